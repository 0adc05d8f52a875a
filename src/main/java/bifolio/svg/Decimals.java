package bifolio.svg;

/** Numbers as decimal text, by integers only, so that every machine writes the same digits. */
public final class Decimals {
  /** Beyond this the digits after the point are not there, and a {@code long} would overflow. */
  private static final double LARGEST = 1e12;

  private Decimals() {}

  /**
   * Writes a number without trailing zeros.
   *
   * @param value a finite number below 10^12 in size; a larger one is cut to that
   * @param most the most decimals, 0 to 6
   * @throws IllegalArgumentException if the value is not a number
   */
  public static String write(double value, int most) {
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException("not a number");
    }
    double cut = Math.max(-LARGEST, Math.min(LARGEST, value));
    long unit = 1;
    for (int i = 0; i < most; i++) {
      unit *= 10;
    }
    // Rounding the size, not the value, so that -0.5 and 0.5 are treated alike.
    long scaled = Math.round(Math.abs(cut) * unit);
    String whole = Long.toString(scaled / unit);
    String rest = Long.toString(scaled % unit + unit).substring(1);
    int end = most;
    while (end > 0 && rest.charAt(end - 1) == '0') {
      end--;
    }
    String sign = cut < 0 && scaled != 0 ? "-" : "";
    return sign + whole + (end == 0 ? "" : "." + rest.substring(0, end));
  }

  /** Writes a number with commas between thousands from 10,000 on, as {@link #write}. */
  public static String grouped(double value, int most) {
    String plain = write(value, most);
    int first = plain.startsWith("-") ? 1 : 0;
    int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
    if (point - first < 5) {
      return plain;
    }
    var out = new StringBuilder(plain);
    for (int at = point - 3; at > first; at -= 3) {
      out.insert(at, ',');
    }
    return out.toString();
  }
}
