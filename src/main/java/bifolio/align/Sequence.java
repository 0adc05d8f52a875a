package bifolio.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Pairs the blocks of two sequences: in order, then what was moved, then what was cut in two. */
final class Sequence {
  /** Indices of blocks that belong together; one side is empty when there is no twin. */
  record Match(List<Integer> en, List<Integer> zh) {
    Match {
      en = List.copyOf(en);
      zh = List.copyOf(zh);
    }

    boolean isPair() {
      return !en.isEmpty() && !zh.isEmpty();
    }

    private boolean isJoined() {
      return en.size() > 1 || zh.size() > 1;
    }
  }

  private Sequence() {}

  /**
   * Returns the matches in English order; what only the Chinese has follows what it stands after.
   *
   * @param inside whether the blocks are parts of a block
   */
  static List<Match> align(Side en, Side zh, boolean inside) {
    if (en.size() == 0 || zh.size() == 0) {
      var alone = new ArrayList<Match>();
      IntStream.range(0, en.size()).forEach(i -> alone.add(new Match(List.of(i), List.of())));
      IntStream.range(0, zh.size()).forEach(j -> alone.add(new Match(List.of(), List.of(j))));
      return alone;
    }
    var weights = new BlockWeights(en, zh, inside);
    var band = Band.of(en.signatures(), zh.signatures());
    var inOrder =
        Lattice.best(band, weights, BlockWeights.SHAPES).steps().stream()
            .map(step -> new Match(range(step.i(), step.k()), range(step.j(), step.l())))
            .toList();
    return new Interrupted(en, zh, weights).joined(reordered(inOrder, en, zh, weights));
  }

  private static List<Integer> range(int from, int count) {
    return IntStream.range(from, from + count).boxed().toList();
  }

  private static List<Match> reordered(
      List<Match> matches, Side en, Side zh, BlockWeights weights) {
    var zhOf = new int[en.size()];
    Arrays.fill(zhOf, -1);
    Set<Integer> fixedEn = new HashSet<>();
    Set<Integer> fixedZh = new HashSet<>();
    for (var match : matches) {
      if (match.isJoined()) {
        fixedEn.addAll(match.en());
        fixedZh.addAll(match.zh());
      } else if (match.isPair()) {
        zhOf[match.en().getFirst()] = match.zh().getFirst();
      }
    }
    var moved =
        Reorder.apply(
            zhOf,
            zh.size(),
            (i, j) ->
                fixedEn.contains(i) || fixedZh.contains(j) ? Lattice.NEVER : weights.of(i, j));
    return Arrays.equals(zhOf, moved) ? matches : rebuilt(matches, moved);
  }

  private static List<Match> rebuilt(List<Match> matches, int[] zhOf) {
    Set<Integer> paired = new HashSet<>();
    Arrays.stream(zhOf).forEach(paired::add);
    var result = new ArrayList<Match>();
    for (var match : matches) {
      if (match.isJoined()) {
        result.add(match);
      } else {
        for (int i : match.en()) {
          result.add(new Match(List.of(i), zhOf[i] < 0 ? List.of() : List.of(zhOf[i])));
        }
        for (int j : match.zh()) {
          if (!paired.contains(j)) {
            result.add(new Match(List.of(), List.of(j)));
          }
        }
      }
    }
    return result;
  }
}
