package bifolio.markdown;

import static bifolio.diagnostic.Diagnostic.error;
import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.excerpt.CodeFiles;
import bifolio.library.Library;
import bifolio.model.Block;
import bifolio.model.Block.Callout;
import bifolio.model.Block.CalloutKind;
import bifolio.model.Block.Task;
import bifolio.model.Link;
import bifolio.typeset.Typesetter;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the nodes of a document into blocks. */
@SuppressWarnings("ReferenceEquality") // a node of a tree is itself, not its value
final class BlockReader {
  private static final Pattern HEADING_ID =
      Pattern.compile("\\s*\\{#([\\p{L}\\p{N}][\\p{L}\\p{N}_.-]*)}\\s*$");
  private static final Pattern ALERT = Pattern.compile("\\[!([A-Za-z]+)]\\s*");

  private final ParsedSource source;
  private final Typesetter typesetter;
  private final InlineReader inlines;
  private final FenceReader fences;
  private final TableNodes tables;
  private final RawHtml raw;
  private final Map<String, FootnoteBlock> notes = new HashMap<>();

  BlockReader(
      ParsedSource source,
      Typesetter typesetter,
      Map<String, String> diagrams,
      CodeFiles code,
      Library library) {
    this.source = source;
    this.typesetter = typesetter;
    this.inlines = new InlineReader(source, typesetter, library);
    this.tables = new TableNodes(source, inlines);
    this.raw = new RawHtml(source);
    this.fences = new FenceReader(source, typesetter, diagrams, code, library);
  }

  /** Reads all blocks of a document; the footnotes come last, in the order of their numbers. */
  List<Block> document(Node document) {
    var blocks = siblings(document.getFirstChild(), null);
    var all = new ArrayList<>(blocks);
    // A note may refer to another one, so the list can grow while it is read.
    for (int i = 0; i < source.noteLabels().size(); i++) {
      String label = source.noteLabels().get(i);
      var note = notes.get(label);
      if (note != null) {
        var inside = siblings(note.getFirstChild(), null);
        all.add(
            new Block.Footnote(
                source.noteSlug(label),
                i + 1,
                source.references(label),
                inside,
                source.span(note)));
      }
    }
    for (var entry : notes.entrySet()) {
      if (source.references(entry.getKey()) == 0) {
        source.report(
            warning(
                    "unused-footnote",
                    source.span(entry.getValue()),
                    "nothing refers to the footnote \"" + entry.getKey() + "\"")
                .withHint("write [^" + entry.getKey() + "] where it belongs, or remove it"));
      }
    }
    return all;
  }

  /** Reads a node and those after it, up to (not including) {@code end}. */
  private List<Block> siblings(@Nullable Node first, @Nullable Node end) {
    var blocks = new ArrayList<Block>();
    for (Node node = first; node != null && node != end; node = node.getNext()) {
      if (node instanceof HtmlBlockBase html && DetailsReader.opens(html)) {
        node = details(html, end, blocks);
      } else {
        block(node, blocks);
      }
    }
    return blocks;
  }

  private Node details(HtmlBlockBase opening, @Nullable Node end, List<Block> blocks) {
    var part = DetailsReader.read(opening, end, source);
    var inside = new ArrayList<Block>();
    if (!part.rest().isBlank()) {
      inside.add(
          new Block.Paragraph(
              RunWriter.plain(source.language(), part.rest()), source.span(opening)));
    }
    if (part.last() != opening) {
      inside.addAll(siblings(opening.getNext(), part.closed() ? part.last() : end));
    }
    blocks.add(
        new Block.Details(
            RunWriter.plain(source.language(), part.summary()), inside, source.span(opening)));
    return part.last();
  }

  private void block(Node node, List<Block> out) {
    switch (node) {
      case Heading heading -> out.add(heading(heading));
      case Paragraph paragraph -> out.add(paragraph(paragraph));
      case BlockQuote quote -> out.add(quote(quote));
      case ListBlock list -> out.add(list(list));
      case FencedCodeBlock fence -> out.add(fences.read(fence));
      case IndentedCodeBlock code -> out.add(fences.indented(code));
      case MathSyntax.MathBlock math -> out.add(formula(math));
      case TableBlock table -> out.add(tables.read(table));
      case ThematicBreak line -> out.add(new Block.Rule(source.span(line)));
      case FootnoteBlock note -> notes.putIfAbsent(note.getText().toString(), note);
      case HtmlBlockBase html -> out.addAll(raw.read(html));
      case Reference reference -> {}
      default -> {
        if (node.hasChildren()) {
          out.addAll(siblings(node.getFirstChild(), null));
        }
      }
    }
  }

