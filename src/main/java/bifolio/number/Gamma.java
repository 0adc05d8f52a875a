package bifolio.number;

/** The logarithm of the gamma function, by Stirling's series. */
final class Gamma {
  static final double HALF_LN_2PI = 0.9189385332046727;
  private static final double LARGE = 16; // from here the series has all digits

  private Gamma() {}

  static double ln(double x) {
    double shifted = x;
    double factor = 1;
    while (shifted < LARGE) {
      factor = factor * shifted;
      shifted = shifted + 1;
    }
    double stirling = (shifted - 0.5) * Elementary.ln(shifted) - shifted + HALF_LN_2PI;
    return stirling + series(shifted) - Elementary.ln(factor);
  }

  /** Returns the logarithm of n! minus Stirling's formula for it. */
  static double stirlingError(double n) {
    return n >= LARGE ? series(n) : ln(n + 1) - (n + 0.5) * Elementary.ln(n) + n - HALF_LN_2PI;
  }

  private static double series(double x) {
    double square = x * x;
    double tail = 1.0 / 1680 - 1.0 / 1188 / square;
    return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - tail / square) / square) / square) / x;
  }
}
