/** New pages, rows and calculators: what to write into which file so that a book takes them. */
@NullMarked
package bifolio.scaffold;

import org.jspecify.annotations.NullMarked;
