package bifolio.align;

import bifolio.model.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the pairs of two sequences of blocks with the least cost, by dynamic programming.
 *
 * <p>A pair is one to one; paragraphs may also be one to two or three. What is left over and shows
 * strong anchors of something left over on the other side is paired across the order.
 */
final class Sequence {
  private static final int MAX_JOIN = 3;
  private static final int FULL_TABLE = 400; // blocks; longer sequences stay near the diagonal
  private static final int BAND = 60;
  private static final double PLAIN_DIAGONAL = 0.75;

  /** Indices of blocks that belong together; one side is empty when there is no twin. */
  record Match(List<Integer> en, List<Integer> zh) {}

  private final List<? extends Block> en;
  private final List<? extends Block> zh;
  private final Signature[] enSigns;
  private final Signature[] zhSigns;

  private Sequence(List<? extends Block> en, List<? extends Block> zh) {
    this.en = en;
    this.zh = zh;
    this.enSigns = en.stream().map(Signature::of).toArray(Signature[]::new);
    this.zhSigns = zh.stream().map(Signature::of).toArray(Signature[]::new);
  }

  /**
   * Returns the matches in English order; what only the Chinese has follows what it stands after.
   */
  static List<Match> align(List<? extends Block> en, List<? extends Block> zh) {
    if (en.isEmpty() || zh.isEmpty()) {
      var matches = new ArrayList<Match>();
      for (int i = 0; i < en.size(); i++) {
        matches.add(new Match(List.of(i), List.of()));
      }
      for (int j = 0; j < zh.size(); j++) {
        matches.add(new Match(List.of(), List.of(j)));
      }
      return matches;
    }
    var sequence = new Sequence(en, zh);
    return sequence.isPlain() ? sequence.diagonal() : sequence.reordered(sequence.cheapest());
  }

  /** Whether both run side by side without any doubt, as most pages do. */
  private boolean isPlain() {
    if (en.size() != zh.size()) {
      return false;
    }
    for (int i = 0; i < en.size(); i++) {
      if (cost(i, i) > PLAIN_DIAGONAL) {
        return false;
      }
    }
    return true;
  }

  private List<Match> diagonal() {
    var matches = new ArrayList<Match>();
    for (int i = 0; i < en.size(); i++) {
      matches.add(new Match(List.of(i), List.of(i)));
    }
    return matches;
  }

  private double cost(int i, int j) {
    return Cost.of(en.get(i), zh.get(j), enSigns[i], zhSigns[j]);
  }

  private List<Match> cheapest() {
    int n = en.size();
    int m = zh.size();
    boolean banded = (long) n * m > (long) FULL_TABLE * FULL_TABLE;
    var best = new double[n + 1][m + 1]; // least cost of the first i and j blocks
    var step = new byte[n + 1][m + 1]; // how it was reached: en count * 4 + zh count
    for (var row : best) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    best[0][0] = 0;
    for (int i = 0; i <= n; i++) {
      int centre = (int) ((long) i * m / n);
      int from = banded ? Math.max(0, centre - BAND) : 0;
      int to = banded ? Math.min(m, centre + BAND) : m;
      for (int j = from; j <= to; j++) {
        reach(best, step, i, j);
      }
    }
    return trace(step, n, m);
  }

  private void reach(double[][] best, byte[][] step, int i, int j) {
    if (i > 0) {
      relax(best, step, i, j, 1, 0, Cost.GAP);
    }
    if (j > 0) {
      relax(best, step, i, j, 0, 1, Cost.GAP);
    }
    if (i == 0 || j == 0) {
      return;
    }
    relax(best, step, i, j, 1, 1, cost(i - 1, j - 1));
    for (int k = 2; k <= MAX_JOIN; k++) {
      if (i >= k && joins(en, enSigns, i, k) && zhSigns[j - 1].kind().equals("paragraph")) {
        relax(best, step, i, j, k, 1, joined(joinOf(enSigns, i, k), zhSigns[j - 1], j, i, k));
      }
      if (j >= k && joins(zh, zhSigns, j, k) && enSigns[i - 1].kind().equals("paragraph")) {
        relax(best, step, i, j, 1, k, joined(enSigns[i - 1], joinOf(zhSigns, j, k), j, i, k));
      }
    }
  }

  private double joined(Signature a, Signature b, int j, int i, int k) {
    return Cost.of(en.get(i - 1), zh.get(j - 1), a, b) + Cost.JOIN * (k - 1);
  }

  private static boolean joins(
      List<? extends Block> blocks, Signature[] signs, int end, int count) {
    for (int i = end - count; i < end; i++) {
      if (!signs[i].kind().equals("paragraph") || blocks.get(i).text().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static Signature joinOf(Signature[] signs, int end, int count) {
    var all = signs[end - count];
    for (int i = end - count + 1; i < end; i++) {
      all = all.with(signs[i]);
    }
    return all;
  }

  private static void relax(
      double[][] best, byte[][] step, int i, int j, int enCount, int zhCount, double cost) {
    double total = best[i - enCount][j - zhCount] + cost;
    if (cost < Cost.NEVER && total < best[i][j] - 1e-12) {
      best[i][j] = total;
      step[i][j] = (byte) (enCount * 4 + zhCount);
    }
  }

  private static List<Match> trace(byte[][] step, int n, int m) {
    var matches = new ArrayList<Match>();
    int i = n;
    int j = m;
    while (i > 0 || j > 0) {
      int enCount = step[i][j] / 4;
      int zhCount = step[i][j] % 4;
      if (enCount + zhCount == 0) { // outside the band: no path was found
        enCount = i > 0 ? 1 : 0;
        zhCount = i > 0 ? 0 : 1;
      }
      matches.addFirst(new Match(range(i - enCount, i), range(j - zhCount, j)));
      i -= enCount;
      j -= zhCount;
    }
    return matches;
  }

  private static List<Integer> range(int from, int to) {
    var numbers = new ArrayList<Integer>();
    for (int i = from; i < to; i++) {
      numbers.add(i);
    }
    return numbers;
  }

  /** Pairs what is left over on both sides if it is surely the same, moved. */
  private List<Match> reordered(List<Match> matches) {
    var left = matches.stream().filter(m -> m.zh().isEmpty()).toList();
    var right = new ArrayList<>(matches.stream().filter(m -> m.en().isEmpty()).toList());
    if (left.isEmpty() || right.isEmpty()) {
      return matches;
    }
    var result = new ArrayList<>(matches);
    for (var lonely : left) {
      Match best = null;
      double least = 0.32;
      for (var candidate : right) {
        double cost = moved(lonely.en().getFirst(), candidate.zh().getFirst());
        if (cost < least) {
          least = cost;
          best = candidate;
        }
      }
      if (best != null) {
        right.remove(best);
        result.remove(best);
        result.set(result.indexOf(lonely), new Match(lonely.en(), best.zh()));
      }
    }
    return result;
  }

  private double moved(int i, int j) {
    int common =
        2 * Cost.common(enSigns[i].strong(), zhSigns[j].strong())
            + Cost.common(zhSigns[j].words(), enSigns[i].words());
    boolean equal = !en.get(i).text().isEmpty() && en.get(i).text().equals(zh.get(j).text());
    return equal || common >= 2 ? cost(i, j) : Cost.NEVER;
  }
}
