package bifolio.markdown;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.model.Block;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.List;
import java.util.regex.Pattern;

/** Reads blocks of raw HTML: comments say nothing, the rest is reported and its text is kept. */
final class RawHtml {
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<[^<>]*>");

  private final ParsedSource source;

  RawHtml(ParsedSource source) {
    this.source = source;
  }

  /** Returns what is shown for a block of HTML. */
  List<Block> read(HtmlBlockBase html) {
    String text = COMMENT.matcher(html.getChars()).replaceAll("").strip();
    if (text.startsWith("<!--")) {
      source.report(
          error("unclosed-comment", source.span(html), "this comment has no closing \"-->\"")
              .withHint("put \"-->\" after the comment: the rest of the page is inside"));
      return List.of();
    }
    if (text.contains("<")) {
      String first = text.lines().findFirst().orElse(text);
      source.report(
          error("raw-html", source.span(html), "this HTML is not allowed: " + first)
              .withHint(
                  "use Markdown, or one of: "
                      + String.join(", ", InlineHtml.allowed())
                      + ", details with summary"));
      text = Escaping.unescapeString(TAG.matcher(text).replaceAll(" ")).strip();
    }
    return text.isEmpty()
        ? List.of()
        : List.of(new Block.Paragraph(RunWriter.plain(source.language(), text), source.span(html)));
  }
}
