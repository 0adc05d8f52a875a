package bifolio.markdown;

import com.vladsch.flexmark.parser.core.delimiter.EmphasisDelimiterProcessor;

/**
 * Emphasis with {@code *} that works in Chinese: {@code **粗体。**后文} is bold.
 *
 * <p>CommonMark lets no closing mark stand after punctuation and before a letter
 * (commonmark-spec#650). Here CJK punctuation does not count as punctuation, and a CJK character
 * beside a mark counts like a space.
 */
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
    return leftFlanking || (!afterIsWhitespace && (isCjk(after) || isCjk(before)));
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
    return rightFlanking || (!beforeIsWhitespace && (isCjk(before) || isCjk(after)));
  }

  private static boolean isCjk(String neighbour) {
    return Script.isCjk(neighbour.charAt(0));
  }
}
