package bifolio.library;

import bifolio.number.NumberText;
import bifolio.number.ParsedNumber;
import org.jspecify.annotations.Nullable;

/**
 * How far a value may be from what is expected.
 *
 * @param limit of the relative or the absolute difference; an absolute one is in the unit of the
 *     expected value
 */
public record Tolerance(boolean relative, double limit) {
  /** Nothing may differ but the last bits of a double. */
  public static final Tolerance EXACT = new Tolerance(true, 1e-12);

  /** Reads {@code exact}, {@code rel 1e-9} or {@code abs 0.05}; nothing if it is none of them. */
  public static @Nullable Tolerance parse(String text) {
    if (text.equals("exact")) {
      return EXACT;
    }
    boolean relative = text.startsWith("rel ");
    if (!relative && !text.startsWith("abs ")) {
      return null;
    }
    return NumberText.parse(text.substring(4).trim()) instanceof ParsedNumber.Value number
            && number.value() >= 0
        ? new Tolerance(relative, number.value())
        : null;
  }

  /** Returns whether two numbers of one unit agree. */
  public boolean holds(double expected, double got) {
    double difference = Math.abs(expected - got);
    double rounding = Math.abs(expected) * 1e-15; // converting units costs a bit
    return difference <= (relative ? limit * Math.abs(expected) : limit + rounding);
  }
}
