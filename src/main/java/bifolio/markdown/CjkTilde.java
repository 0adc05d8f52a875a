package bifolio.markdown;

import com.vladsch.flexmark.ext.gfm.strikethrough.internal.StrikethroughDelimiterProcessor;

/** Struck-out text that works in Chinese: {@code ~~作废。~~后文}. */
final class CjkTilde extends StrikethroughDelimiterProcessor {
  @Override
  public boolean canBeOpener(
      String before,
      String after,
      boolean leftFlanking,
      boolean rightFlanking,
      boolean beforeIsPunctuation,
      boolean afterIsPunctuation,
      boolean beforeIsWhitespace,
      boolean afterIsWhitespace) {
    return CjkFlanking.opens(before, after, leftFlanking, afterIsWhitespace);
  }

  @Override
  public boolean canBeCloser(
      String before,
      String after,
      boolean leftFlanking,
      boolean rightFlanking,
      boolean beforeIsPunctuation,
      boolean afterIsPunctuation,
      boolean beforeIsWhitespace,
      boolean afterIsWhitespace) {
    return CjkFlanking.closes(before, after, rightFlanking, beforeIsWhitespace);
  }
}
