package bifolio.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cells of a lattice that are looked at: all of them for short sequences, those near a line for
 * long ones.
 *
 * <p>The line runs through pairs of blocks that share two anchors which no other block has, as in
 * patience diff; between them it is straight.
 */
final class Band {
  private static final int ALL = 160_000; // cells; up to this all are looked at
  private static final int NEAR = 60; // blocks on each side of the line
  private static final int FAR = 300; // the most that is added for sequences of unequal length
  private static final int VOTES = 2; // anchors that make a pair a point of the line

  private final int[] low; // by English count: the first Chinese count
  private final int[] high;

  private Band(int[] low, int[] high) {
    this.low = low;
    this.high = high;
  }

  private record Point(int i, int j) {}

  /** Returns all cells of sequences with these lengths. */
  static Band whole(int n, int m) {
    var high = new int[n + 1];
    Arrays.fill(high, m);
    return new Band(new int[n + 1], high);
  }

  /** Returns the cells that are worth looking at. */
  static Band of(List<Signature> en, List<Signature> zh) {
    int n = en.size();
    int m = zh.size();
    if ((long) n * m <= ALL) {
      return whole(n, m);
    }
    var line = new ArrayList<Point>();
    line.add(new Point(0, 0));
    line.addAll(rising(points(en, zh)));
    line.add(new Point(n, m));
    int near = line.size() > 2 ? NEAR : NEAR + Math.min(FAR, Math.abs(n - m));
    return around(line, near);
  }

  private static Band around(List<Point> line, int near) {
    int n = line.getLast().i();
    int m = line.getLast().j();
    var low = new int[n + 1];
    var high = new int[n + 1];
    for (int p = 1; p < line.size(); p++) {
      var from = line.get(p - 1);
      var to = line.get(p);
      for (int i = from.i(); i <= to.i(); i++) {
        int next = Math.min(i + 1, to.i());
        low[i] = i == from.i() && p > 1 ? low[i] : Math.max(0, between(from, to, i) - near);
        high[i] = Math.min(m, between(from, to, next) + near);
      }
    }
    high[n] = m;
    return new Band(low, high);
  }

  private static int between(Point from, Point to, int i) {
    int steps = Math.max(1, to.i() - from.i());
    return from.j() + (int) ((long) (i - from.i()) * (to.j() - from.j()) / steps);
  }

  private static List<Point> points(List<Signature> en, List<Signature> zh) {
    var left = single(en);
    var right = single(zh);
    var votes = new HashMap<Point, Integer>(); // -> anchors that only these two have
    left.forEach(
        (token, i) -> {
          int j = right.getOrDefault(token, -1);
          if (i >= 0 && j >= 0) {
            votes.merge(new Point(i, j), 1, Integer::sum);
          }
        });
    var inOrder = Comparator.comparingInt(Point::i).thenComparingInt(point -> -point.j());
    return votes.keySet().stream()
        .filter(point -> votes.getOrDefault(point, 0) >= VOTES)
        .sorted(inOrder)
        .toList();
  }

  /** Returns the block of each sure anchor; -1 if several have it. */
  private static Map<String, Integer> single(List<Signature> signatures) {
    var blocks = new HashMap<String, Integer>();
    for (int i = 0; i < signatures.size(); i++) {
      for (var entry : signatures.get(i).anchors().entrySet()) {
        if (entry.getValue().inEnglish() >= 0.9) {
          blocks.merge(entry.getKey(), i, (a, b) -> -1);
        }
      }
    }
    return blocks;
  }

  /** Returns a longest chain of points that rises in both languages. */
  private static List<Point> rising(List<Point> points) {
    var ends = new ArrayList<Integer>(); // by length - 1: the chain's last point with the least j
    var before = new int[points.size()];
    for (int p = 0; p < points.size(); p++) {
      int length = 0;
      int to = ends.size();
      while (length < to) {
        int middle = (length + to) / 2;
        if (points.get(ends.get(middle)).j() < points.get(p).j()) {
          length = middle + 1;
        } else {
          to = middle;
        }
      }
      before[p] = length == 0 ? -1 : ends.get(length - 1);
      if (length == ends.size()) {
        ends.add(p);
      } else {
        ends.set(length, p);
      }
    }
    var chain = new ArrayList<Point>();
    for (int p = ends.isEmpty() ? -1 : ends.getLast(); p >= 0; p = before[p]) {
      chain.add(points.get(p));
    }
    return chain.reversed().stream().filter(p -> p.i() > 0).toList();
  }

  int rows() {
    return low.length;
  }

  int low(int i) {
    return low[i];
  }

  int high(int i) {
    return high[i];
  }

  boolean has(int i, int j) {
    return i >= 0 && i < low.length && j >= low[i] && j <= high[i];
  }
}
