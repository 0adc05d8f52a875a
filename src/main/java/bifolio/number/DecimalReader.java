package bifolio.number;

import bifolio.number.ParsedNumber.Refusal;

/** Reads the text of a number. */
final class DecimalReader {
  private static final int EXPONENT_LIMIT = 100_000; // so that it never overflows
  private final String text;
  private int at;

  private DecimalReader(String text) {
    this.text = text;
  }

  static ParsedNumber read(String text) {
    return new DecimalReader(text).number();
  }

  private ParsedNumber number() {
    boolean negative = sign();
    String whole = digits();
    String fraction = "";
    if (accept('.')) {
      fraction = digits();
      if (fraction.isEmpty()) {
        return Refusal.NOT_A_NUMBER;
      }
    }
    if (whole.isEmpty() && fraction.isEmpty()) {
      return Refusal.NOT_A_NUMBER;
    }
    int exponent = 0;
    if (accept('e') || accept('E')) {
      boolean down = sign();
      String power = digits();
      if (power.isEmpty()) {
        return Refusal.NOT_A_NUMBER;
      }
      exponent = down ? -limited(power) : limited(power);
    }
    if (at < text.length()) {
      return Refusal.NOT_A_NUMBER;
    }
    double size = nearest(new Decimal(whole + fraction, whole.length() + exponent));
    if (Double.isInfinite(size)) {
      return Refusal.NOT_FINITE;
    }
    return new ParsedNumber.Value(negative ? -size : size);
  }

  private boolean sign() {
    boolean negative = accept('-');
    if (!negative) {
      accept('+');
    }
    return negative;
  }

  private boolean accept(char c) {
    boolean found = at < text.length() && text.charAt(at) == c;
    if (found) {
      at++;
    }
    return found;
  }

  private String digits() {
    int start = at;
    while (at < text.length() && NumberText.isDigit(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private static int limited(String digits) {
    int value = 0;
    for (int i = 0; i < digits.length() && value < EXPONENT_LIMIT; i++) {
      value = value * 10 + (digits.charAt(i) - '0');
    }
    return value;
  }

  private static double nearest(Decimal decimal) {
    if (decimal.digits().isEmpty() || decimal.point() < -330) {
      return 0;
    }
    if (decimal.point() > 310) {
      return Double.POSITIVE_INFINITY;
    }
    Decimal first = decimal.cut(17);
    double head = 0;
    for (int i = 0; i < first.digits().length(); i++) {
      head = head * 10 + (first.digits().charAt(i) - '0');
    }
    int power = first.point() - first.digits().length();
    if (decimal.digits().length() <= 15 && Math.abs(power) <= 22) {
      // both are exact, so their product or quotient is rounded once
      return power < 0 ? head / QuickDecimal.power(-power) : head * QuickDecimal.power(power);
    }
    // 10^-340 is no double, but the number may be one
    double near = head * Elementary.pow(10, Math.max(power, -300));
    return corrected(decimal, near * Elementary.pow(10, Math.min(power + 300, 0)));
  }

  // Moves from a double that is nearly right to the one that is: few steps, each exact.
  private static double corrected(Decimal decimal, double near) {
    double x = Math.min(near, Double.MAX_VALUE);
    while (!Double.isInfinite(x) && isCloserTo(decimal, Binary.next(x), x)) {
      x = Binary.next(x);
    }
    while (x > 0 && !Double.isInfinite(x) && !isCloserTo(decimal, x, Binary.previous(x))) {
      x = Binary.previous(x);
    }
    return x;
  }

  private static boolean isCloserTo(Decimal decimal, double upper, double lower) {
    int toMiddle = decimal.compareTo(Decimal.above(lower));
    return toMiddle > 0 || (toMiddle == 0 && Binary.of(upper).whole() % 2 == 0);
  }
}
