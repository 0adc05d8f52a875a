/**
 * Stage 7 of 9: the site becomes HTML files. Writes the blocks of each page in three modes, then
 * puts them into the templates of the theme.
 */
@NullMarked
package bifolio.render;

import org.jspecify.annotations.NullMarked;
