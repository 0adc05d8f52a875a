package bifolio.schedule;

import java.util.ArrayList;
import java.util.List;

/** The orders of schedules that keep a backward pass in one piece. */
final class Orders {
  private Orders() {}

  /** All forward passes, then all backward passes, the last micro-batch first. */
  static List<List<List<Work>>> gpipe(Workload load) {
    int microbatches = load.microbatches();
    var orders = new ArrayList<List<List<Work>>>();
    for (int device = 0; device < load.stages(); device++) {
      var order = new ArrayList<List<Work>>();
      for (int i = 0; i < microbatches; i++) {
        order.add(Work.of(Kind.F, i).alone());
      }
      for (int i = microbatches - 1; i >= 0; i--) {
        order.add(Work.of(Kind.BW, i).alone());
      }
      orders.add(order);
    }
    return orders;
  }

  /**
   * A device with {@code n} devices after it begins with {@code n} forward passes, then does one
   * forward and one backward pass in turn, then what is left of the backward passes.
   */
  static List<List<List<Work>>> oneForwardOneBackward(Workload load) {
    var orders = new ArrayList<List<List<Work>>>();
    for (int device = 0; device < load.stages(); device++) {
      int first = Math.min(load.stages() - 1 - device, load.microbatches());
      var order = new ArrayList<List<Work>>();
      for (int i = 0; i < load.microbatches() + first; i++) {
        if (i < load.microbatches()) {
          order.add(Work.of(Kind.F, i).alone());
        }
        if (i >= first) {
          order.add(Work.of(Kind.BW, i - first).alone());
        }
      }
      orders.add(order);
    }
    return orders;
  }

  /**
   * The same with chunks: as many micro-batches as there are stages pass one chunk, then the next;
   * Megatron's rule for how many forward passes come first.
   */
  static List<List<List<Work>>> interleaved(Workload load) {
    int stages = load.stages();
    int all = load.microbatches() * load.chunks();
    var orders = new ArrayList<List<List<Work>>>();
    for (int device = 0; device < stages; device++) {
      int first = Math.min(all, 2 * (stages - 1 - device) + (load.chunks() - 1) * stages);
      var order = new ArrayList<List<Work>>();
      for (int i = 0; i < all + first; i++) {
        if (i < all) {
          order.add(chunked(load, Kind.F, i).alone());
        }
        if (i >= first) {
          order.add(chunked(load, Kind.BW, i - first).alone());
        }
      }
      orders.add(order);
    }
    return orders;
  }

  /** The i-th pass of a kind on any device; backward passes visit the chunks from the last. */
  private static Work chunked(Workload load, Kind kind, int i) {
    int group = load.stages() * load.chunks();
    int inGroup = i % group;
    int chunk = inGroup / load.stages();
    int microbatch = i / group * load.stages() + i % load.stages();
    return new Work(kind, microbatch, kind == Kind.F ? chunk : load.chunks() - 1 - chunk, 0);
  }
}
