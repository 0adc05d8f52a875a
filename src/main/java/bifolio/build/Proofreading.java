package bifolio.build;

import bifolio.check.Checks;
import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.Reporter;
import bifolio.model.DataTable;
import bifolio.model.SiteModel;
import bifolio.model.SitePage;
import bifolio.term.Terms;
import java.util.List;
import java.util.Optional;

/**
 * What was found in the wording of each page. It depends on the page, its twin, where its links
 * lead, and the glossary: so it holds until one of them changes.
 */
final class Proofreading {
  private final Memo<SitePage, List<Diagnostic>> pages = new Memo<>();
  private Optional<DataTable> glossary = Optional.empty();
  private Terms terms = Terms.none();

  /** Reports what is wrong with the wording of a site. */
  void run(SiteModel site, Reporter reporter) {
    var now = Terms.table(site);
    if (!now.equals(glossary)) {
      glossary = now;
      terms = now.map(Terms::of).orElse(Terms.none());
      pages.forget();
    }
    Workers.map(site.pages(), page -> pages.get(page, this::page))
        .forEach(found -> found.forEach(reporter::report));
  }

  private List<Diagnostic> page(SitePage page) {
    return Checks.wording(page, terms);
  }

  /** Ends a build. */
  void turn() {
    pages.turn();
  }
}
