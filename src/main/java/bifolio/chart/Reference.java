package bifolio.chart;

/**
 * A straight line across the chart, such as the memory of a device.
 *
 * @param vertical whether it stands on the x axis
 * @param at the value on its axis
 */
public record Reference(boolean vertical, double at, String label) {
  /** A line at a value of the y axis. */
  public static Reference horizontal(double y, String label) {
    return new Reference(false, y, label);
  }

  /** A line at a value of the x axis. */
  public static Reference vertical(double x, String label) {
    return new Reference(true, x, label);
  }
}
