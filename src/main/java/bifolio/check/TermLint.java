package bifolio.check;

import bifolio.diagnostic.Reporter;
import bifolio.model.Language;
import bifolio.model.Passage;
import bifolio.model.SiteModel;
import bifolio.model.SitePage;
import bifolio.term.Terms;
import java.util.List;

/** A rule about the glossary's terms on one Chinese page. The glossary itself is not looked at. */
interface TermLint extends Lint {
  /** Reports each place of a page that breaks the rule. */
  void look(SitePage page, List<Passage> passages, Terms terms, Reporter reporter);

  @Override
  default void run(SiteModel site, Reporter reporter) {
    var terms = Terms.of(site);
    var glossary = Terms.page(site);
    if (terms.all().isEmpty()) {
      return;
    }
    site.pages().parallelStream()
        .filter(page -> page.page().has(Language.ZH))
        .filter(page -> !page.equals(glossary.orElse(null)))
        .forEach(page -> look(page, page.page().pages().zh().passages(), terms, reporter));
  }

  /** Returns whether a place stands in brackets. */
  static boolean isInBrackets(String text, int index) {
    return text.lastIndexOf('（', index) > text.lastIndexOf('）', index - 1);
  }
}
