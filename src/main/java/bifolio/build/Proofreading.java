package bifolio.build;

import bifolio.check.Checks;
import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.Reporter;
import bifolio.markdown.MarkdownParser;
import bifolio.memo.Memo;
import bifolio.model.DataTable;
import bifolio.model.SiteModel;
import bifolio.model.Source;
import bifolio.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was found in the wording of each page and each data file. It depends on the page, its twin
 * and where its links lead, or on the file, and on the glossary: so it holds until one of them
 * changes.
 */
final class Proofreading {
  private final Memo<List<Diagnostic>> pages = new Memo<>();
  private final Memo<List<Diagnostic>> data = new Memo<>();
  private Optional<DataTable> glossary = Optional.empty();
  private Terms terms = Terms.none();

  /** Reports what is wrong with the wording of a site's pages and of the data among its sources. */
  void run(SiteModel site, List<Source> sources, MarkdownParser parser, Reporter reporter) {
    var now = Terms.table(site);
    if (!now.equals(glossary)) {
      glossary = now;
      terms = now.map(Terms::of).orElse(Terms.none());
      pages.forget();
      data.forget();
    }
    var found = new ArrayList<List<Diagnostic>>();
    found.addAll(
        Workers.map(
            site.pages(), page -> pages.get(page.id(), page, () -> Checks.wording(page, terms))));
    var files = sources.stream().filter(source -> source.name().endsWith(".yaml")).toList();
    found.addAll(
        Workers.map(
            files,
            file -> data.get(file.name(), file, () -> Checks.wording(parser.words(file), terms))));
    found.forEach(list -> list.forEach(reporter::report));
  }

  /** Ends a build. */
  void turn() {
    pages.turn();
    data.turn();
  }
}
