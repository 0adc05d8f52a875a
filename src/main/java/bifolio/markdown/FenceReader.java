package bifolio.markdown;

import static bifolio.diagnostic.Diagnostic.error;
import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.NearestName;
import bifolio.diagnostic.Span;
import bifolio.excerpt.CodeFiles;
import bifolio.library.Library;
import bifolio.model.Block;
import bifolio.model.TableQuery;
import bifolio.model.TableQuery.Condition;
import bifolio.typeset.DiagramSvg;
import bifolio.typeset.Typesetter;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads fenced blocks: code, diagrams, data tables. */
final class FenceReader {
  private static final String ALT = "%% alt:";
  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern WORD_END = Pattern.compile("[\\s,{]");
  private static final List<String> TABLE_KEYS = List.of("columns", "where", "sort", "group");

  private final ParsedSource source;
  private final Typesetter typesetter;
  private final Map<String, String> diagrams;
  private final ExcerptReader excerpts;
  private final WorkedReader worked;
  private final DrillReader drills;

  /**
   * Makes a reader.
   *
   * @param diagrams drawings by the file of their Mermaid text
   */
  FenceReader(
      ParsedSource source,
      Typesetter typesetter,
      Map<String, String> diagrams,
      CodeFiles code,
      Library library) {
    this.excerpts = new ExcerptReader(source, typesetter, code);
    this.worked = new WorkedReader(source, library);
    this.drills = new DrillReader(source);
    this.source = source;
    this.typesetter = typesetter;
    this.diagrams = diagrams;
  }

  Block read(FencedCodeBlock fence) {
    Span at = source.span(fence);
    String info = fence.getInfo().unescape().strip();
    String word = info.isEmpty() ? "" : WORD_END.split(info, 2)[0].toLowerCase(Locale.ROOT);
    if (fence.getClosingMarker().isEmpty()) {
      source.report(
          error("unclosed-fence", at, "this fence is not closed: the rest of the page is inside")
              .withHint("put a line with the same fence after the code"));
    }
    String text = unixLines(fence.getContentChars());
    return switch (word) {
      case "mermaid" -> diagram(text, at);
      case "calculator" -> worked.calculator(fence, info, at);
      case "calculators" -> worked.list(info, at);
      case "chart" -> worked.chart(fence, info, at);
      case "schedule" -> worked.schedule(fence, at);
      case "table" -> new Block.TableEmbed(query(fence, info), at);
      case "code" -> info.equals("code") ? code(word, text, at) : excerpts.read(fence, text, at);
      case "question" -> drills.question(fence, info, at);
      case "timeline" -> drills.timeline(fence, info, at);
      case "score" -> drills.score(fence, info, at);
      case "quiz" -> drills.quiz(fence, info, at);
      case "practice" -> drills.panel(info, at);
      default -> code(word, text, at);
    };
  }

  Block indented(IndentedCodeBlock code) {
    return code("", unixLines(code.getContentChars()), source.span(code));
  }

  private static String unixLines(BasedSequence text) {
    return text.toString().replace("\r\n", "\n").replace('\r', '\n');
  }

  private Block code(String language, String text, Span at) {
    String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    return new Block.Code(language, body, typesetter.code(language, body), null, at);
  }

  private Block diagram(String text, Span at) {
    String alt =
        text.lines()
            .map(String::strip)
            .filter(line -> line.startsWith(ALT))
            .findFirst()
            .map(line -> line.substring(ALT.length()).strip())
            .orElse("");
    if (alt.isEmpty()) {
      source.report(
          error("missing-alt-text", at, "this diagram does not say what it shows")
              .withHint("begin it with a line \"%% alt: …\" that states the conclusion"));
    }
    String svg = diagrams.get(Block.Diagram.file(text));
    if (svg != null && !DiagramSvg.isAsDrawn(svg)) {
      source.report(
          error("diagram-changed", at, "the drawing of this diagram is not as it was drawn")
              .withHint("run ./bifolio diagrams and commit content/diagrams"));
      svg = "";
    }
    if (svg == null) {
      source.report(
          error("diagram-not-drawn", at, "this diagram has not been drawn since it changed")
              .withHint("run ./bifolio diagrams and commit content/diagrams"));
    }
    return new Block.Diagram(text, alt, svg == null ? "" : svg, at);
  }

  private TableQuery query(FencedCodeBlock fence, String info) {
    Span at = source.span(fence);
    String table = info.substring("table".length()).strip();
    if (table.isEmpty()) {
      source.report(
          error("table-name", at, "a table block names its data file")
              .withHint("write ```table books for content/data/books.yaml"));
    }
    var query = TableQuery.all(table, at);
    for (BasedSequence line : fence.getContentLines()) {
      String text = line.toString().strip();
      if (!text.isEmpty()) {
        query =
            with(
                query,
                text,
                source.span(line.getStartOffset(), line.getStartOffset() + text.length()));
      }
    }
    return query;
  }

  private TableQuery with(TableQuery q, String line, Span at) {
    int colon = line.indexOf(':');
    String key = colon < 0 ? line : line.substring(0, colon).strip();
    String value = colon < 0 ? "" : line.substring(colon + 1).strip();
    var list = COMMA.splitAsStream(value).map(String::strip).filter(s -> !s.isEmpty()).toList();
    return switch (key) {
      case "columns" -> new TableQuery(q.table(), list, q.where(), q.sort(), q.group(), q.at());
      case "where" ->
          new TableQuery(q.table(), q.columns(), conditions(list, at), q.sort(), q.group(), q.at());
      case "sort" -> new TableQuery(q.table(), q.columns(), q.where(), value, q.group(), q.at());
      case "group" -> new TableQuery(q.table(), q.columns(), q.where(), q.sort(), value, q.at());
      default -> {
        source.report(
            error("unknown-key", at, "a table block has no line \"" + key + "\"")
                .withHint(NearestName.hint(key, TABLE_KEYS)));
        yield q;
      }
    };
  }

  private List<Condition> conditions(List<String> parts, Span at) {
    var conditions = new ArrayList<Condition>();
    for (String part : parts) {
      int equals = part.indexOf('=');
      if (equals < 1) {
        source.report(warning("table-condition", at, "a condition is \"column = value\": " + part));
        continue;
      }
      conditions.add(
          new Condition(part.substring(0, equals).strip(), part.substring(equals + 1).strip()));
    }
    return conditions;
  }
}
