package bifolio.unit;

/**
 * A unit as somebody wrote it.
 *
 * @param text such as {@code GiB} or {@code FLOP/(param*token)}; empty for a plain number
 * @param factor how many base units it is; the base units are byte, bit, second, FLOP, dollar,
 *     joule and gram
 * @param label whether it only counts things, so that nothing of it is checked
 */
public record Unit(String text, double factor, Dimension dimension, boolean label) {
  /** A plain number. */
  public static final Unit ONE = new Unit("", 1, Dimension.NUMBER, true);

  private static final double BITS_PER_BYTE = 8;

  /** Returns whether a value in this unit may be read as one of another: bits count as bytes. */
  public boolean converts(Dimension to) {
    return dimension.inBytes().equals(to.inBytes());
  }

  /** Returns {@code value} of this unit in the base units of a dimension that it converts to. */
  public double toBase(double value, Dimension to) {
    return scaled(value * factor, dimension, to);
  }

  /** Returns a value given in the base units of {@code from} in this unit. */
  public double fromBase(double base, Dimension from) {
    return scaled(base, from, dimension) / factor;
  }

  private static double scaled(double base, Dimension from, Dimension to) {
    double result = base;
    // each step from bit to byte divides by eight; powers of two are exact
    for (int i = from.bits(); i > to.bits(); i -= 2) {
      result = result / BITS_PER_BYTE;
    }
    for (int i = from.bits(); i < to.bits(); i += 2) {
      result = result * BITS_PER_BYTE;
    }
    return result;
  }
}