  private Block heading(Heading heading) {
    var at = source.span(heading);
    String id = "";
    if (heading.getLastChild() instanceof Text last) {
      Matcher pinned = HEADING_ID.matcher(last.getChars());
      if (pinned.find()) {
        id = pinned.group(1);
        last.setChars(last.getChars().subSequence(0, pinned.start()));
      }
    }
    return new Block.Heading(heading.getLevel(), id, inlines.children(heading), at);
  }

  private Block paragraph(Paragraph paragraph) {
    if (paragraph.getFirstChild() instanceof Image image && image.getNext() == null) {
      return figure(image);
    }
    if (paragraph.getChars().startsWith(":::")) {
      source.report(
          warning(
                  "unknown-container",
                  source.span(paragraph),
                  "\":::\" means nothing here and is shown as text")
              .withHint("write a callout: \"> [!NOTE]\" and the text in lines that begin with >"));
    }
    return new Block.Paragraph(inlines.children(paragraph), source.span(paragraph));
  }

  private Block figure(Image image) {
    String url = image.getUrl().unescape();
    String alt = inlines.plain(image);
    int link = source.link(new Link(url, alt, true, source.span(image)));
    return new Block.Figure(
        link,
        url,
        alt,
        RunWriter.plain(source.language(), image.getTitle().unescape()),
        source.span(image));
  }

  private Block quote(BlockQuote quote) {
    if (quote.getFirstChild() instanceof Paragraph first) {
      String line = first.getChars().toString().lines().findFirst().orElse("");
      Matcher alert = ALERT.matcher(line);
      if (alert.matches()) {
        return callout(quote, first, alert.group(1));
      }
    }
    return new Callout(
        CalloutKind.QUOTE, siblings(quote.getFirstChild(), null), source.span(quote));
  }

  private Block callout(BlockQuote quote, Paragraph first, String word) {
    var kind = kind(word, first);
    var blocks = new ArrayList<Block>();
    Node rest = firstOfNextLine(first);
    if (rest != null) {
      blocks.add(new Block.Paragraph(inlines.siblings(rest), source.span(rest)));
    }
    blocks.addAll(siblings(first.getNext(), null));
    return new Callout(kind, blocks, source.span(quote));
  }

  private static @Nullable Node firstOfNextLine(Paragraph paragraph) {
    for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof com.vladsch.flexmark.ast.SoftLineBreak
          || node instanceof com.vladsch.flexmark.ast.HardLineBreak) {
        return node.getNext();
      }
    }
    return null;
  }

  private CalloutKind kind(String word, Node at) {
    var kinds = new HashMap<String, CalloutKind>();
    for (var kind : CalloutKind.values()) {
      if (kind != CalloutKind.QUOTE) {
        kinds.put(kind.name(), kind);
      }
    }
    var known = kinds.keySet().stream().sorted().toList();
    var kind = kinds.get(word.toUpperCase(Locale.ROOT));
    if (kind == null) {
      source.report(
          error("unknown-callout", source.span(at), "there is no callout \"" + word + "\"")
              .withHint(bifolio.diagnostic.NearestName.hint(word.toUpperCase(Locale.ROOT), known)));
      return CalloutKind.NOTE;
    }
    return kind;
  }

  private Block list(ListBlock list) {
    var items = new ArrayList<Block.Item>();
    for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof ListItem item) {
        var task =
            item instanceof TaskListItem box
                ? (box.isItemDoneMarker() ? Task.DONE : Task.OPEN)
                : Task.NONE;
        items.add(new Block.Item(task, siblings(item.getFirstChild(), null), source.span(item)));
      }
    }
    int start = list instanceof OrderedList ordered ? Math.max(0, ordered.getStartNumber()) : -1;
    return new Block.ItemList(start, list.isTight(), items, source.span(list));
  }

  private Block formula(MathSyntax.MathBlock math) {
    var content = math.getContentChars();
    String raw = content.toString().strip();
    int lead = content.toString().indexOf("$$") + 2;
    String tex = raw.substring(2, math.isClosed() ? Math.max(2, raw.length() - 2) : raw.length());
    if (!math.isClosed()) {
      source.report(
          error("unclosed-formula", source.span(math), "this formula has no closing \"$$\"")
              .withHint("put \"$$\" on a line of its own after the formula"));
    }
    return switch (typesetter.formula(tex, true)) {
      case Typesetter.Result.Html html -> new Block.Formula(tex, html.html(), source.span(math));
      case Typesetter.Result.Failure failure -> {
        // Not simply added: the marks of a quotation or the indent of an item stand between lines.
        int index = lead + Math.clamp(failure.offset(), 0, tex.length());
        int at = content.getIndexOffset(Math.min(index, content.length() - 1));
        source.report(error("tex-syntax", source.span(at, at + 1), failure.message()));
        yield new Block.Formula(tex, "<code>" + Html.escape(tex) + "</code>", source.span(math));
      }
    };
  }
}
