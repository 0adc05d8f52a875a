package bifolio.twins;

import bifolio.model.Language;

/**
 * The fingerprints of a block and its twin.
 *
 * @param en of the English, {@link #NONE} where there is nothing
 * @param zh of the Chinese
 */
record Print(String en, String zh) {
  static final String NONE = "-";

  /** Reads what {@link #toString} wrote; null if it is something else. */
  static boolean isOne(String text) {
    int dot = text.indexOf('.');
    return dot < 0
        ? isSide(text)
        : isSide(text.substring(0, dot)) && isSide(text.substring(dot + 1));
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @param text one that {@link #isOne}
   */
  static Print of(String text) {
    int dot = text.indexOf('.');
    return dot < 0
        ? new Print(text, text)
        : new Print(text.substring(0, dot), text.substring(dot + 1));
  }

  private static boolean isSide(String side) {
    return side.equals(NONE)
        || (side.length() == Fingerprint.LENGTH
            && side.chars().allMatch(c -> Fingerprint.DIGITS.indexOf(c) >= 0));
  }

  String in(Language language) {
    return language == Language.EN ? en : zh;
  }

  /** Returns {@code en.zh}, or one of them if they are equal. */
  @Override
  public String toString() {
    return en.equals(zh) ? en : en + "." + zh;
  }
}
