package bifolio.number;

/** What a text is as a number. */
public sealed interface ParsedNumber {
  /** A finite number, the double nearest to the text. */
  record Value(double value) implements ParsedNumber {}

  /** Why a text is no number. */
  enum Refusal implements ParsedNumber {
    /** It is not written as one. */
    NOT_A_NUMBER,
    /** It is written as one that is larger than every double. */
    NOT_FINITE
  }
}
