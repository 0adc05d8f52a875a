package bifolio.align;

import bifolio.align.Sequence.Match;
import bifolio.align.Signature.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Joins the parts of a paragraph that code, a formula or a figure cuts in two in one language, and
 * the parts of a list that a sentence cuts in two.
 */
final class Interrupted {
  private static final int MOST = 3; // parts
  private static final double ALONE = Lattice.ALONE + Lattice.OPEN / 2; // of one alone, on average

  private static final Set<Kind> BETWEEN =
      Set.of(Kind.CODE, Kind.FORMULA, Kind.FIGURE, Kind.DIAGRAM, Kind.TABLE, Kind.EMBED);

  private final Side en;
  private final Side zh;
  private final BlockWeights weights;

  Interrupted(Side en, Side zh, BlockWeights weights) {
    this.en = en;
    this.zh = zh;
    this.weights = weights;
  }

  /** What some matches become, and what is gained by it. */
  private record Join(List<Match> before, Match after, double gain) {}

  /** Returns the matches after the parts found each other, in the same order. */
  List<Match> joined(List<Match> matches) {
    if (matches.stream().allMatch(Match::isPair)) {
      return matches; // no part is left over
    }
    var result = new ArrayList<>(matches);
    for (boolean english : new boolean[] {true, false}) {
      for (var group : groups(english ? en : zh)) {
        joins(result, group, english)
            .filter(join -> join.gain() > 0)
            .max(Comparator.comparingDouble(Join::gain))
            .ifPresent(join -> apply(result, join));
      }
    }
    return result;
  }

  private static void apply(List<Match> matches, Join join) {
    var english = join.before().stream().filter(match -> !match.en().isEmpty()).findFirst();
    int at = matches.indexOf(english.orElseThrow());
    matches.set(at, join.after());
    matches.removeAll(join.before());
  }

  /** Returns runs of paragraphs or lists with something else between them, the longest first. */
  private static List<List<Integer>> groups(Side side) {
    var groups = new ArrayList<List<Integer>>();
    for (int i = 0; i < side.size(); i++) {
      var kind = side.kind(i);
      var group = new ArrayList<>(List.of(i));
      int next = kind == Kind.PARAGRAPH || kind == Kind.LIST ? next(side, i) : -1;
      while (next >= 0 && group.size() < MOST) {
        group.add(next);
        if (next - i >= group.size()) {
          groups.add(List.copyOf(group));
        }
        next = next(side, next);
      }
    }
    groups.sort(Comparator.comparingInt(group -> -group.size()));
    return groups;
  }

  /** Returns the next block of the same kind past what may stand between; -1 for none. */
  private static int next(Side side, int at) {
    int next = at + 1;
    while (next < side.size() && side.kind(next) != side.kind(at)) {
      boolean sentence = side.kind(at) == Kind.LIST && side.kind(next) == Kind.PARAGRAPH;
      if (!BETWEEN.contains(side.kind(next)) && !(sentence && next - at <= 2)) {
        return -1;
      }
      next++;
    }
    return next < side.size() ? next : -1;
  }

  /** Returns the ways to make one pair of a group of blocks. */
  private Stream<Join> joins(List<Match> matches, List<Integer> group, boolean english) {
    var members =
        matches.stream().filter(m -> own(m, english).stream().anyMatch(group::contains)).toList();
    boolean whole = members.stream().allMatch(m -> group.containsAll(own(m, english)));
    var twins = members.stream().flatMap(m -> own(m, !english).stream()).distinct().toList();
    if (!whole || twins.size() > 1) {
      return Stream.of();
    }
    if (twins.size() == 1) {
      return join(members, group, twins.getFirst(), english).stream();
    }
    return matches.stream()
        .filter(match -> own(match, english).isEmpty())
        .flatMap(
            lonely -> {
              var before = new ArrayList<>(members);
              before.add(lonely);
              return join(before, group, own(lonely, !english).getFirst(), english).stream();
            });
  }

  private static List<Integer> own(Match match, boolean english) {
    return english ? match.en() : match.zh();
  }

  private List<Join> join(List<Match> before, List<Integer> group, int twin, boolean english) {
    var kind = (english ? en : zh).kind(group.getFirst());
    if ((english ? zh : en).kind(twin) != kind) {
      return List.of();
    }
    var after = english ? new Match(group, List.of(twin)) : new Match(List.of(twin), group);
    double old =
        before.stream()
            .mapToDouble(m -> m.isPair() ? weights.together(m.en(), m.zh()) : -ALONE)
            .sum();
    double gain = weights.together(after.en(), after.zh()) - BlockWeights.JOIN - old;
    return List.of(new Join(before, after, gain));
  }
}
