package bifolio.check;

import bifolio.diagnostic.Reporter;
import bifolio.model.SitePage;
import bifolio.term.Terms;

/** A rule about the blocks of a page. */
interface PageLint extends Lint {
  /** Reports each block that breaks the rule. */
  void look(SitePage page, Reporter reporter);

  @Override
  default void look(Writing writing, Terms terms, Reporter reporter) {
    writing.page().ifPresent(page -> look(page, reporter));
  }
}
