package bifolio.number;

/**
 * Numbers as text and back. The decimal point is a point and groups are set apart with commas, in
 * Chinese as in English.
 */
public final class NumberText {
  private NumberText() {}

  /**
   * Returns the shortest decimal that reads back as the same double, without an exponent below 1e21
   * (however small the number), from there as {@code 1.5e21}. Minus zero is {@code 0}.
   *
   * @throws IllegalArgumentException if the number is not finite: callers refuse those by name
   */
  public static String exact(double x) {
    requireFinite(x);
    if (Math.abs(x) < 0x1p53 && Math.floor(x) == x) {
      return sign(x) + Decimal.whole(Math.abs(x));
    }
    Decimal quick = QuickDecimal.shortest(Math.abs(x));
    Decimal shortest = quick == null ? Decimal.shortest(Math.abs(x)) : quick;
    return sign(x) + (shortest.point() > 21 ? shortest.scientific() : shortest.plain());
  }

  /**
   * Returns the number rounded half up, away from zero, to so many significant digits of its exact
   * decimal expansion, without trailing zeros behind the point. What is then from 1e-6 to below
   * 1e15 has no exponent, the rest is written as {@code 3.15e23}.
   *
   * @param digits 1 or more
   * @throws IllegalArgumentException if the number is not finite
   */
  public static String significant(double x, int digits) {
    requireFinite(x);
    if (digits < 1) {
      throw new IllegalArgumentException("digits must be 1 or more");
    }
    if (x == 0) {
      return "0";
    }
    Decimal quick = QuickDecimal.rounded(Math.abs(x), digits);
    Decimal rounded = quick == null ? Decimal.of(Math.abs(x)).rounded(digits) : quick;
    boolean plain = rounded.point() > -6 && rounded.point() <= 15;
    return sign(x) + (plain ? rounded.plain() : rounded.scientific());
  }

  /** Returns the text of a number with a comma between each three digits of its integer part. */
  public static String grouped(String number) {
    int start = number.startsWith("-") ? 1 : 0;
    int end = start;
    while (end < number.length() && isDigit(number.charAt(end))) {
      end++;
    }
    var text = new StringBuilder(number.substring(0, start));
    for (int i = start; i < end; i++) {
      if (i > start && (end - i) % 3 == 0) {
        text.append(',');
      }
      text.append(number.charAt(i));
    }
    return text.append(number.substring(end)).toString();
  }

  /**
   * Reads a number as people and programs write it: an optional sign, digits with or without a
   * point ({@code 8192}, {@code 0.5}, {@code .5}), an optional exponent ({@code 1.5e-6}). No
   * spaces, commas, suffixes or digits of another script. Gives the nearest double, of two the even
   * one; what is too small for any is zero.
   */
  public static ParsedNumber parse(String text) {
    return DecimalReader.read(text);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static String sign(double x) {
    return x < 0 ? "-" : "";
  }

  private static void requireFinite(double x) {
    if (Double.isNaN(x) || Double.isInfinite(x)) {
      // without its text: the platform's way to it would be half of the compiled script
      throw new IllegalArgumentException("not a finite number");
    }
  }
}
