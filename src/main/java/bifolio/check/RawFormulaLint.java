package bifolio.check;

import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.Reporter;
import bifolio.model.Language;
import bifolio.model.Passage;
import bifolio.term.Terms;
import java.util.regex.Pattern;

/** TeX between dollar signs that is no formula, because a blank stands inside one of them (M-1). */
final class RawFormulaLint implements Lint {
  private static final Pattern RAW =
      Pattern.compile("\\$[^$\\n]{0,300}?\\\\[A-Za-z]{2,}[^$\\n]{0,300}\\$");

  @Override
  public String id() {
    return "M-1";
  }

  @Override
  public void look(Writing writing, Terms terms, Reporter reporter) {
    if (writing.page().isEmpty()) {
      writing.chinese().forEach(passage -> look(passage, reporter));
      return;
    }
    var page = writing.page().get().page();
    for (var language : Language.values()) {
      if (page.has(language)) {
        page.pages().in(language).passages().forEach(passage -> look(passage, reporter));
      }
    }
  }

  private static void look(Passage passage, Reporter reporter) {
    if (passage.text().indexOf('$') < 0) {
      return;
    }
    var found = RAW.matcher(passage.text());
    while (found.find()) {
      reporter.report(
          warning(
                  "raw-formula",
                  passage.span(found.start(), found.end()),
                  "readers see this as it is typed: it is no formula")
              .withHint("no blank stands inside the dollar signs: $x$, not $ x $"));
    }
  }
}
