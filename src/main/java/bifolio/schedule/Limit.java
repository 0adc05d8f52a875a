package bifolio.schedule;

import bifolio.schedule.Refusal.Code;

/** Why a workload cannot be scheduled, without the words for it: browsers have their own. */
enum Limit {
  COUNTS(Code.NOT_POSITIVE),
  STAGES(Code.OUT_OF_RANGE),
  PIECES(Code.OUT_OF_RANGE),
  DURATIONS(Code.OUT_OF_RANGE),
  NO_DURATION(Code.NOT_POSITIVE),
  CHUNKS(Code.CONFLICT),
  NO_MULTIPLE(Code.NOT_DIVISIBLE),
  ODD(Code.NOT_DIVISIBLE),
  FEW(Code.OUT_OF_RANGE);

  private final Code code;

  Limit(Code code) {
    this.code = code;
  }

  Code code() {
    return code;
  }

  /** Returns the reason in words. */
  Refusal refusal(Workload load) {
    int stages = load.stages();
    return switch (this) {
      case COUNTS -> refusal("stages, micro-batches and chunks are at least 1", "级数、微批数与分块数至少为 1");
      case STAGES ->
          refusal(
              "at most " + Limits.STAGES + " stages, not " + stages,
              "最多 " + Limits.STAGES + " 级，而非 " + stages);
      case PIECES ->
          refusal(
              "stages × micro-batches × chunks is at most " + Limits.PIECES,
              "级数 × 微批数 × 分块数最多为 " + Limits.PIECES);
      case DURATIONS -> refusal("a duration is from 0 to 10^12", "时长须在 0 到 10^12 之间");
      case NO_DURATION -> refusal("at least one duration is above 0", "至少有一个时长大于 0");
      case CHUNKS ->
          refusal("only the interleaved schedule has more than one chunk", "只有交错调度才有多个分块");
      case NO_MULTIPLE ->
          refusal(
              "interleaved needs a multiple of "
                  + stages
                  + " micro-batches, not "
                  + load.microbatches(),
              "交错调度的微批数须为 " + stages + " 的倍数，而非 " + load.microbatches());
      case ODD ->
          refusal(
              "DualPipe needs an even number of stages and of micro-batches",
              "DualPipe 的级数与微批数须为偶数");
      case FEW ->
          refusal(
              "DualPipe needs at least " + 2 * stages + " micro-batches, twice the stages",
              "DualPipe 至少需要 " + 2 * stages + " 个微批，即级数的两倍");
    };
  }

  private Refusal refusal(String english, String chinese) {
    return new Refusal(code, english, chinese);
  }
}
