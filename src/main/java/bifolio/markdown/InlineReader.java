package bifolio.markdown;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.library.Library;
import bifolio.model.Inline;
import bifolio.model.Language;
import bifolio.model.Link;
import bifolio.typeset.Typesetter;
import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the nodes inside a block into HTML and text. */
final class InlineReader {
  private static final int MAX_DEPTH = 60;
  private static final int LONG_FORMULA = 28; // characters of TeX
  // An address ends before a space, a bracket or Chinese punctuation, and not with a full stop.
  private static final String NOT_IN_ADDRESS = "\\s<>\"'`，。；：！？、（）“”‘’《》〈〉【】「」『』…—";
  static final Pattern BARE_ADDRESS =
      Pattern.compile("https?://[^" + NOT_IN_ADDRESS + "]*[^" + NOT_IN_ADDRESS + ".,;:!?)]");

  private final ParsedSource source;
  private final Typesetter typesetter;
  private final InlineHtml inlineHtml;
  private final NumberReader numbers;
  private boolean inLink; // a link holds no other link

  InlineReader(ParsedSource source, Typesetter typesetter, Library library) {
    this.numbers = new NumberReader(source, library);
    this.source = source;
    this.typesetter = typesetter;
    this.inlineHtml = new InlineHtml(source);
  }

  /** Reads all children of a node. */
  Inline children(Node parent) {
    return siblings(parent.getFirstChild());
  }

  /** Reads a node and those that follow it. */
  Inline siblings(@Nullable Node first) {
    var out = new RunWriter(source.language());
    writeAll(first, out, 0);
    return out.result();
  }

  private void writeAll(@Nullable Node first, RunWriter out, int depth) {
    int outer = inlineHtml.enter();
    for (Node node = first; node != null; node = node.getNext()) {
      write(node, out, depth);
    }
    inlineHtml.leave(outer, out);
  }

  private void write(Node node, RunWriter out, int depth) {
    if (depth > MAX_DEPTH) {
      out.text(node.getChars().toString()); // deeper marks are shown as they are written
      return;
    }
    switch (node) {
      case Text text -> text(unescaped(text), text, out);
      case SoftLineBreak line -> out.softBreak();
      case HardLineBreak line -> out.hardBreak();
      case Code code -> {
        String shown = codeText(code);
        out.atom("<code>" + Html.escape(shown) + "</code>", shown);
      }
      case Emphasis emphasis -> emphasis(emphasis, out, depth);
      case StrongEmphasis strong -> wrap("<strong>", strong, "</strong>", out, depth);
      case Strikethrough struck -> wrap("<del>", struck, "</del>", out, depth);
      case MathSyntax.InlineMath math -> formula(math, out);
      case NumberSyntax.ComputedNumber number -> numbers.write(number, inLink, out);
      case com.vladsch.flexmark.ast.Link link ->
          link(link.getUrl().unescape(), link.getTitle().unescape(), link, out, depth);
      case Image image -> picture(image.getUrl().unescape(), plain(image), image, out);
      case LinkRef ref -> {
        var target = ref.getReferenceNode(ref.getDocument());
        reference(ref, target, out, depth);
      }
      case ImageRef ref -> {
        Reference target = ref.getReferenceNode(ref.getDocument());
        if (target == null) {
          out.text(ref.getChars().toString());
        } else {
          picture(target.getUrl().unescape(), plain(ref), ref, out);
        }
      }
      case AutoLink auto ->
          address(auto.getText().toString(), auto.getText().toString(), auto, out);
      case MailLink mail ->
          address("mailto:" + mail.getText(), mail.getText().toString(), mail, out);
      case HtmlEntity entity -> out.text(Escaping.unescapeString(entity.getChars()));
      case HtmlInlineComment comment -> {}
      case HtmlInline tag -> inlineHtml.tag(tag, out);
      case Footnote note -> note(note, out);
      default -> {
        if (node.hasChildren()) {
          writeAll(node.getFirstChild(), out, depth + 1);
        } else {
          out.text(node.getChars().toString());
        }
      }
    }
  }

  private void text(String written, Node at, RunWriter out) {
    int from = 0;
    if (!inLink && written.contains("://")) {
      var addresses = BARE_ADDRESS.matcher(written);
      while (addresses.find(from)) {
        out.text(written.substring(from, addresses.start()));
        from = withBracket(written, addresses.start(), addresses.end());
        String url = written.substring(addresses.start(), from);
        address(url, url, at, out);
      }
    }
    out.text(from == 0 ? written : written.substring(from));
  }

  // "https://e.org/a_(b)" ends with its bracket, "(https://e.org)" before it.
  private static int withBracket(String text, int start, int end) {
    String url = text.substring(start, end);
    boolean open = url.lastIndexOf('(') > url.lastIndexOf(')');
    return open && end < text.length() && text.charAt(end) == ')' ? end + 1 : end;
  }

  private static String unescaped(Text text) {
    String raw = text.getChars().toString();
    return raw.indexOf('\\') < 0 && raw.indexOf('&') < 0 ? raw : Escaping.unescapeString(raw);
  }

  private static String codeText(Code code) {
    String raw = cellText(code, code.getText().toString().replaceAll("\r\n|[\r\n]", " "));
    // spec: "If the resulting string both begins and ends with a space character, but does not
    // consist entirely of space characters, a single space character is removed from the front and
    // back."
    boolean padded = raw.startsWith(" ") && raw.endsWith(" ") && !raw.isBlank();
    return padded ? raw.substring(1, raw.length() - 1) : raw;
  }

