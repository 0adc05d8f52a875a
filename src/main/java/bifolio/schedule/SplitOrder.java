package bifolio.schedule;

import java.util.ArrayList;
import java.util.List;

/** The order of one device with split backward passes, each kind in the order of micro-batches. */
final class SplitOrder {
  private final List<List<Work>> steps = new ArrayList<>();
  private final int[] counts = new int[Kind.values().length];
  private int memory;

  /** Adds the next pass of a kind. */
  void add(Kind kind) {
    steps.add(List.of(Work.of(kind, count(kind))));
    counts[kind.ordinal()]++;
    memory += kind.growth();
  }

  int count(Kind kind) {
    return counts[kind.ordinal()];
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
