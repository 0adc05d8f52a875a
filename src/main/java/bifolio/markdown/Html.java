package bifolio.markdown;

/** Escapes text for HTML. */
final class Html {
  private Html() {}

  /** Escapes text that stands between tags. */
  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Escapes text that stands in a quoted attribute. */
  static String attribute(String text) {
    return escape(text).replace("\"", "&quot;");
  }
}
