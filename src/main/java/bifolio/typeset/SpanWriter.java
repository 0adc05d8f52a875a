package bifolio.typeset;

/**
 * Writes code as text and spans. Spans are never nested, and neighbours of one kind are one span
 * with the space between them: the fewest bytes for the same picture.
 */
final class SpanWriter {
  private final StringBuilder out;
  private final StringBuilder space = new StringBuilder();
  private Token open = Token.PLAIN;

  SpanWriter(int expectedLength) {
    out = new StringBuilder(expectedLength);
  }

  void write(CharSequence text, Token token) {
    if (isSpace(text)) {
      space.append(text);
      return;
    }
    if (token != open) {
      close();
    }
    out.append(space);
    space.setLength(0);
    if (token != open) {
      out.append("<span class=\"").append(token.cssClass()).append("\">");
      open = token;
    }
    escape(text, out);
  }

  String finish() {
    close();
    return out.append(space).toString();
  }

  /** Writes text that is no markup. */
  static String plain(String text) {
    var out = new StringBuilder(text.length() + 16);
    escape(text, out);
    return out.toString();
  }

  private void close() {
    if (open != Token.PLAIN) {
      out.append("</span>");
      open = Token.PLAIN;
    }
  }

  private static boolean isSpace(CharSequence text) {
    return text.chars().allMatch(c -> c == ' ' || c == '\n' || c == '\t');
  }

  private static void escape(CharSequence text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        default -> out.append(c);
      }
    }
  }
}
