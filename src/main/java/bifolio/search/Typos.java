package bifolio.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the words that a mistyped one may have meant. */
final class Typos {
  private static final int SHORTEST = 4;
  private static final int LONG = 8; // from here on two slips are forgiven
  private static final int KEPT = 6;

  private record Candidate(String term, int slips, int frequency) {}

  private Typos() {}

  /** Returns the nearest words with their weights: ½ for one slip, ¼ for two. */
  static Map<String, Float> of(String word, Dictionary dictionary) {
    var found = new TreeMap<String, Float>(CodePoints::compare);
    if (word.length() < SHORTEST || !Dictionary.isSpelled(word)) {
      return found;
    }
    int most = word.length() < LONG ? 1 : 2;
    var near = new ArrayList<Candidate>();
    for (String term : dictionary.spelled().getOrDefault((int) word.charAt(0), List.of())) {
      int slips = slips(word, term, most);
      if (slips <= most) {
        near.add(new Candidate(term, slips, dictionary.frequency(term)));
      }
    }
    near.sort(
        Comparator.comparingInt(Candidate::slips)
            .thenComparingInt(c -> -c.frequency())
            .thenComparing(Candidate::term, CodePoints::compare));
    near.stream().limit(KEPT).forEach(c -> found.put(c.term(), c.slips() == 1 ? 0.5f : 0.25f));
    return found;
  }

  /**
   * Returns how many letters were added, left out, changed or swapped with the next one; more than
   * {@code most} if it is more.
   */
  static int slips(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int width = b.length() + 1;
    int[] before = new int[width];
    int[] last = new int[width];
    int[] row = new int[width];
    for (int j = 0; j < width; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j < width; j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int cost = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + change);
        boolean swap =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        row[j] = swap ? Math.min(cost, before[j - 2] + 1) : cost;
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return most + 1;
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
