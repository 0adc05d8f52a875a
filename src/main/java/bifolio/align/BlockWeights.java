package bifolio.align;

import bifolio.align.Lattice.Shape;
import bifolio.align.Signature.Kind;
import bifolio.model.Block;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Says how much speaks for pairing blocks, one to one or joined. */
final class BlockWeights implements Lattice.Weights, Reorder.PairWeights {
  /** How many blocks a pair may have. */
  static final List<Shape> SHAPES =
      List.of(
          new Shape(1, 1),
          new Shape(2, 1),
          new Shape(1, 2),
          new Shape(3, 1),
          new Shape(1, 3),
          new Shape(4, 1),
          new Shape(1, 4),
          new Shape(5, 1),
          new Shape(1, 5),
          new Shape(6, 1),
          new Shape(1, 6));

  /** The price of joining two blocks: more than that of leaving one of them alone. */
  static final double JOIN = 3.8;

  private static final double THIRD = 1.2; // the price of a third one
  private static final double MIXED = 3; // the price of a list against paragraphs, and the like
  private static final double FREE =
      -3; // of a pair that shares nothing: one twin in twenty is free
  private static final double UNLIKE =
      -9; // the same for code and pictures, which are not translated
  private static final double LEAST_PARTS = -7;
  private static final int MOST_PARTS = 10_000; // cells of a list or table whose parts are paired
  private static final int MOST_KNOWN = 10_000; // cells that are kept
  private static final double FAR = 0.9; // of the longer one: beyond this, lengths forbid a join

  private static final List<Shape> ONE_TO_ONE = List.of(new Shape(1, 1));

  private final Side en;
  private final Side zh;
  private final boolean inside;
  private final Evidence evidence;
  private final double[] known; // by cell: the weight of the pair, NaN before it is asked for
  private final Map<List<List<Block>>, Double> knownParts = new HashMap<>();

  /**
   * Gets to know the blocks.
   *
   * @param inside whether they are parts of a block, so that their headings are no sections
   */
  BlockWeights(Side en, Side zh, boolean inside) {
    this.en = en;
    this.zh = zh;
    this.inside = inside;
    this.evidence = new Evidence(en.signatures(), zh.signatures());
    boolean few = (long) en.size() * zh.size() <= MOST_KNOWN;
    this.known = new double[few ? en.size() * zh.size() : 0];
    Arrays.fill(known, Double.NaN);
  }

  @Override
  public double of(int i, int k, int j, int l) {
    return k == 1 && l == 1 ? of(i - 1, j - 1) : join(i, k, j, l);
  }

  @Override
  public double of(int i, int j) {
    if (known.length == 0) {
      return pair(i, j);
    }
    int cell = i * zh.size() + j;
    if (Double.isNaN(known[cell])) {
      known[cell] = pair(i, j);
    }
    return known[cell];
  }

  private double pair(int i, int j) {
    var a = en.kind(i);
    var b = zh.kind(j);
    if (a == Kind.HEADING && !inside) {
      return Lattice.NEVER; // sections have been paired before
    }
    if (isMixed(a, b)) {
      return evidence.of(evidence.en(i), evidence.zh(j)) - MIXED;
    }
    if (a != b && !(a.isBox() && b.isBox())) {
      return Lattice.NEVER;
    }
    var left = en.block(i);
    var right = zh.block(j);
    if (!left.text().isEmpty() && left.text().equals(right.text())) {
      return Likeness.CERTAIN;
    }
    double weight = evidence.of(evidence.en(i), evidence.zh(j));
    if (a == Kind.LIST || a == Kind.TABLE) {
      weight = Math.max(weight, parts(List.of(left), List.of(right)));
    }
    double like = Likeness.of(left, right, en.signature(i), zh.signature(j), weight);
    boolean translated = a != Kind.CODE && a != Kind.FORMULA && a != Kind.FIGURE;
    return StrictMath.log(StrictMath.exp(like) + StrictMath.exp(translated ? FREE : UNLIKE));
  }

  /** Whether one is a paragraph and the other something that can stand as paragraphs. */
  private static boolean isMixed(Kind a, Kind b) {
    return (a == Kind.PARAGRAPH && (b.isBox() || b == Kind.LIST))
        || (b == Kind.PARAGRAPH && (a.isBox() || a == Kind.LIST));
  }

  private double join(int i, int k, int j, int l) {
    var a = en.kind(i - 1);
    var b = zh.kind(j - 1);
    int count = k + l - 1;
    boolean mixed = isMixed(a, b) && (k > 1 ? a : b) == Kind.PARAGRAPH;
    boolean equal = a == b && (a == Kind.PARAGRAPH || a == Kind.LIST);
    boolean few = count <= 3 || (mixed && (a == Kind.LIST || b == Kind.LIST));
    if ((!mixed && !equal) || !few || !en.are(a, i, k) || !zh.are(b, j, l) || areFar(i, k, j, l)) {
      return Lattice.NEVER;
    }
    if (mixed) {
      var single = k > 1 ? zh.block(j - 1) : en.block(i - 1);
      int parts = single.parts().size();
      return evidence.of(evidence.en(i, k), evidence.zh(j, l))
          + Likeness.counts(parts, count)
          - MIXED
          - 0.5 * (count - 1);
    }
    return together(range(i, k), range(j, l)) - JOIN - (count > 2 ? THIRD : 0);
  }

  private boolean areFar(int i, int k, int j, int l) {
    double left = 0;
    for (int n = i - k; n < i; n++) {
      left += evidence.en(n).weight();
    }
    double right = 0;
    for (int n = j - l; n < j; n++) {
      right += evidence.zh(n).weight();
    }
    return Math.abs(left - right) > FAR * Math.max(left, right);
  }

  private static List<Integer> range(int end, int count) {
    return IntStream.range(end - count, end).boxed().toList();
  }

  /** Weighs blocks of one kind as if those of each side were one. */
  double together(List<Integer> left, List<Integer> right) {
    if (en.kind(left.getFirst()) == Kind.LIST) {
      return parts(en.blocks(left), zh.blocks(right));
    }
    return evidence.of(joined(left, true), joined(right, false));
  }

  private Bag joined(List<Integer> blocks, boolean english) {
    int count = blocks.size();
    int end = blocks.getLast() + 1;
    if (end - blocks.getFirst() == count) {
      return english ? evidence.en(end, count) : evidence.zh(end, count);
    }
    return Bag.of(blocks.stream().map(n -> english ? evidence.en(n) : evidence.zh(n)).toList());
  }

  /** Weighs lists or tables by how well their items or rows go together in order. */
  private double parts(List<Block> left, List<Block> right) {
    return knownParts.computeIfAbsent(List.of(left, right), both -> partsOf(left, right));
  }

  private double partsOf(List<Block> left, List<Block> right) {
    var enParts = left.stream().flatMap(block -> block.parts().stream()).toList();
    var zhParts = right.stream().flatMap(block -> block.parts().stream()).toList();
    if (enParts.isEmpty()
        || zhParts.isEmpty()
        || (long) enParts.size() * zhParts.size() > MOST_PARTS) {
      return LEAST_PARTS;
    }
    var a = Side.of(enParts, en.reader());
    var b = Side.of(zhParts, zh.reader());
    var band = Band.whole(a.size(), b.size());
    double sum = Lattice.best(band, new BlockWeights(a, b, true), ONE_TO_ONE).weight();
    return Math.clamp(sum, LEAST_PARTS, Likeness.CERTAIN);
  }
}
