package bifolio.broken.number;

import java.nio.charset.StandardCharsets;

/** R10: differs between browsers, and sees what they do not have. */
final class Power {
  private Power() {}

  static int of(String text, double exponent) {
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    return (int) Math.pow(length, exponent);
  }
}