  // In a table "\\|" is a bar that ends no cell, in code and formulas too.
  private static String cellText(Node node, String written) {
    boolean cell = written.contains("\\|") && node.getAncestorOfType(TableCell.class) != null;
    return cell ? written.replace("\\|", "|") : written;
  }

  private void emphasis(Emphasis emphasis, RunWriter out, int depth) {
    // An English title in a Chinese sentence stays italic: the tag tells the style sheet.
    String text = plain(emphasis);
    boolean han = text.codePoints().anyMatch(Script::isHan);
    boolean foreign = !text.isBlank() && han == (source.language() == Language.EN);
    if (!foreign) {
      wrap("<em>", emphasis, "</em>", out, depth);
      return;
    }
    out.openForeign("<em lang=\"" + source.language().other().tag() + "\">");
    writeAll(emphasis.getFirstChild(), out, depth + 1);
    out.closeForeign("</em>");
  }

  private void wrap(String open, Node node, String close, RunWriter out, int depth) {
    out.open(open);
    writeAll(node.getFirstChild(), out, depth + 1);
    out.close(close);
  }

  private void formula(MathSyntax.InlineMath math, RunWriter out) {
    String tex = cellText(math, math.tex().toString());
    switch (typesetter.formula(tex, false)) {
      case Typesetter.Result.Html html ->
          out.atom(narrow(Html.formula(html.html(), tex), tex), tex.strip());
      case Typesetter.Result.Failure failure -> {
        int at = math.tex().getIndexOffset(Math.clamp(failure.offset(), 0, tex.length() - 1));
        source.report(error("tex-syntax", source.span(at, at + 1), failure.message()));
        out.atom("<code>" + Html.escape(tex) + "</code>", tex);
      }
    }
  }

  /**
   * A long formula in a line scrolls inside itself on a narrow screen: MathML has no line breaks.
   */
  private static String narrow(String math, String tex) {
    return tex.length() <= LONG_FORMULA ? math : "<span class=\"wide\">" + math + "</span>";
  }

  private void reference(LinkRef ref, @Nullable Reference target, RunWriter out, int depth) {
    if (target != null) {
      link(target.getUrl().unescape(), target.getTitle().unescape(), ref, out, depth);
      return;
    }
    // No such reference: the brackets are text, and what is inside them is read as usual.
    String chars = ref.getChars().toString();
    Node last = ref.getLastChild();
    if (last == null) {
      out.text(chars);
      return;
    }
    out.text("[");
    writeAll(ref.getFirstChild(), out, depth + 1);
    out.text(chars.substring(last.getEndOffset() - ref.getStartOffset()));
  }

  private void link(String url, String title, Node node, RunWriter out, int depth) {
    int index = source.link(new Link(url, plain(node), false, source.span(node)));
    String titled = title.isEmpty() ? "" : " title=\"" + Html.attribute(title) + "\"";
    boolean outer = inLink;
    inLink = true;
    out.open("<a href=\"" + Inline.link(index) + "\"" + titled + ">");
    writeAll(node.getFirstChild(), out, depth + 1);
    out.close("</a>");
    inLink = outer;
  }

  private void address(String url, String shown, Node node, RunWriter out) {
    if (inLink) {
      out.atom(Html.escape(shown), shown);
      return;
    }
    int index = source.link(new Link(url, shown, false, source.span(node)));
    out.open("<a href=\"" + Inline.link(index) + "\">");
    out.atom(Html.escape(shown), shown);
    out.close("</a>");
  }

  private void picture(String url, String alt, Node node, RunWriter out) {
    int index = source.link(new Link(url, alt, true, source.span(node)));
    String html = "<img src=\"" + Inline.link(index) + "\" alt=\"" + Html.attribute(alt) + "\">";
    out.atom(html, alt);
  }

  private void note(Footnote note, RunWriter out) {
    String label = note.getText().toString();
    if (note.getFootnoteBlock() == null) {
      source.report(
          error("unknown-footnote", source.span(note), "there is no footnote \"" + label + "\"")
              .withHint("add a line \"[^" + label + "]: …\" at the end of the page"));
      out.text(note.getChars().toString());
      return;
    }
    int count = source.reference(label);
    int number = source.noteNumber(label);
    String slug = source.noteSlug(label);
    out.mark(
        String.format(
            Locale.ROOT,
            "<sup class=\"fnref\"><a id=\"fnref-%s-%s-%d\" href=\"#fn-%s\">%d</a></sup>",
            source.language().code(),
            slug,
            count,
            slug,
            number));
  }

  /** Returns the text of a node without any marks. */
  String plain(Node node) {
    var out = new StringBuilder();
    plain(node.getFirstChild(), out, 0);
    return out.toString();
  }

  private static void plain(@Nullable Node first, StringBuilder out, int depth) {
    for (Node node = first; node != null && depth < MAX_DEPTH; node = node.getNext()) {
      switch (node) {
        case Text text -> out.append(unescaped(text));
        case Code code -> out.append(codeText(code));
        case HtmlEntity entity -> out.append(Escaping.unescapeString(entity.getChars()));
        case MathSyntax.InlineMath math -> out.append(math.tex());
        case SoftLineBreak line -> out.append(' ');
        case Document document -> {}
        default -> plain(node.getFirstChild(), out, depth + 1);
      }
    }
  }
}
