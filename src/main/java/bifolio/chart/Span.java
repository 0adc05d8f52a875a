package bifolio.chart;

import bifolio.svg.Ticks;
import java.util.ArrayList;
import java.util.List;

/** The part of an axis that is drawn, and where its values stand on the page. */
final class Span {
  private static final double FARTHEST = 1e100;

  private final Axis axis;

  /** Ends in values, and the same in the units of the scale. */
  private double low = Double.POSITIVE_INFINITY;

  private double high = Double.NEGATIVE_INFINITY;
  private final double first;
  private final double last;

  /** Where the ends stand on the page. */
  private final double from;

  private final double to;

  /**
   * Finds the ends.
   *
   * @param values what must have a place, if it can
   * @param most how many ticks there may be
   * @param roomy whether to end at a tick or a little beyond the values: for the y axis
   */
  Span(Axis axis, List<Double> values, int most, boolean roomy, double from, double to) {
    this.axis = axis;
    this.from = from;
    this.to = to;
    for (double value : values) {
      if (has(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    if (low > high) {
      low = axis.scale() == Scale.LINEAR ? 0 : 1;
      high = axis.scale() == Scale.LINEAR ? 1 : 16;
    }
    if (axis.scale() == Scale.LINEAR) {
      widenLinear(most, roomy);
    } else if (roomy) {
      low *= 0.8;
      high *= 1.25;
    } else if (low == high) {
      low /= 2;
      high *= 2;
    }
    this.first = scaled(low);
    this.last = scaled(high);
  }

  private void widenLinear(int most, boolean roomy) {
    if (roomy && low > 0) {
      low = 0;
    }
    if (low == high) {
      double around = Math.max(1, Math.abs(low) / 2);
      low -= low == 0 && roomy ? 0 : around;
      high += around;
    }
    var ticks = linear(most);
    if (roomy && ticks.size() > 1) {
      double step = ticks.get(1) - ticks.get(0);
      if (ticks.getLast() < high) {
        high = ticks.getLast() + step;
      }
      if (ticks.getFirst() > low) {
        low = ticks.getFirst() - step;
      }
    }
  }

  /** Whether a value can have a place. */
  boolean has(double value) {
    return Math.abs(value) <= FARTHEST && (axis.scale() == Scale.LINEAR || value >= 1 / FARTHEST);
  }

  /** Where a value stands that {@link #has} a place. */
  double at(double value) {
    return from + (scaled(value) - first) / (last - first) * (to - from);
  }

  /** Round values between the ends. */
  List<Double> ticks(int most) {
    var ticks =
        switch (axis.scale()) {
          case LINEAR -> linear(most);
          case LOG2 -> powersOfTwo(most);
          case LOG10 -> powersOfTen(most);
        };
    // Fewer than two do not tell a scale.
    return ticks.size() < 2 ? linear(most) : ticks;
  }

  private double scaled(double value) {
    return axis.scale() == Scale.LINEAR ? value : Logarithm.base2(value);
  }

  private List<Double> linear(int most) {
    boolean binary = axis.notation() == Notation.BINARY || axis.notation() == Notation.BYTES;
    return binary ? Ticks.binary(low, high, most) : Ticks.decimal(low, high, most);
  }

  private List<Double> powersOfTwo(int most) {
    double power = 1;
    while (power < low) {
      power *= 2;
    }
    while (power / 2 >= low) {
      power /= 2;
    }
    double doublings = Math.floor(scaled(high) - scaled(power) + 1e-9);
    double factor = 2;
    for (int step = 1; doublings / step > most - 1; step++) {
      factor *= 2;
    }
    var ticks = new ArrayList<Double>();
    while (power <= high * (1 + 1e-12)) {
      ticks.add(power);
      power *= factor;
    }
    return ticks;
  }

  private List<Double> powersOfTen(int most) {
    // A power is up or 1 / down: both are exact as long as a double can be.
    double up = 1;
    double down = 1;
    while (up * 10 <= low) {
      up *= 10;
    }
    while (up / down > low) {
      down *= 10;
    }
    double decades = (scaled(high) - scaled(low)) / 3.321928094887362;
    double every = Math.max(1, Math.ceil(decades / (most - 1) - 1e-9));
    int[] digits = decades * 3 < most ? new int[] {1, 2, 5} : new int[] {1};
    var ticks = new ArrayList<Double>();
    for (int decade = 0; up / down <= high; decade++) {
      for (int digit : digits) {
        double tick = digit * up / down;
        if (decade % every == 0 && tick >= low * (1 - 1e-12) && tick <= high * (1 + 1e-12)) {
          ticks.add(tick);
        }
      }
      if (down > 1) {
        down /= 10;
      } else {
        up *= 10;
      }
    }
    return ticks;
  }
}
