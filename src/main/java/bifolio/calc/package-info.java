/**
 * Stage 2 of 9: calculators. {@code data/calculators/*.yaml}, {@code data/profiles/*.yaml} and
 * {@code data/names.yaml} → a library of calculators whose formulas are read, whose units agree and
 * whose examples were evaluated; every mistake at the character where it stands.
 */
@NullMarked
package bifolio.calc;

import org.jspecify.annotations.NullMarked;
