package bifolio.schedule;

import bifolio.svg.Svg;

/**
 * Slanted lines that fill a rectangle. They are lines, not a pattern: a pattern needs an id, and
 * ids of two drawings on a page could meet.
 */
final class Hatch {
  private static final double DISTANCE = 6;

  private Hatch() {}

  /** Appends the lines of a rectangle; those of neighbours continue each other. */
  static void append(StringBuilder path, double x, double y, double width, double height) {
    // Narrower than a line is a rounding error, not a bubble.
    if (width < 0.2) {
      return;
    }
    double first = Math.ceil((x + y) / DISTANCE) * DISTANCE;
    for (double sum = first; sum < x + width + y + height; sum += DISTANCE) {
      double from = Math.max(x, sum - y - height);
      double until = Math.min(x + width, sum - y);
      double length = until - from;
      path.append('M').append(Svg.number(from)).append(' ').append(Svg.number(sum - from));
      path.append('l').append(Svg.number(length)).append(' ').append(Svg.number(-length));
    }
  }
}
