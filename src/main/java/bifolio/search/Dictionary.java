package bifolio.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All terms of the index in the order of code points, each with the number of its sections. */
final class Dictionary {
  /** In a large index a word that is rare is as likely a slip as what was typed. */
  private static final int LARGE = 20_000;

  private static final int RARE = 3;
  private static final int LONGEST_SPELLED = 24;

  private final List<String> terms;
  private final int[] frequencies;
  private final Map<Integer, List<String>> spelled = new TreeMap<>();

  /**
   * Makes a dictionary.
   *
   * @param terms in order
   * @param frequencies for each term the most sections that have it in one field
   * @param sections how many sections there are
   */
  Dictionary(List<String> terms, int[] frequencies, int sections) {
    this.terms = List.copyOf(terms);
    this.frequencies = frequencies.clone();
    int enough = sections < LARGE ? 1 : RARE;
    for (int i = 0; i < terms.size(); i++) {
      if (frequencies[i] >= enough && isSpelled(terms.get(i))) {
        spelled
            .computeIfAbsent((int) terms.get(i).charAt(0), c -> new ArrayList<>())
            .add(terms.get(i));
      }
    }
  }

  /** Returns whether a text is a word whose letters can be mixed up: no number, no Han. */
  static boolean isSpelled(String term) {
    return term.length() >= 3
        && term.length() <= LONGEST_SPELLED
        && term.chars().allMatch(c -> Pieces.isWord(c) && !Pieces.isDigit(c));
  }

  List<String> terms() {
    return terms;
  }

  private int place(String term) {
    return Collections.binarySearch(terms, term, CodePoints::compare);
  }

  boolean has(String term) {
    return place(term) >= 0;
  }

  int frequency(String term) {
    int place = place(term);
    return place < 0 ? 0 : frequencies[place];
  }

  /** Returns the terms that begin so, in order. */
  List<String> startingWith(String beginning) {
    int from = place(beginning);
    from = from < 0 ? -from - 1 : from;
    int end = from;
    while (end < terms.size() && terms.get(end).startsWith(beginning)) {
      end++;
    }
    return terms.subList(from, end);
  }

  /** Returns the words that a slip may have meant, by their first letter. */
  Map<Integer, List<String>> spelled() {
    return spelled;
  }

  /** Returns the commonest of some terms. */
  List<String> commonest(List<String> candidates, int limit) {
    return candidates.stream()
        .sorted(
            Comparator.comparingInt((String term) -> -frequency(term))
                .thenComparing(CodePoints::compare))
        .limit(limit)
        .toList();
  }
}
