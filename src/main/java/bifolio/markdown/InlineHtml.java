package bifolio.markdown;

import static bifolio.diagnostic.Diagnostic.error;

import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Raw HTML in a line: a short list of plain elements, everything else is reported and shown as
 * text.
 */
final class InlineHtml {
  private static final Set<String> ALLOWED =
      Set.of(
          "abbr", "b", "br", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q",
          "s", "samp", "small", "strong", "sub", "sup", "u", "var", "wbr");
  private static final Pattern TAG =
      Pattern.compile("<(/?)([A-Za-z]+)(?:\\s+title=\"([^\"<>&]*)\")?\\s*/?>");

  private final ParsedSource source;
  private final ArrayDeque<String> open = new ArrayDeque<>();
  private int floor; // how many were open when the present mark began

  InlineHtml(ParsedSource source) {
    this.source = source;
  }

  /** Returns the words of the allowed elements, for messages. */
  static List<String> allowed() {
    return ALLOWED.stream().sorted().toList();
  }

  /** Begins the inside of a mark; what is open outside cannot be closed in it. */
  int enter() {
    int outer = floor;
    floor = open.size();
    return outer;
  }

  /** Ends the inside of a mark: closes what the author left open. */
  void leave(int outer, RunWriter out) {
    while (open.size() > floor) {
      out.close("</" + open.pop() + ">");
    }
    floor = outer;
  }

  private boolean closes(String name) {
    return open.size() > floor && name.equals(open.peek());
  }

  /** Writes a tag if it is allowed; else reports it and writes it as text. */
  void tag(Node tag, RunWriter out) {
    var parts = TAG.matcher(tag.getChars());
    String name = parts.matches() ? parts.group(2).toLowerCase(Locale.ROOT) : "";
    boolean closing = !name.isEmpty() && !parts.group(1).isEmpty();
    if (!ALLOWED.contains(name) || (closing && !closes(name))) {
      source.report(
          error("raw-html", source.span(tag), "this HTML is not allowed: " + tag.getChars())
              .withHint("use Markdown, or one of: " + String.join(", ", allowed())));
      out.text(tag.getChars().toString());
      return;
    }
    if (name.equals("br")) {
      out.hardBreak();
    } else if (name.equals("wbr")) {
      out.mark("<wbr>");
    } else if (closing) {
      open.pop();
      out.close("</" + name + ">");
    } else {
      open.push(name);
      String title = parts.group(3);
      out.open(
          title == null
              ? "<" + name + ">"
              : "<" + name + " title=\"" + Html.attribute(title) + "\">");
    }
  }
}
