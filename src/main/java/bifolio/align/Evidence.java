package bifolio.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much speaks for two blocks being twins, in natural logarithms of odds: 0 for nothing, above 0
 * for it, below against it.
 *
 * <p>The length is weighed as Gale and Church 1993 do: the ratio of a block and its twin scatters
 * less the longer they are. Anchors are weighed by how rarely they occur among the blocks that are
 * compared: a name that only one block of each side has says nearly everything, one that all have
 * says nothing. What speaks in one direction is summed up with less and less effect, because the
 * anchors of a block depend on each other.
 */
final class Evidence {
  private static final double MOST = 12; // that anchors can speak for a pair
  private static final double ELSEWHERE = 7; // against it, when other blocks have the anchors
  private static final double NOWHERE = 2; // against it, when the other language has them nowhere
  private static final double SCATTER = 0.15; // of the logarithm of the ratio, for long blocks
  private static final double SCATTER_BY_LENGTH = 3; // variance times characters
  private static final double ANY_SCATTER = 1.2; // for blocks that have nothing to do with another
  private static final double CARELESS = 0.06; // share of twins whose lengths tell nothing

  /** Where an anchor occurs on one side. */
  private static final class Uses {
    private int blocks;
    private @Nullable Anchor anchor;

    private void add(Anchor found) {
      blocks++;
      anchor = anchor == null ? found : anchor.surer(found);
    }
  }

  private final Map<String, Integer> numbers = new HashMap<>(); // anchor -> its number
  private final List<Bag> en;
  private final List<Bag> zh;
  private final Map<Integer, Bag> enJoined = new HashMap<>();
  private final Map<Integer, Bag> zhJoined = new HashMap<>();
  private final double[] both; // by anchor: what it says when both blocks have it
  private final double[] enOnly;
  private final double[] zhOnly;
  private final boolean[] oneSided; // by anchor: one of the languages has it nowhere

  /** Gets to know the anchors of both sides. */
  Evidence(List<Signature> en, List<Signature> zh) {
    var enUses = new ArrayList<Uses>(); // by anchor
    var zhUses = new ArrayList<Uses>();
    en.forEach(signature -> count(signature, enUses, zhUses));
    zh.forEach(signature -> count(signature, zhUses, enUses));
    int all = numbers.size();
    this.both = new double[all];
    this.enOnly = new double[all];
    this.zhOnly = new double[all];
    this.oneSided = new boolean[all];
    for (int id = 0; id < all; id++) {
      weigh(id, enUses.get(id), zhUses.get(id), en.size(), zh.size());
    }
    this.en = en.stream().map(this::bag).toList();
    this.zh = zh.stream().map(this::bag).toList();
  }

  private void count(Signature signature, List<Uses> own, List<Uses> others) {
    signature
        .anchors()
        .forEach(
            (token, anchor) -> {
              int id = numbers.computeIfAbsent(token, t -> numbers.size());
              if (id == own.size()) {
                own.add(new Uses());
                others.add(new Uses());
              }
              own.get(id).add(anchor);
            });
  }

  private void weigh(int id, Uses left, Uses right, int enBlocks, int zhBlocks) {
    double enShare = (left.blocks + 0.5) / (enBlocks + 1);
    double zhShare = (right.blocks + 0.5) / (zhBlocks + 1);
    var enAnchor = left.anchor;
    var zhAnchor = right.anchor;
    if (enAnchor != null && zhAnchor != null) {
      double sure = Math.max(0.5, Math.min(enAnchor.inChinese(), zhAnchor.inEnglish()));
      both[id] = Math.max(0, StrictMath.log(sure / Math.max(enShare, zhShare)));
      enOnly[id] = against(enAnchor.inChinese(), zhShare);
      zhOnly[id] = against(zhAnchor.inEnglish(), enShare);
      return;
    }
    oneSided[id] = true;
    if (enAnchor != null && enAnchor != Anchor.WORD) { // a word was translated
      enOnly[id] = against(enAnchor.inChinese(), zhShare);
    }
    if (zhAnchor != null) {
      zhOnly[id] = against(zhAnchor.inEnglish(), enShare);
    }
  }

  private static double against(double sure, double share) {
    return Math.min(0, StrictMath.log((1 - sure) / (1 - Math.min(share, 0.95))));
  }

  /** Returns a block's anchors without those that say nothing. */
  private Bag bag(Signature signature) {
    int[] ids =
        signature.anchors().keySet().stream()
            .mapToInt(token -> numbers.getOrDefault(token, -1))
            .filter(id -> both[id] > 0 || enOnly[id] < 0 || zhOnly[id] < 0)
            .sorted()
            .toArray();
    return new Bag(signature.weight(), ids);
  }

  Bag en(int i) {
    return en.get(i);
  }

  Bag zh(int j) {
    return zh.get(j);
  }

  /** Returns the {@code count} English blocks before {@code end} as one. */
  Bag en(int end, int count) {
    return count == 1 ? en(end - 1) : joined(end, count, en, enJoined);
  }

  /** Returns the {@code count} Chinese blocks before {@code end} as one. */
  Bag zh(int end, int count) {
    return count == 1 ? zh(end - 1) : joined(end, count, zh, zhJoined);
  }

  private static Bag joined(int end, int count, List<Bag> bags, Map<Integer, Bag> known) {
    int key = end * Lattice.LONGEST + count - 1;
    return known.computeIfAbsent(key, k -> Bag.of(bags.subList(end - count, end)));
  }

  /** Weighs length and anchors. */
  double of(Bag left, Bag right) {
    return length(left.weight(), right.weight()) + anchors(left, right);
  }

  /** Weighs two lengths in English characters. */
  static double length(double a, double b) {
    double ratio = StrictMath.log(a / b);
    double variance = SCATTER * SCATTER + SCATTER_BY_LENGTH / ((a + b) / 2);
    double any = ANY_SCATTER * ANY_SCATTER;
    double odds =
        Math.sqrt(any / variance) * StrictMath.exp(ratio * ratio / 2 * (1 / any - 1 / variance));
    return StrictMath.log((1 - CARELESS) * odds + CARELESS);
  }

  /** Weighs what survives translation. */
  double anchors(Bag left, Bag right) {
    double shared = 0;
    double elsewhere = 0;
    double nowhere = 0;
    int i = 0;
    int j = 0;
    while (i < left.size() || j < right.size()) {
      int a = left.id(i);
      int b = right.id(j);
      int id = Math.min(a, b);
      double loss = a < b ? -enOnly[id] : -zhOnly[id];
      if (a == b) {
        shared += both[id];
      } else if (oneSided[id]) {
        nowhere += loss;
      } else {
        elsewhere += loss;
      }
      i += a == id ? 1 : 0;
      j += b == id ? 1 : 0;
    }
    return damped(shared, MOST) - damped(elsewhere, ELSEWHERE) - damped(nowhere, NOWHERE);
  }

  /** Returns nearly the sum while it is small, and never more than {@code most}. */
  private static double damped(double sum, double most) {
    return most * sum / (most + sum);
  }
}
