package bifolio.check;

/** A rule about wording. It can be waived at the place, by its id and with a reason. */
interface Lint extends Check {
  /** Returns the id by which the style guide and waivers name the rule, such as {@code L-1}. */
  String id();
}
