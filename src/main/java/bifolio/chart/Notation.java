package bifolio.chart;

import bifolio.svg.Decimals;

/** How the numbers of an axis are written. */
public enum Notation {
  /** 0.25, 128, 65,536. */
  PLAIN,
  /** 1k is 1,000, 1M a million, 1T 10^12. */
  DECIMAL,
  /** 1k is 1,024: for lengths of contexts. */
  BINARY,
  /** Bytes: 1 KiB is 1,024 B, 1 GiB 2^30 B. */
  BYTES;

  private static final String PREFIXES = "kMGTPE";

  /** Writes a value. */
  public String write(double value) {
    double size = Math.abs(value);
    return switch (this) {
      case PLAIN -> plain(value);
      case DECIMAL -> size < 1000 || size >= 1e21 ? plain(value) : prefixed(value, 1000, "");
      case BINARY -> size < 1024 ? plain(value) : prefixed(value, 1024, "");
      case BYTES -> size < 1024 ? plain(value) + " B" : prefixed(value, 1024, " ");
    };
  }

  private static String prefixed(double value, double base, String before) {
    double scaled = value / base;
    int prefix = 0;
    while (Math.abs(scaled) >= base && prefix < PREFIXES.length() - 1) {
      scaled /= base;
      prefix++;
    }
    char letter = PREFIXES.charAt(prefix);
    String number = Decimals.grouped(scaled, 2);
    if (before.isEmpty()) {
      return number + letter;
    }
    return number + before + (letter == 'k' ? 'K' : letter) + "iB";
  }

  private static String plain(double value) {
    double size = Math.abs(value);
    if (size == 0 || (size >= 1e-6 && size < 1e12)) {
      return Decimals.grouped(value, size < 1 ? 6 : 4);
    }
    int exponent = 0;
    double mantissa = value;
    while (Math.abs(mantissa) >= 10) {
      mantissa /= 10;
      exponent++;
    }
    while (Math.abs(mantissa) < 1) {
      mantissa *= 10;
      exponent--;
    }
    if (Math.abs(mantissa) >= 9.995) { // would be written as 10
      mantissa /= 10;
      exponent++;
    }
    return Decimals.write(mantissa, 2) + "e" + exponent;
  }
}
