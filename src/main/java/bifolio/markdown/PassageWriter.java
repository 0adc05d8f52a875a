package bifolio.markdown;

import bifolio.diagnostic.Span;
import bifolio.model.Passage;
import bifolio.model.Passage.Mark;
import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the nodes of one block as a passage. */
final class PassageWriter {
  private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  private final ParsedSource source;
  private final StringBuilder text = new StringBuilder();
  private final List<String> atoms = new ArrayList<>();
  private final List<Passage.Run> runs = new ArrayList<>();
  private Mark mark = Mark.NONE;
  private int gap = -1; // offset of the outermost place since the last character, -1 for here

  PassageWriter(ParsedSource source) {
    this.source = source;
  }

  /** Returns what was written; nothing if there was no text. */
  Optional<Passage> passage(Passage.Kind kind, Span at) {
    return runs.isEmpty()
        ? Optional.empty()
        : Optional.of(new Passage(kind, text.toString(), atoms, runs, at));
  }

  /** Writes a node and those after it. */
  void all(@Nullable Node first) {
    for (Node node = first; node != null; node = node.getNext()) {
      node(node);
    }
  }

  private void node(Node node) {
    switch (node) {
      case Text words -> words(words.getChars().toString(), words.getStartOffset());
      case SoftLineBreak line -> lineBreak(line);
      case HardLineBreak line -> lineBreak(line);
      case Code code -> atom(Passage.CODE, code.getText().toString(), code);
      case MathSyntax.InlineMath math -> atom(Passage.FORMULA, math.tex().toString().strip(), math);
      case NumberSyntax.ComputedNumber number ->
          atom(Passage.NUMBER, number.getChars().toString(), number);
      case Image image -> atom(Passage.OTHER, "", image);
      case ImageRef image -> atom(Passage.OTHER, "", image);
      case AutoLink link -> atom(Passage.OTHER, link.getText().toString(), link);
      case MailLink link -> atom(Passage.OTHER, link.getText().toString(), link);
      case HtmlEntity entity -> atom(Passage.OTHER, entity.getChars().toString(), entity);
      case HtmlInlineComment comment -> gap = comment.getEndOffset();
      case HtmlInline tag -> gap = tag.getEndOffset();
      case Footnote note -> gap = note.getEndOffset();
      case Emphasis emphasis -> inside(emphasis, mark == Mark.LINK ? mark : Mark.EMPHASIS);
      case StrongEmphasis strong -> inside(strong, mark == Mark.LINK ? mark : Mark.STRONG);
      case Link link -> inside(link, Mark.LINK);
      case LinkRef link -> inside(link, link.isDefined() ? Mark.LINK : mark);
      default -> {
        if (node.hasChildren()) {
          inside(node, mark);
        } else {
          words(node.getChars().toString(), node.getStartOffset());
        }
      }
    }
  }

  private void inside(Node node, Mark inner) {
    var outer = mark;
    mark = inner;
    gap = gap < 0 ? node.getStartOffset() : gap;
    all(node.getFirstChild());
    gap = node.getEndOffset();
    mark = outer;
  }

  private void lineBreak(Node node) {
    run(node.getStartOffset());
    text.append('\n');
  }

  private void atom(char standIn, String content, Node node) {
    run(node.getStartOffset());
    text.append(standIn);
    atoms.add(content);
    gap = node.getEndOffset();
  }

  private void words(String written, int offset) {
    int from = 0;
    if (written.contains("://")) {
      var addresses = InlineReader.BARE_ADDRESS.matcher(written);
      while (addresses.find()) {
        plain(written.substring(from, addresses.start()), offset + from);
        run(offset + addresses.start());
        text.append(Passage.OTHER);
        atoms.add(addresses.group());
        from = addresses.end();
        gap = offset + from;
      }
    }
    plain(written.substring(from), offset + from);
  }

  /** Writes text without marks. */
  void plain(String written, int offset) {
    int from = 0;
    for (int i = 0; i + 1 < written.length(); i++) {
      if (written.charAt(i) == '\\' && ESCAPABLE.indexOf(written.charAt(i + 1)) >= 0) {
        piece(written.substring(from, i), offset + from);
        from = i + 1;
        i++;
      }
    }
    piece(written.substring(from), offset + from);
  }

  private void piece(String written, int offset) {
    int from = 0;
    for (int i = 1; i <= written.length(); i++) {
      if (i == written.length() || !source.continues(offset + i)) {
        run(offset + from);
        text.append(written, from, i);
        from = i;
      }
    }
  }

  private void run(int offset) {
    var at = source.span(offset, offset);
    int column = at.column();
    if (gap >= 0) {
      var outside = source.span(gap, gap);
      column = outside.line() == at.line() ? outside.column() : column;
    }
    runs.add(new Passage.Run(text.length(), at.line(), at.column(), column, mark));
    gap = -1;
  }
}
