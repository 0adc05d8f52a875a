package bifolio.markdown;

import com.vladsch.flexmark.parser.core.delimiter.EmphasisDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;

/** Emphasis with {@code *} that works in Chinese: {@code **粗体。**后文} is bold. */
final class CjkAsterisk extends EmphasisDelimiterProcessor {
  CjkAsterisk() {
    super('*', false);
  }

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

  @Override
  public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
    // spec: "the sum of the lengths … must not be a multiple of 3 unless both lengths are multiples
    // of 3". The library has the rule of an older spec, without the second half; in Chinese, where
    // marks stand inside the words, that half is "***粗斜。***后文".
    boolean threes = opener.length() % 3 == 0 && closer.length() % 3 == 0;
    return threes ? 2 : super.getDelimiterUse(opener, closer);
  }
}
