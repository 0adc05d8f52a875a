package bifolio.render;

import bifolio.model.Inline;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Writes runs of text as Markdown.
 *
 * @param links turns what stands as an address into the one that Markdown is given; empty for none
 */
record MarkdownText(UnaryOperator<String> links) {
  // Marks wait until their neighbours are known.
  private static final char STRONG = '\uE010';
  private static final char STRONG_END = '\uE011';
  private static final char WEAK = '\uE012';
  private static final char WEAK_END = '\uE013';
  private static final Map<String, String> MARKS =
      Map.of(
          "strong", "" + STRONG + STRONG_END,
          "b", "" + STRONG + STRONG_END,
          "em", "" + WEAK + WEAK_END,
          "i", "" + WEAK + WEAK_END,
          "del", "~~",
          "s", "~~");

  /** Returns a run of text. */
  String write(Markup.Element element) {
    var out = new StringBuilder();
    children(element, out);
    return marked(out.toString().strip());
  }

  /** Returns a run of text for the cell of a table. */
  String cell(Markup.Element element) {
    return write(element).replace("\n", " ").replace("|", "\\|");
  }

  private void children(Markup.Element element, StringBuilder out) {
    for (var child : element.children()) {
      switch (child) {
        case Markup.Text text -> out.append(escaped(text.text()));
        case Markup.Element inner -> element(inner, out);
      }
    }
  }

  private void element(Markup.Element element, StringBuilder out) {
    if (isUnseen(element)) {
      return;
    }
    switch (element.name()) {
      case "code" -> code(text(element), out);
      case "a" -> link(element, out);
      case "math" -> {
        String tex = element.attribute("data-tex");
        out.append(tex.isEmpty() ? escaped(text(element)) : "$" + tex + "$");
      }
      case "img" -> {
        out.append("![").append(bracketed(escaped(element.attribute("alt")))).append("](");
        out.append(links.apply(element.attribute("src"))).append(')');
      }
      case "br" -> out.append("<br>");
      case "sup", "sub", "kbd" -> {
        if (element.isOfClass("fnref")) {
          out.append("[^").append(text(element)).append(']');
        } else {
          out.append('<').append(element.name()).append('>');
          children(element, out);
          out.append("</").append(element.name()).append('>');
        }
      }
      case "li", "p", "div", "dt", "dd" -> {
        out.append(out.isEmpty() || out.charAt(out.length() - 1) == ' ' ? "" : " ");
        children(element, out);
      }
      default -> {
        String marks = MARKS.getOrDefault(element.name(), "");
        int half = marks.length() / 2;
        out.append(marks.equals("~~") ? marks : marks.substring(0, half));
        children(element, out);
        out.append(marks.equals("~~") ? marks : marks.substring(half));
      }
    }
  }

  /** Whether something is there for a script, for the eye or for the hand, and says nothing. */
  static boolean isUnseen(Markup.Element element) {
    return element.attributes().containsKey("hidden")
        || element.isOfClass("hidden")
        || element.isOfClass("anchor")
        || element.isOfClass("by-hand")
        || switch (element.name()) {
          case "svg", "button", "input", "select", "form", "output" -> true;
          default -> false;
        };
  }

  private void link(Markup.Element element, StringBuilder out) {
    var inner = new StringBuilder();
    children(element, inner);
    String address = element.attribute("href");
    String target = address.isEmpty() ? "" : links.apply(address);
    if (target.isEmpty() || inner.isEmpty()) {
      out.append(inner);
      return;
    }
    out.append('[').append(bracketed(inner.toString())).append("](");
    boolean odd = target.indexOf('(') >= 0 || target.indexOf(')') >= 0 || target.indexOf(' ') >= 0;
    out.append(odd ? "<" + target + ">" : target).append(')');
  }

  private static String bracketed(String text) {
    return text.replaceAll("(?<!\\\\)([\\[\\]])", "\\\\$1");
  }

  /** Returns the text of an element without marks. */
  static String text(Markup.Element element) {
    var out = new StringBuilder();
    for (var child : element.children()) {
      switch (child) {
        case Markup.Text text -> out.append(text.text());
        case Markup.Element inner -> out.append(text(inner));
      }
    }
    return out.toString();
  }

  private static void code(String code, StringBuilder out) {
    var fence = new StringBuilder("`");
    while (code.contains(fence)) {
      fence.append('`');
    }
    String pad = code.startsWith("`") || code.endsWith("`") ? " " : "";
    out.append(fence).append(pad).append(code).append(pad).append(fence);
  }

  /** Escapes what Markdown would read as a mark, and nothing else. */
  static String escaped(String text) {
    var out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      char last = i > 0 ? text.charAt(i - 1) : ' ';
      boolean mark =
          switch (c) {
            case '\\', '*', '`', '$' -> true;
            case '_' -> !Character.isLetterOrDigit(last) || !Character.isLetterOrDigit(next);
            case '~' -> next == '~' || last == '~';
            case '<' -> Character.isLetter(next) || next == '/' || next == '!' || next == '?';
            case '&' -> next == '#' || Character.isLetter(next);
            case '[' -> next == '^';
            case ']' -> next == '(' || next == '[' || next == ':';
            default -> false;
          };
      out.append(mark ? "\\" : "").append(c == '\n' || c == '\u00a0' ? ' ' : c);
    }
    return out.toString();
  }

  /** Returns a line that begins no block which it is not. */
  static String begun(String line) {
    return line.replaceFirst("^([#>+-]|\\d+[.)])(?= |$)", "\\\\$1")
        .replaceFirst("^\\\\(\\d+)([.)])", "$1\\\\$2");
  }

  /** Marks that Markdown would not read beside Chinese stand as HTML. */
  private static String marked(String text) {
    if (text.indexOf(STRONG) < 0 && text.indexOf(WEAK) < 0) {
      return text;
    }
    var out = new StringBuilder(text.length() + 32);
    var ends = new ArrayDeque<String>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == STRONG || c == WEAK) {
        int end = end(text, i);
        boolean plain = opens(text, i) && closes(text, end);
        String tag = c == STRONG ? "strong" : "em";
        String mark = c == STRONG ? "**" : "*";
        out.append(plain ? mark : "<" + tag + ">");
        ends.push(plain ? mark : "</" + tag + ">");
      } else if (c == STRONG_END || c == WEAK_END) {
        out.append(ends.pop());
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static int end(String text, int start) {
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == STRONG || c == WEAK ? 1 : c == STRONG_END || c == WEAK_END ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return text.length();
  }

  // spec: left-flanking and right-flanking delimiter runs.
  private static boolean opens(String text, int at) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return !isMark(after) && !isMark(before) && flanks(after, before);
  }

  private static boolean closes(String text, int at) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return !isMark(after) && !isMark(before) && flanks(before, after);
  }

  private static boolean flanks(char inside, char outside) {
    return !Character.isWhitespace(inside)
        && (Character.isLetterOrDigit(inside) || !Character.isLetterOrDigit(outside));
  }

  private static boolean isMark(char c) {
    return c >= STRONG && c <= WEAK_END;
  }

  /** Returns a run of a page as Markdown. */
  String write(Inline inline) {
    return write(Markup.of(inline.html()));
  }
}
