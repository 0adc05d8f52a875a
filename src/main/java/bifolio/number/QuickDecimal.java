package bifolio.number;

import org.jspecify.annotations.Nullable;

/**
 * The digits of a number by one multiplication or division with a power of ten that is itself
 * exact. It answers only where that is proven right; {@link Decimal} has the answer for the rest,
 * at a hundred times the cost.
 */
final class QuickDecimal {
  private static final double MOST_DIGITS = 1e15;
  private static final int MOST_ROUNDED = 8;
  private static final double TIE = 1e-6; // wider than the error of a product below 10^8
  private static final double[] POWERS = powers();

  private QuickDecimal() {}

  /** Returns 10 to a power from 0 to 22: these are exact. */
  static double power(int exponent) {
    return POWERS[exponent];
  }

  /**
   * Returns the shortest decimal that reads as a positive double. With up to 15 digits there is at
   * most one, and a quotient of two exact numbers is the double that its decimal reads as.
   */
  static @Nullable Decimal shortest(double x) {
    int places = 15 - point(x);
    if (!isExact(places)) {
      return null;
    }
    double digits = Math.floor(scaled(x, places) + 0.5);
    return digits <= MOST_DIGITS && scaled(digits, -places) == x ? decimal(digits, places) : null;
  }

  /** Returns a positive double rounded half up to so many digits, unless it is nearly a tie. */
  static @Nullable Decimal rounded(double x, int length) {
    int places = length - point(x);
    if (length > MOST_ROUNDED || !isExact(places)) {
      return null;
    }
    double near = scaled(x, places);
    double whole = Math.floor(near);
    double rest = near - whole;
    if (Math.abs(rest - 0.5) < TIE || near < power(length - 1) || near >= power(length)) {
      return null;
    }
    return decimal(rest < 0.5 ? whole : whole + 1, places);
  }

  private static Decimal decimal(double digits, int places) {
    String text = Decimal.whole(digits);
    return new Decimal(text, text.length() - places);
  }

  private static boolean isExact(int places) {
    return places < POWERS.length && -places < POWERS.length;
  }

  private static double scaled(double x, int places) {
    return places < 0 ? x / POWERS[-places] : x * POWERS[places];
  }

  /** Returns where the point of a number stands behind its first digit; may be one too high. */
  private static int point(double x) {
    int point = 0;
    if (x >= 1) {
      while (point < POWERS.length && x >= POWERS[point]) {
        point++;
      }
      return point;
    }
    while (-point + 1 < POWERS.length && x * POWERS[-point + 1] < 1) {
      point--;
    }
    return point;
  }

  private static double[] powers() {
    var powers = new double[23];
    double power = 1;
    for (int i = 0; i < powers.length; i++) {
      powers[i] = power;
      power = power * 10;
    }
    return powers;
  }
}
