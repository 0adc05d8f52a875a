package bifolio.check;

import bifolio.diagnostic.Reporter;
import bifolio.term.Terms;
import java.util.List;

/**
 * A rule about what stands beside one another in both languages. Texts of data have nothing to do
 * with one another, so each pair is looked at alone.
 */
interface ParityLint extends Lint {
  /** Reports each pair that breaks the rule. */
  void look(List<PairedTexts> pairs, Reporter reporter);

  @Override
  default void look(Writing writing, Terms terms, Reporter reporter) {
    if (writing.page().isPresent()) {
      look(writing.pairs(), reporter);
    } else {
      writing.pairs().forEach(pair -> look(List.of(pair), reporter));
    }
  }
}
