package bifolio.schedule;

import java.util.ArrayList;
import java.util.List;

/**
 * The order of one device in DualPipe's eight phases. Micro-batches enter at both ends; a device is
 * near the end where its "near" ones enter, and the two halves of the pipeline mirror each other.
 *
 * @see <a href="https://github.com/deepseek-ai/DualPipe">deepseek-ai/DualPipe, read 2026-11-21</a>
 */
final class DualPipe {
  private final List<List<Work>> order = new ArrayList<>();

  /** Backward passes for weights that are put off, the oldest first. */
  private final List<Work> weights = new ArrayList<>();

  private int weightsDone;

  private final int[] forwards = new int[2];
  private final int[] backwards = new int[2];

  /** The direction of the micro-batches that enter at the nearer end; the other is 1 less it. */
  private final int near;

  private final int far;
  private final int half;

  private DualPipe(int device, Workload load) {
    this.near = device < load.stages() / 2 ? 0 : 1;
    this.far = 1 - near;
    this.half = load.microbatches() / 2;
  }

  static List<List<List<Work>>> orders(Workload load) {
    var orders = new ArrayList<List<List<Work>>>();
    for (int device = 0; device < load.stages(); device++) {
      orders.add(new DualPipe(device, load).phases(device, load.stages()));
    }
    return orders;
  }

  private List<List<Work>> phases(int device, int stages) {
    int fromEnd = Math.min(device, stages - 1 - device);
    int toMiddle = stages / 2 - 1 - fromEnd;

    for (int i = 0; i < 2 * toMiddle; i++) { // 1
      add(forward(near));
    }
    for (int i = 0; i < fromEnd + 1; i++) { // 2
      add(forward(near));
      add(forward(far));
    }
    for (int i = 0; i < toMiddle; i++) { // 3
      split(far);
      weight();
      add(forward(far));
    }
    for (int i = 0; i < half - stages + fromEnd + 1; i++) { // 4, the long one
      if (i == 0 && toMiddle == 0) {
        // The two in the middle do not overlap their first pair: it makes the bubble smaller.
        add(forward(near));
        add(backward(far));
      } else {
        add(forward(near), backward(far));
      }
      add(forward(far), backward(near));
    }
    for (int i = 0; i < toMiddle; i++) { // 5
      add(backward(far));
      add(forward(far), backward(near));
    }
    // 6: of these backward passes the second half, rounded up, are split
    for (int i = 0; i < 2 * (fromEnd + 1); i++) {
      int direction = i % 2 == 0 ? far : near;
      if (i > fromEnd) {
        split(direction);
      } else {
        add(backward(direction));
      }
    }
    for (int i = 0; i < toMiddle; i++) { // 7
      weight();
      split(near);
    }
    for (int i = 0; i < fromEnd + 1; i++) { // 8
      weight();
    }
    return order;
  }

  private void add(Work work) {
    order.add(work.alone());
  }

  private void add(Work forward, Work backward) {
    order.add(List.of(forward, backward));
  }

  private Work forward(int direction) {
    return new Work(Kind.F, number(direction, forwards), 0, direction);
  }

  private Work backward(int direction) {
    return new Work(Kind.BW, number(direction, backwards), 0, direction);
  }

  /** Does the half of a backward pass that others wait for, and puts off the other half. */
  private void split(int direction) {
    int microbatch = number(direction, backwards);
    add(new Work(Kind.B, microbatch, 0, direction));
    weights.add(new Work(Kind.W, microbatch, 0, direction));
  }

  private void weight() {
    add(weights.get(weightsDone++));
  }

  private int number(int direction, int[] counts) {
    return counts[direction]++ + direction * half;
  }
}
