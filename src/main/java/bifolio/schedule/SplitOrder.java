package bifolio.schedule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The order of one device with split backward passes, each kind in the order of micro-batches. */
final class SplitOrder {
  private final List<List<Work>> steps = new ArrayList<>();
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private int memory;

  /** Adds the next pass of a kind. */
  void add(Kind kind) {
    steps.add(List.of(Work.of(kind, count(kind))));
    counts.put(kind, count(kind) + 1);
    memory += kind.growth();
  }

  int count(Kind kind) {
    return counts.getOrDefault(kind, 0);
  }

  /** How many passes for weights could be done at once. */
  int pendingWeights() {
    return count(Kind.B) - count(Kind.W);
  }

  /** Activations held, in halves of a micro-batch's. */
  int memory() {
    return memory;
  }

  List<List<Work>> steps() {
    return steps;
  }
}
