package bifolio.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

  /** Which devices are busy until {@link #free}: then it is time to look again. */
  private final boolean[] busy;

  GreedyOrder(Workload load, int limit) {
    this.load = load;
    this.limit = limit;
    this.forward = new double[load.stages()][];
    this.gradient = new double[load.stages()][];
    this.free = new double[load.stages()];
    this.busy = new boolean[load.stages()];
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
    busy[0] = true;
    for (double now = next(); now < Double.POSITIVE_INFINITY; now = next()) {
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

  /** Returns when the next device is done, and forgets that it was busy; infinite if none is. */
  private double next() {
    double next = Double.POSITIVE_INFINITY;
    for (int device = 0; device < free.length; device++) {
      next = busy[device] ? Math.min(next, free[device]) : next;
    }
    for (int device = 0; device < free.length; device++) {
      busy[device] &= free[device] != next;
    }
    return next;
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
    busy[device] = true;
    return free[device];
  }
}
