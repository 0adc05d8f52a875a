package bifolio.search;

import java.util.List;
import java.util.Map;

/**
 * What a query asks of the index.
 *
 * @param groups at most 31, so that the groups that a section has fit into one number
 * @param needs what a section must have to count as a full match: for each word the alternatives,
 *     each as a set of groups (bit n is group n)
 * @param phrases the quoted parts, each as its pieces
 * @param unknown words that nothing in the index resembles
 * @param cut whether the query was too long and its end was left out
 */
record Plan(
    List<Group> groups,
    List<List<Integer>> needs,
    List<List<String>> phrases,
    List<String> unknown,
    boolean cut) {
  /**
   * Terms that stand for the same thing.
   *
   * @param terms with weights: 1 as typed, ½ and ¼ for what is like it
   * @param boost 1, or ¼ for a part of a compound that is known as a whole
   */
  record Group(Map<String, Float> terms, float boost) {}

  Plan {
    groups = List.copyOf(groups);
    needs = List.copyOf(needs);
    phrases = List.copyOf(phrases);
    unknown = List.copyOf(unknown);
  }
}
