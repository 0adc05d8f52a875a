package bifolio.svg;

import java.util.ArrayList;
import java.util.List;

/** Round numbers on an axis. */
public final class Ticks {
  private Ticks() {}

  /**
   * Returns multiples of 1, 2 or 5 times a power of ten, as many as fit.
   *
   * @param low, high the ends of the axis, finite
   * @param most how many there may be, at least 2
   * @return ascending, inside the ends; empty if the ends are the same
   */
  public static List<Double> decimal(double low, double high, int most) {
    if (!(high > low)) {
      return List.of();
    }
    double wanted = (high - low) / (most - 1);
    // A step is digit * up or digit / down: both are exact, so 0.3 is not 0.30000000000000004.
    double up = 1;
    double down = 1;
    while (up * 10 <= wanted && up < 1e200) {
      up *= 10;
    }
    while (1 / down > wanted && down < 1e200) {
      down *= 10;
    }
    for (int round = 0; round < 2; round++) {
      for (int digit : new int[] {1, 2, 5}) {
        if (digit * up / down >= wanted) {
          return multiples(low, high, digit, up, down);
        }
      }
      if (down > 1) {
        down /= 10;
      } else {
        up *= 10;
      }
    }
    return multiples(low, high, 1, up, down);
  }

  /** Returns multiples of a power of two, as {@link #decimal}; for bytes. */
  public static List<Double> binary(double low, double high, int most) {
    if (!(high > low)) {
      return List.of();
    }
    double step = 1;
    while (step * (most - 1) < high - low) {
      step *= 2;
    }
    while (step / 2 * (most - 1) >= high - low) {
      step /= 2;
    }
    return multiples(low, high, 1, step, 1);
  }

  private static List<Double> multiples(
      double low, double high, int digit, double up, double down) {
    double step = digit * up / down;
    var ticks = new ArrayList<Double>();
    // The last multiple may miss the end by a rounding error of the division.
    double slack = step * 1e-9;
    double first = Math.ceil((low - slack) / step);
    if (Math.abs(first) > 1e15) {
      return List.of(); // the ends differ in their last digits only
    }
    for (double i = first; ticks.size() < 100; i++) {
      double tick = i * digit * up / down;
      if (tick > high + slack) {
        break;
      }
      ticks.add(tick == 0 ? 0.0 : tick);
    }
    return List.copyOf(ticks);
  }
}
