package bifolio.markdown;

import bifolio.diagnostic.SourceText;
import bifolio.diagnostic.Span;
import bifolio.model.Passage;
import bifolio.model.Passage.Kind;
import bifolio.model.Waiver;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects the words of a page with their places, and the waivers among them. */
@SuppressWarnings("ReferenceEquality") // a node of a tree is itself, not its value
final class PassageReader {
  private static final Pattern WAIVER =
      Pattern.compile("<!--\\s*lint:\\s*([A-Za-z]+-\\d+)\\b\\s*(.*?)\\s*-->", Pattern.DOTALL);
  private static final Pattern FRONT =
      Pattern.compile(
          "(?:title|nav|summary):[ \\t]+(?:\"([^\"\\\\]+)\"|([^\"'\\[{>|&*!%@#\\s].*))");

  private final ParsedSource source;
  private final List<Passage> passages = new ArrayList<>();
  private final List<Waiver> waivers = new ArrayList<>();

  PassageReader(ParsedSource source) {
    this.source = source;
  }

  List<Passage> passages() {
    return passages;
  }

  List<Waiver> waivers() {
    return waivers;
  }

  /** Reads the texts of the front matter that readers see. */
  void front(SourceText text, int bodyStart) {
    for (int line = 2; text.offsetOfLine(line) < bodyStart; line++) {
      var value = FRONT.matcher(text.lineText(line).stripTrailing());
      if (value.matches()) {
        int group = value.group(1) == null ? 2 : 1;
        int column = value.start(group) + 1;
        var run = new Passage.Run(0, line, column, column, Passage.Mark.NONE);
        var at = new Span(text.path(), line, column, value.group(group).length());
        passages.add(new Passage(Kind.FRONT, value.group(group), List.of(), List.of(run), at));
      }
      if (text.offsetOfLine(line + 1) <= text.offsetOfLine(line)) {
        return;
      }
    }
  }

  /** Reads a document whose blocks have been read. */
  void document(Node document) {
    blocks(document.getFirstChild());
  }

  private void blocks(@Nullable Node first) {
    for (Node node = first; node != null; node = node.getNext()) {
      switch (node) {
        case Heading heading -> passage(heading, Kind.HEADING);
        case Paragraph paragraph -> passage(paragraph, Kind.PARAGRAPH);
        case TableCell cell -> passage(cell, cell.isHeader() ? Kind.HEAD_CELL : Kind.CELL);
        case HtmlBlockBase html -> waiver(html, subject(html));
        case FencedCodeBlock code -> {}
        case IndentedCodeBlock code -> {}
        case MathSyntax.MathBlock math -> {}
        case Reference reference -> {}
        case TableSeparator line -> {}
        default -> blocks(node.getFirstChild());
      }
    }
  }

  private void passage(Node node, Kind kind) {
    var writer = new PassageWriter(source);
    writer.all(node.getFirstChild());
    writer.passage(kind, source.span(node)).ifPresent(passages::add);
    comments(node.getFirstChild(), node);
  }

  private void comments(@Nullable Node first, Node block) {
    for (Node node = first; node != null; node = node.getNext()) {
      if (node instanceof HtmlInlineComment) {
        waiver(node, block);
      } else {
        comments(node.getFirstChild(), block);
      }
    }
  }

  /** Returns the block that a comment on lines of its own speaks of: the one that it touches. */
  private @Nullable Node subject(Node comment) {
    Node next = comment.getNext();
    Node previous = comment.getPrevious();
    int end = line(comment.getEndOffset() - 1);
    boolean touchesNext = next != null && line(next.getStartOffset()) <= end + 1;
    boolean touchesPrevious =
        previous != null && line(previous.getEndOffset() - 1) >= line(comment.getStartOffset()) - 1;
    return !touchesNext && touchesPrevious ? previous : next;
  }

  private int line(int offset) {
    return source.span(offset, offset).line();
  }

  private void waiver(Node comment, @Nullable Node block) {
    var found = WAIVER.matcher(comment.getChars());
    if (found.find()) {
      int first = block == null ? 0 : line(block.getStartOffset());
      int last = block == null ? 0 : line(block.getEndOffset() - 1);
      waivers.add(new Waiver(found.group(1), found.group(2), first, last, source.span(comment)));
    }
  }
}
