package bifolio.check;

import bifolio.diagnostic.Reporter;
import bifolio.model.Passage;
import bifolio.term.Terms;

/** A rule that looks at one Chinese passage at a time. */
interface WordingLint extends Lint {
  /** Reports each place of a passage that breaks the rule. */
  void look(Passage passage, Reporter reporter);

  @Override
  default void look(Writing writing, Terms terms, Reporter reporter) {
    writing.chinese().forEach(passage -> look(passage, reporter));
  }
}
