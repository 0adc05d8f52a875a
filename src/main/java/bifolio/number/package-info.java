/**
 * Engine: the numeric ground of the calculators. Elementary functions, statistics, and the text of
 * numbers, written so that the JVM and the script compiled from the same classes agree to the last
 * bit. For that, three rules hold in this package and in every other one of the engine:
 *
 * <ul>
 *   <li>only {@code double}, {@code long} and small {@code int}, and of {@code Math} only what IEEE
 *       754 fixes ({@code sqrt}, {@code floor}, {@code ceil}, {@code abs}); a cast to {@code int}
 *       only of what is known to fit;
 *   <li>sums and products associate to the left: {@code b + c + a}, never {@code a + (b + c)}, not
 *       even through a local variable, because the compiled script drops those brackets. A right
 *       operand of {@code -} or {@code /} keeps them;
 *   <li>no {@code String.format}, no regular expression, no locale.
 * </ul>
 */
@NullMarked
package bifolio.number;

import org.jspecify.annotations.NullMarked;
