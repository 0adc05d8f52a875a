package bifolio.schedule;

/**
 * Why a workload cannot be scheduled.
 *
 * @param code the kind of mistake, as calculators name it
 * @param english, chinese a sentence for the reader, without a full stop
 */
public record Refusal(Code code, String english, String chinese) implements Outcome {
  /** Kinds of mistakes. */
  public enum Code {
    /** A count is not at least 1, or all durations are 0. */
    NOT_POSITIVE,
    /** A count must be a multiple of another. */
    NOT_DIVISIBLE,
    /** A value is too small or too large. */
    OUT_OF_RANGE,
    /** Two values do not go together. */
    CONFLICT
  }
}
