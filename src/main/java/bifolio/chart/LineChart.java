package bifolio.chart;

import java.util.List;

/**
 * A line chart. Values that have no place on the axes (not finite, beyond 10^100, not positive on a
 * logarithmic axis) are left out; a chart without values is a pair of axes.
 *
 * @param title what is drawn, for people who do not see it
 * @param description what it tells
 * @param series the lines; from the seventh on colours repeat
 */
public record LineChart(
    String title,
    String description,
    Axis x,
    Axis y,
    List<Series> series,
    List<Reference> references,
    List<Marker> markers) {
  /** At this width, in pixels, letters are 11 pixels high. */
  public static final int WIDTH = 700;

  /** Copies the lists. */
  public LineChart {
    series = List.copyOf(series);
    references = List.copyOf(references);
    markers = List.copyOf(markers);
  }

  /** A chart of lines alone. */
  public LineChart(String title, String description, Axis x, Axis y, List<Series> series) {
    this(title, description, x, y, series, List.of(), List.of());
  }

  /** Draws it as SVG in a box that scrolls where the page is narrow. */
  public String svg() {
    return svg(WIDTH);
  }

  /**
   * Draws it as {@link #svg()}.
   *
   * @param width natural width in pixels, at least 320
   */
  public String svg(int width) {
    return new ChartSvg(this, Math.max(320, width)).draw();
  }
}
