package bifolio.schedule;

import org.jspecify.annotations.Nullable;

/** What can be scheduled. */
final class Limits {
  static final int STAGES = 128;

  /** Stages times micro-batches times chunks; a browser takes a second for as many. */
  static final int PIECES = 65_536;

  /** Sums of so many durations are still exact to nine digits. */
  private static final double LONGEST = 1e12;

  private Limits() {}

  /** Returns the first reason not to schedule a workload. */
  static @Nullable Limit check(Schedule schedule, Workload load) {
    var counts = counts(load);
    var durations = counts == null ? durations(load) : counts;
    return durations == null ? special(schedule, load) : durations;
  }

  private static @Nullable Limit counts(Workload load) {
    if (load.stages() < 1 || load.microbatches() < 1 || load.chunks() < 1) {
      return Limit.COUNTS;
    }
    if (load.stages() > STAGES) {
      return Limit.STAGES;
    }
    double pieces = (double) load.microbatches() * load.stages() * load.chunks();
    return pieces > PIECES ? Limit.PIECES : null;
  }

  private static @Nullable Limit durations(Workload load) {
    double[] all = {load.forward(), load.backwardInput(), load.backwardWeight(), load.overlapped()};
    for (double duration : all) {
      if (!(duration >= 0 && duration <= LONGEST)) {
        return Limit.DURATIONS;
      }
    }
    boolean nothing = load.forward() + load.backwardInput() + load.backwardWeight() <= 0;
    return nothing ? Limit.NO_DURATION : null;
  }

  private static @Nullable Limit special(Schedule schedule, Workload load) {
    int stages = load.stages();
    int microbatches = load.microbatches();
    if (schedule != Schedule.INTERLEAVED && load.chunks() != 1) {
      return Limit.CHUNKS;
    }
    if (schedule == Schedule.INTERLEAVED && microbatches % stages != 0) {
      return Limit.NO_MULTIPLE;
    }
    if (schedule != Schedule.DUALPIPE) {
      return null;
    }
    if (stages % 2 != 0 || microbatches % 2 != 0) {
      return Limit.ODD;
    }
    return microbatches < 2 * stages ? Limit.FEW : null;
  }
}
