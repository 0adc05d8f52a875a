package bifolio.render;

/** Escapes text for HTML. */
final class Html {
  private Html() {}

  /** Escapes text that stands between tags or in a quoted attribute. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
