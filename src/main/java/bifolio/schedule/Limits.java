package bifolio.schedule;

import bifolio.schedule.Refusal.Code;
import java.util.Optional;

/** What can be scheduled. */
final class Limits {
  static final int STAGES = 128;

  /** Stages times micro-batches times chunks; a browser takes a second for as many. */
  static final long PIECES = 65_536;

  /** Sums of so many durations are still exact to nine digits. */
  private static final double LONGEST = 1e12;

  private Limits() {}

  /** Returns the first reason not to schedule a workload. */
  static Optional<Refusal> check(Schedule schedule, Workload load) {
    return counts(load).or(() -> durations(load)).or(() -> special(schedule, load));
  }

  private static Optional<Refusal> counts(Workload load) {
    if (load.stages() < 1 || load.microbatches() < 1 || load.chunks() < 1) {
      return refuse(
          Code.NOT_POSITIVE,
          "stages, micro-batches and chunks are at least 1",
          "阶段数、微批次数与分块数至少为 1");
    }
    if (load.stages() > STAGES) {
      return refuse(
          Code.OUT_OF_RANGE,
          "at most " + STAGES + " stages, not " + load.stages(),
          "最多 " + STAGES + " 个阶段，而非 " + load.stages());
    }
    if ((long) load.microbatches() * load.stages() > PIECES
        || (long) load.microbatches() * load.stages() * load.chunks() > PIECES) {
      return refuse(
          Code.OUT_OF_RANGE,
          "stages × micro-batches × chunks is at most " + PIECES,
          "阶段数 × 微批次数 × 分块数最多为 " + PIECES);
    }
    return Optional.empty();
  }

  private static Optional<Refusal> durations(Workload load) {
    double[] all = {load.forward(), load.backwardInput(), load.backwardWeight(), load.overlapped()};
    for (double duration : all) {
      if (!(duration >= 0 && duration <= LONGEST)) {
        return refuse(Code.OUT_OF_RANGE, "a duration is from 0 to 10^12", "时长须在 0 到 10^12 之间");
      }
    }
    if (load.forward() + load.backwardInput() + load.backwardWeight() <= 0) {
      return refuse(Code.NOT_POSITIVE, "at least one duration is above 0", "至少有一个时长大于 0");
    }
    return Optional.empty();
  }

  private static Optional<Refusal> special(Schedule schedule, Workload load) {
    int stages = load.stages();
    int microbatches = load.microbatches();
    if (schedule != Schedule.INTERLEAVED && load.chunks() != 1) {
      return refuse(
          Code.CONFLICT, "only the interleaved schedule has more than one chunk", "只有交错调度才有多个分块");
    }
    return switch (schedule) {
      case GPIPE, ONE_F_ONE_B, ZB_H1, ZB_H2 -> Optional.empty();
      case INTERLEAVED ->
          microbatches % stages == 0
              ? Optional.empty()
              : refuse(
                  Code.NOT_DIVISIBLE,
                  "interleaved needs a multiple of "
                      + stages
                      + " micro-batches, not "
                      + microbatches,
                  "交错调度的微批次数须为 " + stages + " 的倍数，而非 " + microbatches);
      case DUALPIPE -> dualPipe(stages, microbatches);
    };
  }

  private static Optional<Refusal> dualPipe(int stages, int microbatches) {
    if (stages % 2 != 0 || microbatches % 2 != 0) {
      return refuse(
          Code.NOT_DIVISIBLE,
          "DualPipe needs an even number of stages and of micro-batches",
          "DualPipe 的阶段数与微批次数须为偶数");
    }
    if (microbatches < 2 * stages) {
      return refuse(
          Code.OUT_OF_RANGE,
          "DualPipe needs at least " + 2 * stages + " micro-batches, twice the stages",
          "DualPipe 至少需要 " + 2 * stages + " 个微批次，即阶段数的两倍");
    }
    return Optional.empty();
  }

  private static Optional<Refusal> refuse(Code code, String english, String chinese) {
    return Optional.of(new Refusal(code, english, chinese));
  }
}
