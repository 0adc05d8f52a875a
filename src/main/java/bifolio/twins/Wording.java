package bifolio.twins;

import bifolio.model.Block;
import bifolio.model.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a block says, without what may change on its own: the targets of links, marks such as bold,
 * numbers that are computed.
 */
final class Wording {
  private static final String NUMBER = "class=\"num\"";
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  /** What says in the plain text something else than in HTML. */
  private static final Pattern OTHER_TEXT = Pattern.compile("</math>|<img[^>]*>|</sup>|<br>");

  private static final int BEFORE = 12; // characters that tell which of two equal numbers it is

  private Wording() {}

  /** Returns what some blocks say with all their parts. */
  static String of(List<? extends Block> blocks) {
    var out = new StringBuilder();
    blocks.forEach(block -> add(block, out));
    return out.toString();
  }

  private static void add(Block block, StringBuilder out) {
    out.append(own(block)).append('\n');
    block.parts().forEach(part -> add(part, out));
  }

  /** Returns what a block says itself, without its parts. */
  static String own(Block block) {
    return switch (block) {
      case Block.Heading heading -> of(heading.content());
      case Block.Paragraph paragraph -> of(paragraph.content());
      case Block.TableRow row ->
          String.join("|", row.cells().stream().map(cell -> of(cell)).toList());
      case Block.Details details -> of(details.summary());
      case Block.Figure figure -> figure.alt() + "\n" + of(figure.caption());
      case Block.Code code -> {
        var origin = code.origin(); // one source for both languages: it cannot be stale
        yield origin == null ? code.text() : "code " + origin.file() + " " + origin.region();
      }
      case Block.Formula formula -> formula.text();
      case Block.Diagram diagram -> diagram.text();
      case Block.TableEmbed embed -> embed.text();
      case Block.Practice practice -> practice.text();
      case Block.Worked worked -> worked.text();
      case Block.ItemList list -> "";
      case Block.Item item -> "";
      case Block.Table table -> "";
      case Block.Callout callout -> "";
      case Block.Footnote note -> "";
      case Block.Rule rule -> "";
    };
  }

  /** Returns the text of a run with {@code {}} for each computed number. */
  static String of(Inline inline) {
    if (!inline.html().contains(NUMBER)) {
      return inline.text();
    }
    String text = inline.text();
    var out = new StringBuilder();
    int from = 0;
    for (String[] number : numbers(inline.html())) {
      int at = text.indexOf(number[0] + number[1], from);
      at = at < 0 ? text.indexOf(number[1], from) : at + number[0].length();
      if (at >= 0) {
        out.append(text, from, at).append("{}");
        from = at + number[1].length();
      }
    }
    return out.append(text, from, text.length()).toString();
  }

  /** Returns each computed number with the characters that stand right before it. */
  private static List<String[]> numbers(String html) {
    var numbers = new ArrayList<String[]>();
    int from = 0;
    int mark = html.indexOf(NUMBER);
    while (mark >= 0) {
      int open = html.lastIndexOf('<', mark);
      int start = html.indexOf('>', mark) + 1;
      int end = html.indexOf("</", start);
      if (open < 0 || start == 0 || end < 0) {
        break;
      }
      var parts = List.of(OTHER_TEXT.split(html.substring(from, open), -1));
      String before = plain(TAG.matcher(parts.getLast()).replaceAll(""));
      String near = before.substring(Math.max(0, before.length() - BEFORE));
      numbers.add(new String[] {near, plain(html.substring(start, end))});
      from = end;
      mark = html.indexOf(NUMBER, end);
    }
    return numbers;
  }

  private static String plain(String html) {
    return html.replace('\u00a0', ' ')
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }
}
