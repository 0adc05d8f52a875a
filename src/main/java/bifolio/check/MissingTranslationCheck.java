package bifolio.check;

import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.Reporter;
import bifolio.model.Language;
import bifolio.model.SiteModel;

/** A page exists in both languages. */
final class MissingTranslationCheck implements Check {
  @Override
  public void run(SiteModel site, Reporter reporter) {
    for (var page : site.pages()) {
      for (var language : Language.values()) {
        if (!page.page().has(language)) {
          var written = page.page().pages().in(language);
          String path = language.code() + "/" + page.id() + ".md";
          reporter.report(
              warning("missing-translation", written.at(), "this page has no twin " + path)
                  .withHint(
                      "write " + path + " with the same blocks; until then readers see this one"));
        }
      }
    }
  }
}
