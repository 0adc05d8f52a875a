package bifolio.check;

import bifolio.diagnostic.Reporter;
import bifolio.term.Terms;
import java.util.List;

/** A rule about what stands beside one another in both languages. */
interface ParityLint extends Lint {
  /** Reports each pair that breaks the rule. */
  void look(List<PairedTexts> pairs, Reporter reporter);

  @Override
  default void look(Writing writing, Terms terms, Reporter reporter) {
    look(writing.pairs(), reporter);
  }
}
