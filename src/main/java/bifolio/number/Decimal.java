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
  private static final int LONGEST = 16; // 2^53 has so many

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
    return of(Binary.of(x), false);
  }

  /** Returns the digits of a whole number below 2^53 that is not negative. */
  static String whole(double x) {
    var digits = new char[LONGEST];
    int from = LONGEST;
    double left = x;
    do {
      double tenth = Math.floor(left / 10);
      digits[--from] = (char) ('0' + (int) (left - tenth * 10));
      left = tenth;
    } while (left > 0);
    return new String(digits, from, LONGEST - from);
  }

  /** Returns the number in the middle between a double and the next larger one. */
  static Decimal above(double x) {
    return of(Binary.of(x), true);
  }

  /**
   * Returns the shortest decimal that lies nearer to a double than to its neighbours; of several,
   * the nearest.
   */
  static Decimal shortest(double x) {
    Decimal exact = of(x);
    Decimal low = above(Binary.previous(x));
    Decimal high = above(x);
    boolean even = Binary.of(x).whole() % 2 == 0; // a tie is read as the even one
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

  // whole * 2^place, or half a place more; a negative power of two is one of five, with the point
  // moved
  private static Decimal of(Binary binary, boolean half) {
    double rest = binary.whole();
    int power = binary.place();
    while (!half && power < 0 && rest % 2 == 0) {
      rest = rest / 2;
      power++;
    }
    power -= half ? 1 : 0;
    int step = power < 0 ? 12 : 26;
    double factor = power < 0 ? 244_140_625 : 67_108_864; // 5^12 and 2^26: times BASE below 2^53
    var limbs = new double[5 + Math.abs(power) / 9]; // log(5) / 7 of a limb for each power
    int used = 0;
    while (rest > 0) {
      limbs[used++] = rest % BASE;
      rest = Math.floor(rest / BASE);
    }
    if (half) {
      used = Math.max(multiply(limbs, used, 2), 1);
      limbs[0] = limbs[0] + 1; // it was even
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

  /** Returns the first digits only. */
  Decimal cut(int length) {
    return digits.length() <= length ? this : new Decimal(digits.substring(0, length), point);
  }

  /** Returns the next larger number of so many digits than {@link #cut}. */
  private Decimal next(int length) {
    int missing = Math.max(length - digits.length(), 0);
    String text = digits + "0".repeat(missing);
    int last = length - 1;
    while (last >= 0 && text.charAt(last) == '9') {
      last--;
    }
    return last < 0
        ? new Decimal("1", point + 1)
        : new Decimal(text.substring(0, last) + (char) (text.charAt(last) + 1), point);
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
