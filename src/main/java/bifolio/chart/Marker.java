package bifolio.chart;

/**
 * A point that stands out, in the accent colour.
 *
 * @param label beside it; may be empty
 */
public record Marker(double x, double y, String label) {}
