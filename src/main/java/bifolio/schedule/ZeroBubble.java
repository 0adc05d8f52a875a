package bifolio.schedule;

import java.util.ArrayList;
import java.util.List;

/**
 * Orders with the backward pass split in two, so that the half for which nobody waits fills
 * bubbles. The paper draws two by hand for equal durations (H1, H2) and searches others by rules of
 * thumb; here too a few are written, and the shortest is kept. Memory is counted in halves of a
 * micro-batch's activations and never exceeds the limit: {@code p} micro-batches for H1, {@code 2p}
 * for H2.
 */
final class ZeroBubble {
  private ZeroBubble() {}

  /** Returns orders within the limit of memory; of equally short ones the first is meant. */
  static List<List<List<List<Work>>>> candidates(Schedule schedule, Workload load) {
    int p = load.stages();
    var candidates = new ArrayList<List<List<List<Work>>>>();
    if (schedule == Schedule.ZB_H1) {
      candidates.add(byHand(load, 2 * p, line(p, -1, p - 1), line(p, 1, 0)));
      candidates.add(new GreedyOrder(load, 2 * p).orders());
      return candidates;
    }
    candidates.add(new GreedyOrder(load, 4 * p).orders());
    candidates.add(byHand(load, 4 * p - 2, line(p, -2, 2 * p - 2), line(p, 2, 0)));
    candidates.add(byHand(load, 4 * p, line(p, -2, 2 * p - 2), line(p, 4, 1)));
    var first = new int[p];
    var behind = new int[p];
    for (int device = 0; device < p; device++) {
      first[device] = untilFirst(load, device);
      behind[device] = 4 * p - 2 - 2 * first[device];
    }
    candidates.add(byHand(load, 4 * p, first, behind));
    return candidates;
  }

  /** Returns a number for each device: {@code slope} times the device, and {@code first}. */
  private static int[] line(int devices, int slope, int first) {
    var numbers = new int[devices];
    for (int device = 0; device < devices; device++) {
      numbers[device] = slope * device + first;
    }
    return numbers;
  }

  /**
   * One forward, one backward, with {@code first} forward passes before; the passes for weights
   * stay {@code behind} those for inputs, or fewer where the memory asks for it.
   */
  private static List<List<List<Work>>> byHand(
      Workload load, int limit, int[] first, int[] behind) {
    var orders = new ArrayList<List<List<Work>>>();
    for (int device = 0; device < load.stages(); device++) {
      var order = new SplitOrder();
      while (order.count(Kind.F) < Math.min(load.microbatches(), first[device])) {
        order.add(Kind.F);
      }
      while (order.count(Kind.B) < load.microbatches()) {
        if (order.count(Kind.F) < load.microbatches()) {
          while (order.memory() + 2 > limit && order.pendingWeights() > 0) {
            order.add(Kind.W);
          }
          order.add(Kind.F);
        }
        order.add(Kind.B);
        if (order.pendingWeights() > behind[device]) {
          order.add(Kind.W);
        }
      }
      while (order.pendingWeights() > 0) {
        order.add(Kind.W);
      }
      orders.add(order.steps());
    }
    return orders;
  }

  /** How many forward passes end before the first gradient comes, less one; at most 2p − 1. */
  private static int untilFirst(Workload load, int device) {
    int after = load.stages() - 1 - device;
    int most = 2 * load.stages() - 1;
    double more = after * load.backwardInput();
    // Compared before the division, which may be by 0, and before a cast, which must not overflow.
    if (more >= most * load.forward()) {
      return most;
    }
    return Math.min(most, after + (int) Math.floor(more / load.forward()));
  }
}
