package bifolio.schedule;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of work of one device.
 *
 * @param microbatch 0-based; in a bidirectional schedule the second half enters at the last device
 * @param chunk 0-based, which of the device's parts of the model; 0 unless interleaved
 * @param direction 0 if the micro-batch enters at the first device, 1 if at the last
 */
public record Work(Kind kind, int microbatch, int chunk, int direction) {
  /** Work of a schedule with one chunk and one direction. */
  static Work of(Kind kind, int microbatch) {
    return new Work(kind, microbatch, 0, 0);
  }

  /** Returns a step of it alone; List.of(this) would bring more into the script. */
  List<Work> alone() {
    var step = new ArrayList<Work>();
    step.add(this);
    return List.copyOf(step);
  }
}
