package bifolio.align;

import bifolio.align.Lattice.Shape;
import bifolio.align.Signature.Kind;
import bifolio.model.Block;
import bifolio.model.Block.Heading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Pairs the headings of two pages by what they say, by their level, and by what stands below them
 * up to the next heading.
 */
final class Sections implements Lattice.Weights, Reorder.PairWeights {
  // Two to one: a heading that one language does not have, while the text below it is there.
  private static final List<Shape> SHAPES =
      List.of(new Shape(1, 1), new Shape(2, 1), new Shape(1, 2));

  private static final double LOST = Lattice.OPEN + Lattice.ALONE; // for such a heading
  private static final double LEVEL = 1.5; // against headings on different levels
  private static final double SAME = 4.5; // for the same words
  private static final double PINNED = 20; // for the same id; nothing speaks against it
  private static final double OTHER_PIN = 2; // against different ids: a mistake, which is reported
  private static final double LENGTH = 0.5; // how much of the lengths of the texts below counts

  /** Indices of two headings in their pages. */
  record HeadPair(int en, int zh) {}

  private final Side en;
  private final Side zh;
  private final Evidence heads;
  private final Evidence bodies;

  private Sections(Side en, Side zh, List<Signature> enBodies, List<Signature> zhBodies) {
    this.en = en;
    this.zh = zh;
    this.heads = new Evidence(en.signatures(), zh.signatures());
    this.bodies = new Evidence(enBodies, zhBodies);
  }

  /** Returns the pairs in English order. */
  static List<HeadPair> pairs(
      List<Block> en, List<Block> zh, Signatures enReader, Signatures zhReader) {
    var enHeads = headings(en);
    var zhHeads = headings(zh);
    var sections =
        new Sections(
            Side.of(enHeads.stream().map(en::get).toList(), enReader),
            Side.of(zhHeads.stream().map(zh::get).toList(), zhReader),
            bodies(en, enHeads, enReader),
            bodies(zh, zhHeads, zhReader));
    var zhOf = sections.pairs();
    var pairs = new ArrayList<HeadPair>();
    for (int i = 0; i < zhOf.length; i++) {
      if (zhOf[i] >= 0) {
        pairs.add(new HeadPair(enHeads.get(i), zhHeads.get(zhOf[i])));
      }
    }
    return pairs;
  }

  private static List<Integer> headings(List<Block> blocks) {
    var found = new ArrayList<Integer>();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Heading) {
        found.add(i);
      }
    }
    return found;
  }

  /** Returns what stands below each heading as one. */
  private static List<Signature> bodies(
      List<Block> blocks, List<Integer> heads, Signatures reader) {
    var bodies = new ArrayList<Signature>();
    for (int h = 0; h < heads.size(); h++) {
      int end = h + 1 < heads.size() ? heads.get(h + 1) : blocks.size();
      var anchors = new LinkedHashMap<String, Anchor>();
      double weight = Signature.weight("");
      for (var block : blocks.subList(heads.get(h) + 1, end)) {
        var signature = reader.of(block);
        weight += signature.weight();
        signature.anchors().forEach((token, anchor) -> anchors.merge(token, anchor, Anchor::surer));
        if (signature.kind() != Kind.PARAGRAPH) {
          anchors.put("=" + signature.kind(), Anchor.PART);
        }
      }
      bodies.add(new Signature(Kind.HEADING, weight, anchors));
    }
    return bodies;
  }

  private int[] pairs() {
    var zhOf = new int[en.size()];
    Arrays.fill(zhOf, -1);
    var band = Band.of(en.signatures(), zh.signatures());
    for (var step : Lattice.best(band, this, SHAPES).steps()) {
      if (step.isPair()) {
        zhOf[step.i()] = step.j();
      }
    }
    return Reorder.apply(zhOf, zh.size(), this);
  }

  @Override
  public double of(int i, int k, int j, int l) {
    double weight = heads(i - k, j - l) + bodies(bodies.en(i, k), bodies.zh(j, l));
    return k + l == 2 ? weight : weight - LOST;
  }

  @Override
  public double of(int i, int j) {
    return of(i + 1, 1, j + 1, 1);
  }

  private double bodies(Bag left, Bag right) {
    return bodies.anchors(left, right) + LENGTH * Evidence.length(left.weight(), right.weight());
  }

  private double heads(int i, int j) {
    var left = (Heading) en.block(i);
    var right = (Heading) zh.block(j);
    boolean pinned = !left.id().isEmpty() && !right.id().isEmpty();
    if (pinned && left.id().equals(right.id())) {
      return PINNED;
    }
    boolean same =
        left.text().equals(right.text())
            || (!left.id().isEmpty() && left.id().equals(right.slug()))
            || (!right.id().isEmpty() && right.id().equals(left.slug()));
    double level = left.level() == right.level() ? 0 : LEVEL;
    return heads.of(heads.en(i), heads.zh(j))
        + (same ? SAME : 0)
        - (pinned ? OTHER_PIN : 0)
        - level;
  }
}
