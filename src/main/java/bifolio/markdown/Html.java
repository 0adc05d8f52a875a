package bifolio.markdown;

import bifolio.model.Inline;

/** Escapes text for HTML. */
final class Html {
  private Html() {}

  /** Escapes text that stands between tags; what is not text becomes U+FFFD. */
  static String escape(String text) {
    String shown = text.chars().allMatch(c -> visible(c) == c) ? text : replaced(text);
    return shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /**
   * Returns the character, or U+FFFD for a control character. Sources have none, but a numeric
   * entity or a YAML escape can make one, and U+0001 marks our links.
   */
  static int visible(int c) {
    boolean control = (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
    return control ? 0xFFFD : c;
  }

  private static String replaced(String text) {
    var out = new StringBuilder(text.length());
    text.codePoints().map(Html::visible).forEach(out::appendCodePoint);
    return out.toString();
  }

  /** Escapes text that stands in a quoted attribute. */
  static String attribute(String text) {
    return escape(text).replace("\"", "&quot;");
  }

  /** Returns a formula with its TeX, for those who write it as text again. */
  static String formula(String math, String tex) {
    String from = Inline.TEX + attribute(tex.strip()) + "\"";
    return math.startsWith("<math") ? "<math" + from + math.substring(5) : math;
  }
}
