package bifolio.content;

import java.util.Locale;

/** Characters that have no place in a text that people review. */
final class Characters {
  private Characters() {}

  /** Returns whether a character overrides or isolates the direction of text. */
  static boolean isBidiControl(char c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  /** Returns whether a character is a control other than tab and line end. */
  static boolean isForbiddenControl(char c) {
    return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
  }

  /** Returns {@code U+0000} and the like. */
  static String code(char c) {
    String hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
    return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
  }
}
