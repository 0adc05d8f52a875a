package bifolio.chart;

import bifolio.svg.Decimals;
import java.util.ArrayList;
import java.util.List;

/**
 * What an operator can reach on an accelerator: below the ridge its memory limits it, above it its
 * arithmetic.
 *
 * @param words for axes and ridge
 * @param roofs at least one
 * @param operators x in FLOP/B, y in FLOP/s
 * @see <a href="https://doi.org/10.1145/1498765.1498785">Williams, Waterman, Patterson 2009</a>
 */
public record Roofline(
    String title, String description, Words words, List<Roof> roofs, List<Marker> operators) {
  /** Copies the lists. */
  public Roofline {
    roofs = List.copyOf(roofs);
    operators = List.copyOf(operators);
    if (roofs.isEmpty()) {
      throw new IllegalArgumentException("a roofline needs a roof");
    }
  }

  /**
   * An accelerator.
   *
   * @param peak FLOP/s, dense; above 0
   * @param bandwidth B/s; above 0
   */
  public record Roof(String name, double peak, double bandwidth) {
    /** Checks the rates. */
    public Roof {
      if (!(peak > 0 && peak < 1e30 && bandwidth > 0 && bandwidth < 1e30)) {
        throw new IllegalArgumentException("the rates of a roof are above 0: " + name);
      }
    }

    /** Returns the arithmetic intensity, in FLOP/B, from which on memory is fast enough. */
    public double ridge() {
      return peak / bandwidth;
    }

    /** Returns the rate, in FLOP/s, that an operator of an intensity in FLOP/B can reach. */
    public double attainable(double intensity) {
      return Math.min(peak, intensity * bandwidth);
    }
  }

  /**
   * Words in the reader's language.
   *
   * @param intensity, performance labels of the axes
   * @param ridge stands before the intensity of the ridge
   */
  public record Words(String intensity, String performance, String ridge) {
    /** Returns English words. */
    public static Words english() {
      return new Words("Arithmetic intensity, FLOP/B", "Attainable, FLOP/s", "ridge");
    }

    /** Returns Chinese words. */
    public static Words chinese() {
      return new Words("算术强度，FLOP/B", "可达性能，FLOP/s", "拐点");
    }
  }

  /** Returns it as a line chart with both axes logarithmic. */
  public LineChart chart() {
    double low = roofs.getFirst().ridge() / 32;
    double high = roofs.getFirst().ridge() * 8;
    for (Roof roof : roofs) {
      low = Math.min(low, roof.ridge() / 32);
      high = Math.max(high, roof.ridge() * 8);
    }
    for (Marker operator : operators) {
      if (operator.x() > 1e-12 && operator.x() < 1e12) {
        low = Math.min(low, operator.x() / 2);
        high = Math.max(high, operator.x() * 2);
      }
    }
    var series = new ArrayList<Series>();
    var references = new ArrayList<Reference>();
    var markers = new ArrayList<Marker>();
    for (Roof roof : roofs) {
      series.add(line(roof, low, high));
      String ridge =
          words.ridge() + " " + Decimals.grouped(roof.ridge(), roof.ridge() < 10 ? 1 : 0);
      references.add(Reference.vertical(roof.ridge(), ridge));
      markers.add(new Marker(roof.ridge(), roof.peak(), ""));
    }
    markers.addAll(operators);
    return new LineChart(
        title,
        description,
        new Axis(words.intensity(), Scale.LOG2, Notation.PLAIN),
        new Axis(words.performance(), Scale.LOG10, Notation.DECIMAL),
        series,
        references,
        markers);
  }

  private static Series line(Roof roof, double low, double high) {
    return new Series(
        roof.name(),
        List.of(
            new Point(low, roof.attainable(low)),
            new Point(roof.ridge(), roof.peak()),
            new Point(high, roof.attainable(high))));
  }
}
