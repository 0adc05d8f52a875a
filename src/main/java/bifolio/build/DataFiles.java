package bifolio.build;

import bifolio.calc.LibraryReader;
import bifolio.data.TableReader;
import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.Problems;
import bifolio.diagnostic.Reporter;
import bifolio.diagnostic.Span;
import bifolio.markdown.MarkdownParser;
import bifolio.memo.Memo;
import bifolio.model.Bilingual;
import bifolio.model.DataTable;
import bifolio.model.Source;
import bifolio.model.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables of the book's data files, read again only when a file has changed. */
final class DataFiles {
  private final Memo<Tables> memo = new Memo<>();

  private record Tables(List<DataTable> tables, List<Diagnostic> diagnostics) {}

  /** Returns the tables by id, and reports what is wrong with their files. */
  Map<String, DataTable> tables(Sources sources, MarkdownParser parser, Reporter reporter) {
    var tables = new TreeMap<String, DataTable>();
    var files =
        sources.content().stream()
            .filter(source -> source.name().startsWith("data/"))
            .filter(source -> source.name().indexOf('/', 5) < 0)
            .filter(source -> !LibraryReader.isForLibrary(source))
            .toList();
    for (var read :
        Workers.map(
            files, source -> memo.get(source.name(), source, () -> table(source, parser)))) {
      read.diagnostics().forEach(reporter::report);
      read.tables().forEach(table -> tables.put(table.id(), table));
    }
    return tables;
  }

  private static Tables table(Source source, MarkdownParser parser) {
    var problems = new Problems();
    var tables = new ArrayList<DataTable>();
    TableReader.read(source, problems)
        .map(parser::table)
        .ifPresentOrElse(
            parsed -> {
              problems.reportAll(parsed.diagnostics());
              tables.add(parsed.value());
            },
            () -> tables.add(unreadable(source)));
    return new Tables(tables, problems.sorted());
  }

  /** A file that cannot be read is still there: who asks for its data makes no second mistake. */
  private static DataTable unreadable(Source source) {
    String file = source.name().substring(source.name().lastIndexOf('/') + 1);
    String id = file.substring(0, file.lastIndexOf('.'));
    var at = Span.ofFile(source.path());
    return new DataTable(id, Bilingual.same(id), "", List.of(), List.of(), List.of(), at);
  }

  /** Forgets everything, because the parser is another one. */
  void forget() {
    memo.forget();
  }

  /** Ends a build. */
  void turn() {
    memo.turn();
  }
}
