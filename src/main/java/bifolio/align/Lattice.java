package bifolio.align;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the way through two sequences for which most speaks, by dynamic programming.
 *
 * <p>A step pairs one or more items of each side, or leaves one item alone. The first item that is
 * left alone costs more than those that follow it: what is missing is often missing in one piece,
 * and a lonely pair amid such a piece must have more to say for itself. Only the cells of a band
 * are looked at; of the sums the last few rows are kept, of the steps two bytes a cell.
 */
final class Lattice {
  /** The cost of leaving items alone, for the first one of a run. */
  static final double OPEN = 1.5;

  /** The cost of each item that is left alone. */
  static final double ALONE = 1.5;

  /** What cannot be paired. */
  static final double NEVER = Double.NEGATIVE_INFINITY;

  /** The most items of one side in a step. */
  static final int LONGEST = 8;

  private static final int FROM_PAIR = 1;
  private static final int OF_ENGLISH = 2;
  private static final int BEST_IS_PAIR = 4;

  /** Says how much speaks for a step. */
  interface Weights {
    /**
     * Returns what speaks for pairing {@code k} items before {@code i} with {@code l} before {@code
     * j}; {@link #NEVER} if they cannot be.
     */
    double of(int i, int k, int j, int l);
  }

  /** How many items of each side a step may pair. */
  record Shape(int k, int l) {}

  /**
   * A step: {@code k} English items from {@code i} and {@code l} Chinese ones from {@code j}; one
   * of the two counts is 0 for an item that is left alone.
   */
  record Step(int i, int k, int j, int l) {
    boolean isPair() {
      return k > 0 && l > 0;
    }
  }

  /** The best steps from start to end, and how much speaks for them. */
  record Path(List<Step> steps, double weight) {}

  private final Band band;
  private final Weights weights;
  private final List<Shape> shapes;
  private final double[][] pairs = new double[LONGEST + 1][]; // last rows: best with a pair last
  private final double[][] gaps = new double[LONGEST + 1][]; // best with an item alone last
  private final byte[][] shapeOf; // by cell: the shape of its best pair
  private final byte[][]
      wayOf; // by cell: how its best gap was reached, and which of both is better

  private Lattice(Band band, Weights weights, List<Shape> shapes) {
    this.band = band;
    this.weights = weights;
    this.shapes = shapes;
    this.shapeOf = new byte[band.rows()][];
    this.wayOf = new byte[band.rows()][];
  }

  /** Returns the best way from start to end inside a band. */
  static Path best(Band band, Weights weights, List<Shape> shapes) {
    var lattice = new Lattice(band, weights, shapes);
    for (int i = 0; i < band.rows(); i++) {
      lattice.fill(i);
    }
    int n = band.rows() - 1;
    return new Path(lattice.trace(n), lattice.best(n, band.high(n)));
  }

  private void fill(int i) {
    int width = band.high(i) - band.low(i) + 1;
    shapeOf[i] = new byte[width];
    wayOf[i] = new byte[width];
    pairs[i % pairs.length] = new double[width];
    gaps[i % gaps.length] = new double[width];
    for (int j = band.low(i); j <= band.high(i); j++) {
      int at = j - band.low(i);
      double pair = pair(i, j);
      double gap = gap(i, j);
      pairs[i % pairs.length][at] = pair;
      gaps[i % gaps.length][at] = gap;
      wayOf[i][at] |= (byte) (pair >= gap ? BEST_IS_PAIR : 0);
    }
  }

  private double pair(int i, int j) {
    double most = i == 0 && j == 0 ? 0 : NEVER;
    for (int s = 0; s < shapes.size(); s++) {
      int k = shapes.get(s).k();
      int l = shapes.get(s).l();
      double before = i < k || j < l ? NEVER : best(i - k, j - l);
      double total = before == NEVER ? NEVER : before + weights.of(i, k, j, l);
      if (total > most) {
        most = total;
        shapeOf[i][j - band.low(i)] = (byte) s;
      }
    }
    return most;
  }

  private double gap(int i, int j) {
    double english = alone(i - 1, j);
    double chinese = alone(i, j - 1); // wins a tie: it follows the English in the result
    int from = chinese >= english ? 0 : OF_ENGLISH;
    int beforeI = i - (from == 0 ? 0 : 1);
    int beforeJ = j - (from == 0 ? 1 : 0);
    boolean opens = at(pairs, beforeI, beforeJ) - OPEN > at(gaps, beforeI, beforeJ);
    wayOf[i][j - band.low(i)] = (byte) (from | (opens ? FROM_PAIR : 0));
    return Math.max(english, chinese);
  }

  /** Returns the weight after one more item is left alone behind a cell. */
  private double alone(int i, int j) {
    return Math.max(at(gaps, i, j), at(pairs, i, j) - OPEN) - ALONE;
  }

  private double best(int i, int j) {
    return Math.max(at(pairs, i, j), at(gaps, i, j));
  }

  private double at(double[][] rows, int i, int j) {
    return band.has(i, j) ? rows[i % rows.length][j - band.low(i)] : NEVER;
  }

  private List<Step> trace(int n) {
    var steps = new ArrayList<Step>();
    int i = n;
    int j = band.high(n);
    boolean pair = has(i, j, BEST_IS_PAIR);
    while (i > 0 || j > 0) {
      if (pair) {
        var shape = shapes.get(shapeOf[i][j - band.low(i)]);
        i -= shape.k();
        j -= shape.l();
        steps.add(new Step(i, shape.k(), j, shape.l()));
        pair = has(i, j, BEST_IS_PAIR);
      } else {
        pair = has(i, j, FROM_PAIR);
        int english = has(i, j, OF_ENGLISH) ? 1 : 0;
        i -= english;
        j -= 1 - english;
        steps.add(new Step(i, english, j, 1 - english));
      }
    }
    return steps.reversed();
  }

  private boolean has(int i, int j, int mark) {
    return (wayOf[i][j - band.low(i)] & mark) != 0;
  }
}
