package bifolio.markdown;

/**
 * Where a run of marks can open and close in text without spaces.
 *
 * <p>CommonMark lets no closing mark stand after punctuation and before a letter
 * (commonmark-spec#650). Here CJK punctuation does not count as punctuation, and a CJK character
 * beside a mark counts like a space.
 */
final class CjkFlanking {
  private CjkFlanking() {}

  /** Returns whether marks between two characters can open. */
  static boolean opens(String before, String after, boolean left, boolean afterIsWhitespace) {
    return left || (!afterIsWhitespace && (isCjk(after) || isCjk(before)));
  }

  /** Returns whether marks between two characters can close. */
  static boolean closes(String before, String after, boolean right, boolean beforeIsWhitespace) {
    return right || (!beforeIsWhitespace && (isCjk(before) || isCjk(after)));
  }

  private static boolean isCjk(String neighbour) {
    return Script.isCjk(neighbour.charAt(0));
  }
}
