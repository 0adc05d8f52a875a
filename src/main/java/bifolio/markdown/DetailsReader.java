package bifolio.markdown;

import static bifolio.diagnostic.Diagnostic.error;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.util.ast.Node;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Finds the parts of a hidden answer: {@code <details>}, its summary, its end. */
@SuppressWarnings("ReferenceEquality") // a node of a tree is itself, not its value
final class DetailsReader {
  private static final Pattern OPEN =
      Pattern.compile("<details(?:\\s[^>]*)?>", Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOSE = Pattern.compile("</details\\s*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern SUMMARY =
      Pattern.compile("<summary>(.*?)</summary>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /**
   * A hidden part.
   *
   * @param rest text that stands in the opening HTML after the summary
   * @param last the node that closes it; the opening node itself if that closes it too; the last
   *     node there is if nothing closes it
   */
  record Part(String summary, String rest, Node last, boolean closed) {}

  private DetailsReader() {}

  /** Returns whether raw HTML begins a hidden part. */
  static boolean opens(HtmlBlockBase html) {
    return OPEN.matcher(html.getChars()).lookingAt();
  }

  /** Finds the end of the hidden part that begins with {@code opening}; reports what is missing. */
  static Part read(HtmlBlockBase opening, @Nullable Node end, ParsedSource source) {
    String raw = opening.getChars().toString();
    var summary = SUMMARY.matcher(raw);
    String words = "";
    String rest = OPEN.matcher(raw).replaceFirst("");
    if (summary.find()) {
      words = Jsoup.parseBodyFragment(summary.group(1)).text();
      rest = raw.substring(summary.end());
    } else {
      source.report(
          error("details-summary", source.span(opening), "a hidden part needs a summary")
              .withHint("write <summary>Answer</summary> on the line after <details>"));
    }
    Node last = closing(opening, end);
    boolean closed = last != null;
    if (last == null) {
      source.report(
          error("unclosed-details", source.span(opening), "this <details> has no </details>")
              .withHint("put </details> on a line of its own, with blank lines around it"));
      last = lastBefore(opening, end);
    }
    String inside = Jsoup.parseBodyFragment(CLOSE.matcher(rest).replaceAll("")).text();
    return new Part(words, inside, last, closed);
  }

  private static @Nullable Node closing(Node opening, @Nullable Node end) {
    int depth = 0;
    for (Node node = opening; node != null && node != end; node = node.getNext()) {
      if (node instanceof HtmlBlockBase html) {
        depth += count(OPEN, html) - count(CLOSE, html);
        if (depth <= 0) {
          return node;
        }
      }
    }
    return null;
  }

  private static int count(Pattern pattern, HtmlBlockBase html) {
    return (int) pattern.matcher(html.getChars()).results().count();
  }

  private static Node lastBefore(Node first, @Nullable Node end) {
    Node last = first;
    for (Node node = first; node != null && node != end; node = node.getNext()) {
      last = node;
    }
    return last;
  }
}
