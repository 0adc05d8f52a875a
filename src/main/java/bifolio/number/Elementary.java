package bifolio.number;

/**
 * Logarithm, exponential and power, the same bits on the JVM and in every browser. {@code Math} has
 * them too, but each engine and each version of it may round them differently.
 *
 * <p>All are total: outside of their domain they give what {@code Math} gives, NaN or an infinity,
 * and the caller must look. Errors are below one unit in the last place (measured), also where the
 * result is a subnormal number or the exponent is large.
 */
public final class Elementary {
  private static final Wide LN2 = new Wide(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56);
  // ln 2 in two parts, of which the first has so few bits that its product with 1100 is exact
  private static final double LN2_HIGH = 0x1.62e42feep-1;
  private static final double LN2_LOW = 0x1.a39ef35793c76p-33;
  private static final double SQRT2 = 0x1.6a09e667f3bcdp0;

  private Elementary() {}

  /** Returns the natural logarithm; NaN below zero, -Infinity at zero. */
  public static double ln(double x) {
    return isLogarithmPlain(x) ? wideLn(x).high() : specialLogarithm(x);
  }

  /** Returns the logarithm to base 2, exact for powers of two; as {@link #ln} out of its domain. */
  public static double log2(double x) {
    if (!isLogarithmPlain(x)) {
      return specialLogarithm(x);
    }
    Binary parts = Binary.of(x);
    return parts.mantissa() == 1 ? parts.exponent() : wideLn(x).over(LN2).high();
  }

  /** Returns e to the power of {@code x}: Infinity above 709.78, 0 below -745.13. */
  public static double exp(double x) {
    return expOfSum(x, 0);
  }

  /**
   * Returns {@code base} to the power of {@code exponent}. Integer exponents multiply, and are
   * exact wherever the result is a double; a negative base with another exponent gives NaN; what is
   * zero, infinite or NaN follows {@link Math#pow}.
   */
  public static double pow(double base, double exponent) {
    if (exponent == 0) {
      return 1;
    }
    if (Double.isNaN(base) || Double.isNaN(exponent)) {
      return Double.NaN;
    }
    double size = Math.abs(base);
    boolean whole = Math.floor(exponent) == exponent;
    if (base < 0 && !whole && !Double.isInfinite(base)) {
      return Double.NaN;
    }
    boolean odd = whole && Math.abs(exponent) < 0x1p53 && exponent % 2 != 0;
    boolean negative = odd && (base < 0 || 1 / base < 0);
    double result = powOfSize(size, exponent, whole);
    return negative ? -result : result;
  }

  private static double powOfSize(double size, double exponent, boolean whole) {
    if (size == 1) {
      return Double.isInfinite(exponent) ? Double.NaN : 1; // what Math.pow says
    }
    if (size == 0 || Double.isInfinite(size)) {
      return (exponent > 0) == (size == 0) ? 0 : Double.POSITIVE_INFINITY;
    }
    if (Math.abs(exponent) > 1e19) { // ln of the neighbours of 1 is above 1e-16
      return (exponent > 0) == (size > 1) ? Double.POSITIVE_INFINITY : 0;
    }
    Binary parts = Binary.of(size);
    if (whole && (Math.abs(exponent) <= 256 || parts.mantissa() == 1)) {
      return wholePower(parts, exponent);
    }
    Wide ln = wideLn(size);
    Wide product = Wide.product(ln.high(), exponent);
    return expOfSum(product.high(), ln.low() * exponent + product.low());
  }

  // By squaring, with twice the digits, of the mantissa: 2^256 is far from any overflow.
  private static double wholePower(Binary parts, double exponent) {
    double shift = exponent * parts.exponent();
    if (parts.mantissa() == 1) {
      return scaled(1, shift);
    }
    var power = new Wide(1, 0);
    var square = new Wide(parts.mantissa(), 0);
    int rest = (int) Math.abs(exponent);
    while (true) {
      if (rest % 2 == 1) {
        power = power.times(square);
      }
      rest /= 2;
      if (rest == 0) {
        break;
      }
      square = square.times(square);
    }
    Wide value = exponent < 0 ? new Wide(1, 0).over(power) : power;
    return scaled(value.high(), shift);
  }

  private static boolean isLogarithmPlain(double x) {
    return x > 0 && x < Double.POSITIVE_INFINITY;
  }

  private static double specialLogarithm(double x) {
    if (x == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    return x > 0 ? x : Double.NaN;
  }

  // ln x = k ln 2 + 2 artanh s with s = (m - 1) / (m + 1), so |s| < 0.172 for m from √½ to √2.
  private static Wide wideLn(double x) {
    Binary parts = Binary.of(x);
    double m = parts.mantissa();
    double k = parts.exponent();
    if (m > SQRT2) {
      m = m / 2;
      k = k + 1;
    }
    Wide s = new Wide(m - 1, 0).over(Wide.sum(m, 1));
    Wide z = s.times(s);
    double tail = 0;
    for (int i = 27; i >= 9; i -= 2) {
      tail = tail * z.high() + 1.0 / i;
    }
    Wide series = new Wide(tail, 0);
    for (int i = 7; i >= 1; i -= 2) {
      series = series.times(z).plus(Wide.quotient(1, i));
    }
    Wide half = series.times(s);
    var ofMantissa = new Wide(half.high() * 2, half.low() * 2);
    return k == 0 ? ofMantissa : LN2.times(new Wide(k, 0)).plus(ofMantissa);
  }

  // e^(x + tail) with |tail| far below |x|: x = k ln 2 + r, and Taylor's series for |r| < 0.347.
  static double expOfSum(double x, double tail) {
    if (!(x > -746 && x < 710)) {
      return Double.isNaN(x) ? x : x > 0 ? Double.POSITIVE_INFINITY : 0;
    }
    double k = Math.floor(x / LN2.high() + 0.5);
    double high = x - k * LN2_HIGH;
    double low = k * LN2_LOW - tail;
    double r = high - low;
    double rest = high - r - low;
    Wide linear = Wide.sum(1, r);
    double series = 0;
    double factorial = 87_178_291_200.0; // 14!
    for (int i = 14; i >= 2; i--) {
      series = series * r + 1 / factorial;
      factorial /= i;
    }
    return scaled(r * r * series + rest * r + rest + linear.low() + linear.high(), k);
  }

  // y times 2^k with one rounding, for y from 2^-256 to 2^256.
  private static double scaled(double y, double k) {
    if (k > 1400) {
      return Double.POSITIVE_INFINITY;
    }
    if (k < -1400) {
      return 0;
    }
    double value = y;
    int rest = (int) k;
    if (rest > 1000) {
      value = value * 0x1p700;
      rest -= 700;
    } else if (rest < -1000) {
      value = value * 0x1p-700;
      rest += 700;
    }
    return value * Binary.power(rest);
  }
}
