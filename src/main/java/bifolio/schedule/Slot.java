package bifolio.schedule;

import java.util.List;

/**
 * A time in which a device is busy.
 *
 * @param work what is done: one piece, or a forward and a backward pass that overlap
 * @param start, end in the unit of the durations
 */
public record Slot(int device, List<Work> work, double start, double end) {
  /** Copies the list. */
  public Slot {
    work = List.copyOf(work);
    if (work.isEmpty() || work.size() > 2) {
      throw new IllegalArgumentException("one or two pieces of work");
    }
  }
}
