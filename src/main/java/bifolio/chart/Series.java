package bifolio.chart;

import java.util.List;

/**
 * A line.
 *
 * @param name stands at its end
 * @param points in the order in which they are joined
 */
public record Series(String name, List<Point> points) {
  /** Copies the points. */
  public Series {
    points = List.copyOf(points);
  }
}
