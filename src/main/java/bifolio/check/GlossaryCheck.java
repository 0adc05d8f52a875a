package bifolio.check;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.diagnostic.Reporter;
import bifolio.model.SiteModel;
import bifolio.term.Terms;
import java.util.List;

/** A term has a name in both languages; without one it is neither linked nor looked for. */
final class GlossaryCheck implements Check {
  @Override
  public void run(SiteModel site, Reporter reporter) {
    var table = Terms.table(site);
    if (table.isEmpty()) {
      return;
    }
    for (var row : table.get().rows()) {
      for (String key : List.of("en", "zh")) {
        if (!row.cells().containsKey(key)) {
          String term = "the term \"" + row.id() + "\" has no \"" + key + "\"";
          reporter.report(
              error("missing-key", row.at(), term)
                  .withHint("add " + key + ": and its name in that language"));
        }
      }
    }
  }
}
