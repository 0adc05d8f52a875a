package bifolio.number;

/**
 * A positive decimal number of any length, {@code 0.digits} times ten to the power of {@code
 * point}.
 *
 * @param digits neither the first nor the last is a zero; empty for zero
 */
record Decimal(String digits, int point) implements Comparable<Decimal> {
  private static final int BASE = 10_000_000;
  private static final int DIGITS = 7;
  private static final long FRACTION = 0xf_ffff_ffff_ffffL;
  private static final long HIDDEN_BIT = 0x10_0000_0000_0000L;

  Decimal {
    int end = digits.length();
    while (end > 0 && digits.charAt(end - 1) == '0') {
      end--;
    }
    int start = 0;
    while (start < end && digits.charAt(start) == '0') {
      start++;
    }
    digits = digits.substring(start, end);
    point = start == end ? 0 : point - start;
  }

  /** Returns all digits of a double, which is finite and not negative. */
  static Decimal of(double x) {
    if (x < 0x1p53 && Math.floor(x) == x) {
      String integer = whole(x);
      return new Decimal(integer, integer.length());
    }
    return of(mantissa(x), exponent(x));
  }

  /** Returns the digits of a whole number below 2^53 that is not negative. */
  static String whole(double x) {
    var digits = new StringBuilder();
    double left = x;
    do {
      double tenth = Math.floor(left / 10);
      digits.append((char) ('0' + (int) (left - tenth * 10)));
      left = tenth;
    } while (left > 0);
    return digits.reverse().toString();
  }

  /** Returns the number in the middle between a double and the next larger one. */
  static Decimal above(double x) {
    return of(2 * mantissa(x) + 1, exponent(x) - 1);
  }

  /**
   * Returns the shortest decimal that lies nearer to a double than to its neighbours; of several,
   * the nearest.
   */
  static Decimal shortest(double x) {
    Decimal exact = of(x);
    Decimal low = above(Double.longBitsToDouble(Double.doubleToRawLongBits(x) - 1));
    Decimal high = above(x);
    boolean even = mantissa(x) % 2 == 0; // a tie is read as the even one
    // Of 15 digits and less only the rounded one can read as a normal double, and what is shorter
    // shows as trailing zeros.
    for (int length = x < Double.MIN_NORMAL ? 1 : 15; length <= 17; length++) {
      Decimal down = exact.cut(length);
      Decimal up = exact.next(length);
      boolean upFirst = exact.rounded(length).equals(up);
      for (Decimal candidate : upFirst ? new Decimal[] {up, down} : new Decimal[] {down, up}) {
        int toLow = candidate.compareTo(low);
        int toHigh = candidate.compareTo(high);
        if ((toLow > 0 || (toLow == 0 && even)) && (toHigh < 0 || (toHigh == 0 && even))) {
          return candidate;
        }
      }
    }
    return exact;
  }

  // mantissa * 2^exponent: a negative power of two is one of five, with the point moved
  private static Decimal of(long mantissa, int exponent) {
    int halvings = exponent < 0 ? Math.min(Long.numberOfTrailingZeros(mantissa), -exponent) : 0;
    long odd = mantissa >> halvings;
    int power = exponent + halvings;
    int step = power < 0 ? 12 : 26;
    double factor = power < 0 ? 244_140_625 : 67_108_864; // 5^12 and 2^26: times BASE below 2^53
    var limbs = new double[5 + Math.abs(power) / 9]; // log(5) / 7 of a limb for each power
    int used = 0;
    while (odd > 0) {
      limbs[used++] = odd % BASE;
      odd /= BASE;
    }
    for (int left = Math.abs(power); left > 0; left -= step) {
      used = multiply(limbs, used, left >= step ? factor : smallPower(power < 0 ? 5 : 2, left));
    }
    var digits = new StringBuilder();
    for (int i = used - 1; i >= 0; i--) {
      String limb = whole(limbs[i]);
      digits.append("0".repeat(DIGITS - limb.length())).append(limb);
    }
    return new Decimal(digits.toString(), DIGITS * used + (power < 0 ? power : 0));
  }

  private static int multiply(double[] limbs, int used, double factor) {
    double carry = 0;
    for (int i = 0; i < used; i++) {
      double product = limbs[i] * factor + carry;
      carry = Math.floor(product / BASE);
      limbs[i] = product - carry * BASE;
    }
    int length = used;
    while (carry > 0) {
      double rest = carry;
      carry = Math.floor(rest / BASE);
      limbs[length++] = rest - carry * BASE;
    }
    return length;
  }

  private static double smallPower(int base, int exponent) {
    double power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= base;
    }
    return power;
  }

  private static long mantissa(double x) {
    long bits = Double.doubleToRawLongBits(x);
    return bits >>> 52 == 0 ? bits : (bits & FRACTION) | HIDDEN_BIT;
  }

  private static int exponent(double x) {
    int biased = (int) (Double.doubleToRawLongBits(x) >>> 52);
    return Math.max(biased, 1) - 1075;
  }

  /** Returns the first digits only. */
  Decimal cut(int length) {
    return digits.length() <= length ? this : new Decimal(digits.substring(0, length), point);
  }

  /** Returns the next larger number of so many digits than {@link #cut}. */
  private Decimal next(int length) {
    var text = new StringBuilder(digits.substring(0, Math.min(length, digits.length())));
    while (text.length() < length) {
      text.append('0');
    }
    int last = length - 1;
    while (last >= 0 && text.charAt(last) == '9') {
      text.setCharAt(last--, '0');
    }
    if (last < 0) {
      return new Decimal("1", point + 1);
    }
    text.setCharAt(last, (char) (text.charAt(last) + 1));
    return new Decimal(text.toString(), point);
  }

  /** Rounds half up to so many digits. */
  Decimal rounded(int length) {
    boolean up = digits.length() > length && digits.charAt(length) >= '5';
    return up ? next(length) : cut(length);
  }

  /** Returns the number without an exponent. */
  String plain() {
    if (digits.isEmpty()) {
      return "0";
    }
    if (point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    if (digits.length() <= point) {
      return digits + "0".repeat(point - digits.length());
    }
    return digits.substring(0, point) + "." + digits.substring(point);
  }

  /** Returns the number with an exponent: {@code 3.15e23}. */
  String scientific() {
    String rest = digits.length() > 1 ? "." + digits.substring(1) : "";
    int exponent = point - 1;
    return digits.substring(0, 1) + rest + (exponent < 0 ? "e-" : "e") + whole(Math.abs(exponent));
  }

  @Override
  public int compareTo(Decimal other) {
    if (digits.isEmpty() || other.digits.isEmpty()) {
      return Integer.compare(digits.length(), other.digits.length());
    }
    return point != other.point
        ? Integer.compare(point, other.point)
        : digits.compareTo(other.digits);
  }
}
