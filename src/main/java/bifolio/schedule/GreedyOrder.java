package bifolio.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Lets time run: a device that is free does the backward pass for an input if it can, else a
 * forward pass if it can and the memory allows, else a backward pass for weights.
 */
final class GreedyOrder {
  private final Workload load;
  private final int limit;

  /** device -> micro-batch -> end; what has not started ends never. */
  private final double[][] forward;

  private final double[][] gradient;
  private final double[] free;
  private final SplitOrder[] orders;
  private final PriorityQueue<Double> events = new PriorityQueue<>();

  GreedyOrder(Workload load, int limit) {
    this.load = load;
    this.limit = limit;
    this.forward = new double[load.stages()][];
    this.gradient = new double[load.stages()][];
    this.free = new double[load.stages()];
    this.orders = new SplitOrder[load.stages()];
    for (int device = 0; device < load.stages(); device++) {
      forward[device] = never();
      gradient[device] = never();
      orders[device] = new SplitOrder();
    }
  }

  private double[] never() {
    var ends = new double[load.microbatches()];
    Arrays.fill(ends, Double.POSITIVE_INFINITY);
    return ends;
  }

  List<List<List<Work>>> orders() {
    events.add(0.0);
    while (!events.isEmpty()) {
      double now = events.remove();
      while (!events.isEmpty() && events.element() == now) {
        events.remove();
      }
      for (int device = load.stages() - 1; device >= 0; device--) {
        if (free[device] <= now) {
          start(device, now);
        }
      }
    }
    var steps = new ArrayList<List<List<Work>>>();
    for (SplitOrder order : orders) {
      steps.add(order.steps());
    }
    return steps;
  }

  private void start(int device, double now) {
    SplitOrder order = orders[device];
    int f = order.count(Kind.F);
    int b = order.count(Kind.B);
    if (b < f && forward[device][b] <= now && gradientOf(device + 1, b) <= now) {
      gradient[device][b] = begin(device, Kind.B, now, load.backwardInput());
    } else if (f < load.microbatches()
        && order.memory() + 2 <= limit
        && (device == 0 || forward[device - 1][f] <= now)) {
      forward[device][f] = begin(device, Kind.F, now, load.forward());
    } else if (order.pendingWeights() > 0) {
      begin(device, Kind.W, now, load.backwardWeight());
    }
  }

  private double gradientOf(int device, int microbatch) {
    return device == load.stages() ? 0 : gradient[device][microbatch];
  }

  private double begin(int device, Kind kind, double now, double duration) {
    orders[device].add(kind);
    free[device] = now + duration;
    events.add(free[device]);
    return free[device];
  }
}
