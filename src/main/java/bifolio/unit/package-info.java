/**
 * Units and dimensions. A byte is not a bit, decimal and binary prefixes are different units of one
 * dimension, and what is counted (tokens, layers, GPUs) is a label that is shown but not checked.
 * Runs in the browser too: see the rules in {@code docs/decisions/0008}.
 */
@NullMarked
package bifolio.unit;

import org.jspecify.annotations.NullMarked;
