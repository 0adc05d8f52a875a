package bifolio.number;

/**
 * A number of about 106 bits, the exact sum of two doubles of which the second is at most half a
 * unit in the last place of the first.
 *
 * @see <a href="https://doi.org/10.1007/BF01397083">Dekker 1971, A floating-point technique for
 *     extending the available precision</a>
 */
record Wide(double high, double low) {
  private static final double SPLITTER = 0x1p27 + 1;

  /** Returns the exact sum of two doubles. */
  static Wide sum(double a, double b) {
    double s = a + b;
    double ofB = s - a;
    return new Wide(s, a - (s - ofB) - (ofB - b));
  }

  /** Returns the exact product of two doubles below 2^970 whose product does not underflow. */
  static Wide product(double a, double b) {
    double p = a * b;
    double ca = SPLITTER * a;
    double aHigh = ca - (ca - a);
    double aLow = a - aHigh;
    double cb = SPLITTER * b;
    double bHigh = cb - (cb - b);
    double bLow = b - bHigh;
    return new Wide(p, aHigh * bHigh - p + aHigh * bLow + aLow * bHigh + aLow * bLow);
  }

  /** Returns the quotient of two doubles. */
  static Wide quotient(double a, double b) {
    return new Wide(a, 0).over(new Wide(b, 0));
  }

  Wide plus(Wide other) {
    Wide s = sum(high, other.high);
    return normal(s.high, s.low + low + other.low);
  }

  Wide times(Wide other) {
    Wide p = product(high, other.high);
    return normal(p.high, high * other.low + low * other.high + p.low);
  }

  Wide over(Wide other) {
    double q = high / other.high;
    Wide back = product(q, other.high);
    double rest = high - back.high - back.low + low - q * other.low;
    return normal(q, rest / other.high);
  }

  private static Wide normal(double large, double small) {
    double s = large + small;
    return new Wide(s, small - (s - large));
  }
}
