/**
 * Calculators: what they are, how they are evaluated, and how their working is written. Runs at
 * build time and, compiled, in the browser, from the same definition: see {@code
 * docs/decisions/0008}.
 */
@NullMarked
package bifolio.calculator;

import org.jspecify.annotations.NullMarked;
