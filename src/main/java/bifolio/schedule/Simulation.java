package bifolio.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Starts each piece of work as soon as its device has done what comes before it in its order, and
 * what it needs is there: the forward pass of the stage before, the gradient of the stage after.
 */
final class Simulation {
  private static final double NOT_YET = -1;

  private final Workload load;

  /** Stages in the order in which a micro-batch visits them: one a device and chunk. */
  private final int places;

  /** micro-batch * places + place -> end of the forward pass, or {@link #NOT_YET}. */
  private final double[] forward;

  /** The same for the gradient of the input. */
  private final double[] gradient;

  /** Durations in one chunk; kept, because a sum that is added to a sum would be nested. */
  private final double forwardTime;

  private final double inputTime;
  private final double weightTime;
  private final double backwardTime;

  Simulation(Workload load) {
    this.load = load;
    this.forwardTime = load.forward() / load.chunks();
    this.inputTime = load.backwardInput() / load.chunks();
    this.weightTime = load.backwardWeight() / load.chunks();
    this.backwardTime = load.backward() / load.chunks();
    this.places = load.stages() * load.chunks();
    this.forward = new double[load.microbatches() * places];
    this.gradient = new double[load.microbatches() * places];
    Arrays.fill(forward, NOT_YET);
    Arrays.fill(gradient, NOT_YET);
  }

  /**
   * Runs the orders.
   *
   * @param orders device -> what it does, in order -> one piece, or two that overlap
   * @throws IllegalStateException if devices wait for each other: then the orders are wrong
   */
  Timeline run(Schedule schedule, List<List<List<Work>>> orders) {
    var devices = new ArrayList<List<Slot>>();
    for (int device = 0; device < orders.size(); device++) {
      devices.add(new ArrayList<>());
    }
    boolean moved = true;
    while (moved) {
      moved = false;
      for (int device = 0; device < orders.size(); device++) {
        var slots = devices.get(device);
        var order = orders.get(device);
        while (slots.size() < order.size() && start(device, order.get(slots.size()), slots)) {
          moved = true;
        }
      }
    }
    for (int device = 0; device < orders.size(); device++) {
      if (devices.get(device).size() < orders.get(device).size()) {
        throw new IllegalStateException("a schedule waits for ever");
      }
    }
    return new Timeline(schedule, load, devices);
  }

  /** Does the next work of a device, unless something it needs is not done. */
  private boolean start(int device, List<Work> works, List<Slot> slots) {
    double start = slots.isEmpty() ? 0 : slots.get(slots.size() - 1).end();
    for (Work work : works) {
      double ready = ready(device, work);
      if (ready == NOT_YET) {
        return false;
      }
      start = Math.max(start, ready);
    }
    double end = start + duration(works);
    for (Work work : works) {
      int at = work.microbatch() * places + place(device, work);
      if (work.kind() == Kind.F) {
        forward[at] = end;
      } else if (work.kind().givesGradient()) {
        gradient[at] = end;
      }
    }
    slots.add(new Slot(device, works, start, end));
    return true;
  }

  /** When all that the work needs is there, or {@link #NOT_YET}. */
  private double ready(int device, Work work) {
    int place = place(device, work);
    int at = work.microbatch() * places + place;
    if (work.kind() == Kind.F) {
      return place == 0 ? 0 : forward[at - 1];
    }
    if (work.kind() == Kind.W) {
      return gradient[at];
    }
    boolean last = place == places - 1;
    if (forward[at] == NOT_YET || (!last && gradient[at + 1] == NOT_YET)) {
      return NOT_YET;
    }
    return last ? forward[at] : Math.max(forward[at], gradient[at + 1]);
  }

  private int place(int device, Work work) {
    return work.direction() == 0
        ? work.chunk() * load.stages() + device
        : load.stages() - 1 - device;
  }

  private double duration(List<Work> works) {
    if (works.size() == 2) {
      return load.overlapped();
    }
    var kind = works.get(0).kind();
    if (kind == Kind.F) {
      return forwardTime;
    }
    return kind == Kind.B ? inputTime : kind == Kind.W ? weightTime : backwardTime;
  }
}
