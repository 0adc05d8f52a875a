package bifolio.model;

import bifolio.diagnostic.Span;

/**
 * An author's word that a rule does not hold in a place: {@code <!-- lint: L-5 reason -->}.
 *
 * @param rule the rule's id, such as {@code L-5}
 * @param reason may be empty, which is a mistake
 * @param firstLine 1-based line where the block begins that it speaks of; 0 when there is none
 * @param lastLine where that block ends
 * @param at where the waiver stands
 */
public record Waiver(String rule, String reason, int firstLine, int lastLine, Span at) {
  /** Returns whether a place is in the block that the waiver speaks of. */
  public boolean covers(Span place) {
    return place.path().equals(at.path())
        && place.line() >= firstLine
        && place.line() <= lastLine
        && firstLine > 0;
  }
}
