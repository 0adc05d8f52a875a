package bifolio.chart;

/**
 * An axis.
 *
 * @param label what it measures, with its unit unless the notation has one
 */
public record Axis(String label, Scale scale, Notation notation) {
  /** An axis with equal steps. */
  public static Axis linear(String label) {
    return new Axis(label, Scale.LINEAR, Notation.PLAIN);
  }
}
