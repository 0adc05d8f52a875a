/**
 * What drawings share: the text of an SVG, numbers with at most two decimals, the width of a text,
 * ticks at round numbers. A drawing has no style attribute, no script and no id, so it may stand in
 * any page as often as wanted; its colours are the theme's, by class. Compiled for the browser too:
 * sums and products are written from left to right, and nothing is formatted by the JDK.
 */
@NullMarked
package bifolio.svg;

import org.jspecify.annotations.NullMarked;
