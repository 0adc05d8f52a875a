package bifolio.check;

import bifolio.diagnostic.Reporter;
import bifolio.model.Passage;
import bifolio.term.Terms;
import java.util.List;

/** A rule about the glossary's terms in Chinese. The glossary's page itself is not looked at. */
interface TermLint extends Lint {
  /** Reports each place that breaks the rule. */
  void look(Writing writing, List<Passage> passages, Terms terms, Reporter reporter);

  @Override
  default void look(Writing writing, Terms terms, Reporter reporter) {
    if (!terms.all().isEmpty() && !writing.isGlossary()) {
      look(writing, writing.chinese(), terms, reporter);
    }
  }

  /** Returns whether a place stands in brackets. */
  static boolean isInBrackets(String text, int index) {
    return text.lastIndexOf('（', index) > text.lastIndexOf('）', index - 1);
  }
}
