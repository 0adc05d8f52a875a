/** Draws a picture of a page for those who share its address: the same bytes on every machine. */
@NullMarked
package bifolio.picture;

import org.jspecify.annotations.NullMarked;
