package bifolio.chart;

/** A point in the units of the axes. One that has no place on them interrupts its line. */
public record Point(double x, double y) {}
