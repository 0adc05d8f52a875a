package bifolio.check;

import bifolio.diagnostic.Reporter;
import bifolio.term.Terms;

/**
 * A rule about wording. It can be waived at the place, by its id and with a reason.
 *
 * <p>It looks at one writing and at the glossary, at nothing else: so its findings can be
 * remembered as long as both are the same.
 */
interface Lint {
  /** Returns the id by which the style guide and waivers name the rule, such as {@code L-1}. */
  String id();

  /** Reports each place that breaks the rule. */
  void look(Writing writing, Terms terms, Reporter reporter);
}
