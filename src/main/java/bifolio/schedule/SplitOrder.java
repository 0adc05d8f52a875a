package bifolio.schedule;

import java.util.ArrayList;
import java.util.List;

/** The order of one device with split backward passes, each kind in the order of micro-batches. */
final class SplitOrder {
  private final List<List<Work>> steps = new ArrayList<>();
  private int forward;
  private int backward;
  private int weights;
  private int memory;

  /** Adds the next pass of a kind. */
  void add(Kind kind) {
    steps.add(Work.of(kind, count(kind)).alone());
    if (kind == Kind.F) {
      forward++;
    } else if (kind == Kind.B) {
      backward++;
    } else {
      weights++;
    }
    memory += kind.growth();
  }

  int count(Kind kind) {
    if (kind == Kind.F) {
      return forward;
    }
    return kind == Kind.B ? backward : weights;
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
