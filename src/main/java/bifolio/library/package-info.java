/**
 * All calculators of a book: finding an input by the names that people use, choosing a convention,
 * comparing with published values, and the small texts in which pages ask for numbers, charts and
 * schedules.
 */
@NullMarked
package bifolio.library;

import org.jspecify.annotations.NullMarked;
