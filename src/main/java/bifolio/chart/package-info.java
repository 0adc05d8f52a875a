/**
 * Line charts: linear or logarithmic axes with round ticks, lines named where they end, reference
 * lines and marked points. Lines differ by dash and by the shape at their points as well as by
 * colour. A chart is a value; its drawing is the same text on every machine. Compiled for the
 * browser too: sums and products are written from left to right, logarithms are our own.
 */
@NullMarked
package bifolio.chart;

import org.jspecify.annotations.NullMarked;
