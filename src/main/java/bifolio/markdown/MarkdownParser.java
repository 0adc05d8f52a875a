package bifolio.markdown;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.Problems;
import bifolio.diagnostic.SourceText;
import bifolio.excerpt.CodeFiles;
import bifolio.library.Library;
import bifolio.model.Bilingual;
import bifolio.model.Block;
import bifolio.model.DataTable;
import bifolio.model.DataTexts;
import bifolio.model.Inline;
import bifolio.model.Language;
import bifolio.model.Link;
import bifolio.model.Page;
import bifolio.model.PageId;
import bifolio.model.Source;
import bifolio.model.TableSource;
import bifolio.typeset.Typesetter;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Parses Markdown: one source gives one page. Safe for several threads.
 *
 * <p>Each result carries its own findings and depends on nothing but its source, so it can be kept
 * and used again as long as the source is equal.
 */
public final class MarkdownParser {
  private final Parser parser;
  private final Typesetter typesetter;
  private final Map<String, String> diagrams;
  private final CodeFiles code;
  private final Library library;

  /** A result and what was found on the way. */
  public record Parsed<T>(T value, List<Diagnostic> diagnostics) {
    public Parsed {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * Makes a parser.
   *
   * @param diagrams drawings as SVG by {@link Block.Diagram#file} of their Mermaid text
   * @param code files of which pages show parts
   * @param library computes numbers in prose
   */
  public MarkdownParser(
      Typesetter typesetter, Map<String, String> diagrams, CodeFiles code, Library library) {
    this.code = code;
    this.library = library;
    this.typesetter = typesetter;
    this.diagrams = Map.copyOf(diagrams);
    var options = new MutableDataSet();
    options.set(Parser.ASTERISK_DELIMITER_PROCESSOR, false);
    options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
    options.set(TablesExtension.DISCARD_EXTRA_COLUMNS, true);
    options.set(TablesExtension.APPEND_MISSING_COLUMNS, true);
    options.set(TablesExtension.COLUMN_SPANS, false);
    options.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
    options.set(
        Parser.EXTENSIONS,
        List.of(
            TablesExtension.create(),
            FootnoteExtension.create(),
            TaskListExtension.create(),
            new NumberSyntax(),
            new MathSyntax()));
    this.parser =
        Parser.builder(options)
            .customDelimiterProcessor(new CjkAsterisk())
            .customDelimiterProcessor(new CjkTilde())
            .build();
  }

  /**
   * Parses a page. Whatever is wrong is reported in the result; a page always comes out.
   *
   * @param source a file {@code en/**.md} or {@code zh/**.md}
   */
  public Parsed<Page> page(Source source) {
    var problems = new Problems();
    var text = SourceText.of(source.path(), source.text());
    var language = source.name().startsWith("zh/") ? Language.ZH : Language.EN;
    var id = new PageId(source.name().substring(3, source.name().length() - ".md".length()));
    var front = FrontMatterReader.read(text, problems);
    var parsed = ParsedSource.ofPage(text, language, front.bodyStart(), problems);
    var words = new PassageReader(parsed);
    words.front(text, front.bodyStart());
    var blocks = new ArrayList<>(blocks(text, front.bodyStart(), parsed, words, problems));
    var title = new Inline(Html.escape(front.front().title()), front.front().title());
    var at = text.line(1);
    boolean untitled = title.text().isBlank();
    if (!blocks.isEmpty()
        && blocks.getFirst() instanceof Block.Heading heading
        && heading.level() == 1) {
      title = heading.content();
      at = heading.at();
      untitled = title.text().isBlank();
      blocks.removeFirst();
    }
    if (untitled) {
      title = new Inline(Html.escape(nameOf(id)), nameOf(id));
    }
    var page =
        new Page(
            id,
            language,
            front.front(),
            title,
            blocks,
            parsed.links(),
            words.passages(),
            words.waivers(),
            at);
    return new Parsed<>(page, problems.sorted());
  }

  private List<Block> blocks(
      SourceText text, int bodyStart, ParsedSource parsed, PassageReader words, Problems problems) {
    var tooDeep = DepthGuard.check(text, bodyStart);
    if (tooDeep.isPresent()) {
      problems.report(tooDeep.get());
      return List.of();
    }
    try {
      var document = parser.parse(text.text().substring(bodyStart));
      var blocks = new BlockReader(parsed, typesetter, diagrams, code, library).document(document);
      words.document(document);
      return blocks;
    } catch (StackOverflowError e) {
      problems.report(
          error("too-deep", text.line(1), "this page nests marks too deep to be read")
              .withHint("the page is left out until it is mended"));
      return List.of();
    }
  }

  // A page without any title is named after its file: "custom-head" is "Custom head".
  private static String nameOf(PageId id) {
    String path = id.path().endsWith("/index") ? id.path().replaceFirst("/index$", "") : id.path();
    String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("[-_]+", " ").strip();
    if (name.isEmpty()) {
      return id.path();
    }
    int first = name.codePointAt(0);
    return Character.toString(Character.toUpperCase(first))
        + name.substring(Character.charCount(first));
  }

  /** Sets the texts of a data table. */
  public Parsed<DataTable> table(TableSource source) {
    var problems = new Problems();
    var links = new ArrayList<Link>();
    var rows = new ArrayList<DataTable.DataRow>();
    for (var row : source.rows()) {
      var cells = new HashMap<String, DataTable.Cell>();
      for (var cell : row.cells().entrySet()) {
        cells.put(cell.getKey(), cell(cell.getValue(), links, problems));
      }
      rows.add(new DataTable.DataRow(row.id(), cells, row.at()));
    }
    var table =
        new DataTable(
            source.id(),
            source.title(),
            source.group(),
            source.columns(),
            rows,
            links,
            source.at());
    return new Parsed<>(table, problems.sorted());
  }

  /** Reads the words of a data file, with their places, for the rules about wording. */
  public DataTexts words(Source source) {
    return DataTextReader.read(SourceText.of(source.path(), source.text()), parser);
  }

  private DataTable.Cell cell(TableSource.CellSource cell, List<Link> links, Problems problems) {
    var en = inline(cell.text().en(), Language.EN, cell, links, problems);
    var zh = inline(cell.text().zh(), Language.ZH, cell, links, problems);
    return new DataTable.Cell(cell.text().en(), new Bilingual<>(en, zh), cell.tags());
  }

  private Inline inline(
      String markdown,
      Language language,
      TableSource.CellSource cell,
      List<Link> links,
      Problems problems) {
    var parsed = ParsedSource.ofCell(markdown, language, cell.at(), links, problems);
    var reader = new InlineReader(parsed, typesetter, library);
    var first = parser.parse(markdown).getFirstChild();
    return first == null ? Inline.EMPTY : reader.children(first);
  }
}
