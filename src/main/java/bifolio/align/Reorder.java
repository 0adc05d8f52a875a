package bifolio.align;

import java.util.Arrays;

/**
 * Pairs across the order what was moved.
 *
 * <p>Begins with the pairs in order and changes one or two of them as long as that gains more than
 * moving costs.
 */
final class Reorder {
  private static final double MOVE = 2.5; // the cost of a pair across others
  private static final double ALONE_ANYWAY = 1; // what it costs less if both are alone
  private static final int MOST = 10_000; // cells; more are not searched

  /** Says how much speaks for pairing two items, counted from 0. */
  interface PairWeights {
    /** Returns what speaks for it; {@link Lattice#NEVER} if they cannot be paired. */
    double of(int i, int j);
  }

  private final double[][] weights;
  private final int[] zhOf; // by English item: its Chinese one, -1 for none
  private final int[] enOf;

  private Reorder(double[][] weights, int[] zhOf, int[] enOf) {
    this.weights = weights;
    this.zhOf = zhOf;
    this.enOf = enOf;
  }

  /**
   * Returns the pairs after what was moved has found its twin.
   *
   * @param zhOf by English item: its Chinese one, -1 for none
   * @param m how many Chinese items there are
   */
  static int[] apply(int[] zhOf, int m, PairWeights of) {
    int n = zhOf.length;
    if ((long) n * m > MOST) {
      return zhOf;
    }
    var enOf = new int[m];
    Arrays.fill(enOf, -1);
    var weights = new double[n][m];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        weights[i][j] = of.of(i, j);
      }
      if (zhOf[i] >= 0) {
        enOf[zhOf[i]] = i;
      }
    }
    var reorder = new Reorder(weights, zhOf.clone(), enOf);
    int rounds = 0;
    while (rounds < n + m && reorder.improve()) {
      rounds++;
    }
    return reorder.zhOf;
  }

  /** Makes the one change that gains most; returns whether there was one. */
  private boolean improve() {
    double most = 1e-9;
    int bestI = -1;
    int bestJ = -1;
    for (int i = 0; i < zhOf.length; i++) {
      for (int j = 0; j < enOf.length; j++) {
        double gain = weights[i][j] > 0 && zhOf[i] != j ? gain(i, j) : 0;
        if (gain > most) {
          most = gain;
          bestI = i;
          bestJ = j;
        }
      }
    }
    if (bestI >= 0) {
      pair(bestI, bestJ);
    }
    return bestI >= 0;
  }

  private double gain(int i, int j) {
    int oldZh = zhOf[i];
    int oldEn = enOf[j];
    double gain = weights[i][j] - MOVE;
    if (oldZh < 0 && oldEn < 0) {
      return gain + ALONE_ANYWAY;
    }
    gain -= oldZh >= 0 ? weights[i][oldZh] : 0;
    gain -= oldEn >= 0 ? weights[oldEn][j] : 0;
    if (oldZh >= 0 && oldEn >= 0) {
      gain += Math.max(weights[oldEn][oldZh], -2 * Lattice.ALONE);
    }
    return gain;
  }

  private void pair(int i, int j) {
    int oldZh = zhOf[i];
    int oldEn = enOf[j];
    zhOf[i] = j;
    enOf[j] = i;
    boolean swap = oldZh >= 0 && oldEn >= 0 && weights[oldEn][oldZh] > -2 * Lattice.ALONE;
    if (oldEn >= 0) {
      zhOf[oldEn] = swap ? oldZh : -1;
    }
    if (oldZh >= 0) {
      enOf[oldZh] = swap ? oldEn : -1;
    }
  }
}
