package bifolio.check;

import bifolio.diagnostic.Reporter;
import bifolio.model.Language;
import bifolio.model.Passage;
import bifolio.model.SiteModel;

/** A rule that looks at one Chinese passage at a time. */
interface WordingLint extends Lint {
  /** Reports each place of a passage that breaks the rule. */
  void look(Passage passage, Reporter reporter);

  @Override
  default void run(SiteModel site, Reporter reporter) {
    site.pages().parallelStream()
        .filter(page -> page.page().has(Language.ZH))
        .flatMap(page -> page.page().pages().zh().passages().stream())
        .forEach(passage -> look(passage, reporter));
  }
}
