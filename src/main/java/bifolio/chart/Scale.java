package bifolio.chart;

/** How values are spread along an axis. Logarithmic scales have places for positive values only. */
public enum Scale {
  /** Equal differences are equally far apart; the y axis begins at 0 unless there are negatives. */
  LINEAR,
  /** Equal ratios are equally far apart; ticks at powers of two. */
  LOG2,
  /**
   * Equal ratios are equally far apart; ticks at powers of ten, with 2 and 5 where there is room.
   */
  LOG10
}
