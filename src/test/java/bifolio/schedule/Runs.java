package bifolio.schedule;

/** Workloads that can be scheduled. */
final class Runs {
  private Runs() {}

  /** Runs a workload of which a test knows that it can be scheduled. */
  static Timeline run(Schedule schedule, Workload load) {
    return switch (schedule.simulate(load)) {
      case Timeline timeline -> timeline;
      case Refusal refusal -> throw new AssertionError(refusal);
    };
  }

  /** A workload with equal durations of 1. */
  static Workload load(int stages, int microbatches) {
    return new Workload(stages, microbatches, 1, 1, 1, 1);
  }

  /** The order of a device as text: {@code F1 F2 B1}; overlapped work as {@code F2+B1}. */
  static String order(Timeline timeline, int device) {
    var text = new StringBuilder();
    for (Slot slot : timeline.devices().get(device)) {
      text.append(text.isEmpty() ? "" : " ");
      for (int i = 0; i < slot.work().size(); i++) {
        Work work = slot.work().get(i);
        text.append(i == 0 ? "" : "+").append(work.kind()).append(work.microbatch() + 1);
      }
    }
    return text.toString();
  }
}
