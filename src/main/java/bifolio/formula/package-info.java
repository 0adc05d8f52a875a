/**
 * The formula language: text to a tree, the dimension check, the value, and the tree printed as
 * text, MathML and TeX with symbols or with numbers. Runs in the browser too, so it uses only what
 * compiles small and computes the same bits there: see {@code docs/decisions/0008}.
 */
@NullMarked
package bifolio.formula;

import org.jspecify.annotations.NullMarked;
