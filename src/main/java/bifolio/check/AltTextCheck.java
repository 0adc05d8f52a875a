package bifolio.check;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.diagnostic.Reporter;
import bifolio.model.Language;
import bifolio.model.SiteModel;

/** A picture says in words what it shows. */
final class AltTextCheck implements Check {
  @Override
  public void run(SiteModel site, Reporter reporter) {
    for (var page : site.pages()) {
      for (var language : Language.values()) {
        if (!page.page().has(language)) {
          continue;
        }
        for (var link : page.page().pages().in(language).links()) {
          if (link.image() && link.text().isBlank()) {
            reporter.report(
                error("missing-alt-text", link.at(), "this picture does not say what it shows")
                    .withHint("write ![what one learns from it](" + link.target() + ")"));
          }
        }
      }
    }
  }
}
