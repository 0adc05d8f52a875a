package bifolio.schedule;

import java.util.ArrayList;
import java.util.List;

/**
 * What each device did when. Time 0 is the first start.
 *
 * @param devices device -> its slots, in order; every device has some
 */
public record Timeline(Schedule schedule, Workload workload, List<List<Slot>> devices)
    implements Outcome {
  /** Copies the lists. */
  public Timeline {
    var copy = new ArrayList<List<Slot>>();
    for (var slots : devices) {
      copy.add(List.copyOf(slots));
    }
    devices = List.copyOf(copy);
  }

  /** Returns when the last device is done. */
  public double span() {
    double last = 0;
    for (var slots : devices) {
      last = Math.max(last, end(slots));
    }
    return last;
  }

  private static double end(List<Slot> slots) {
    return slots.get(slots.size() - 1).end();
  }

  /**
   * Returns the longest time from a device's first start to its last end. Iterations can follow
   * each other at this distance, because what starts late also ends late.
   */
  public double period() {
    double longest = 0;
    for (var slots : devices) {
      longest = Math.max(longest, end(slots) - slots.get(0).start());
    }
    return longest;
  }

  /** Returns how long a device works. */
  public double busy(int device) {
    double busy = 0;
    for (Slot slot : devices.get(device)) {
      busy = (slot.end() - slot.start()) + busy;
    }
    return busy;
  }

  /** Returns how long a device is idle in a {@link #period}. */
  public double bubble(int device) {
    double period = period();
    double idle = period - busy(device);
    // Sums of the same durations in another order differ in the last digits: nobody waited.
    return idle < period * 1e-12 ? 0 : idle;
  }

  /** Returns the bubble of the device that has the longest. */
  public double bubble() {
    double longest = 0;
    for (int device = 0; device < devices.size(); device++) {
      longest = Math.max(longest, bubble(device));
    }
    return longest;
  }

  /** Returns the bubble as a fraction of the {@link #period}; 0 to 1. */
  public double bubbleOfTotal() {
    return bubble() / period();
  }

  /** Returns the bubble as a fraction of the work: (p − 1) / m for a plain pipeline. */
  public double bubbleOverIdeal() {
    return bubble() / (period() - bubble());
  }

  /**
   * Returns the most activations that a device holds at a time, in those of one micro-batch in one
   * stage. A forward pass adds one from its start, a full backward pass frees one at its end; the
   * halves of a split one free a half each.
   */
  public double peak(int device) {
    int most = 0;
    int held = 0;
    for (Slot slot : devices.get(device)) {
      int after = held;
      for (Work work : slot.work()) {
        after += work.kind().growth();
        if (work.kind() == Kind.F) {
          most = Math.max(most, held + work.kind().growth());
        }
      }
      held = after;
    }
    return most / (2.0 * workload.chunks());
  }

  /** Returns the highest {@link #peak(int)} of all devices. */
  public double peak() {
    double highest = 0;
    for (int device = 0; device < devices.size(); device++) {
      highest = Math.max(highest, peak(device));
    }
    return highest;
  }
}
