package bifolio.search;

/**
 * The smallest part of a text that search knows: one Han character, or one part of a word.
 *
 * @param text in lower case
 * @param start where it begins in the source, in UTF-16 units
 * @param end where the source goes on after it
 * @param run the number of the run of Han characters, or of the word, that it stands in
 * @param han whether it is a Han character (kana and Hangul count as such)
 */
record Piece(String text, int start, int end, int run, boolean han) {
  /** Returns the text without an English plural, for names that must match in both numbers. */
  String singular() {
    int length = text.length();
    if (han || length < 4 || text.charAt(length - 1) != 's' || text.charAt(length - 2) == 's') {
      return text;
    }
    return text.endsWith("ies")
        ? text.substring(0, length - 3) + "y"
        : text.substring(0, length - 1);
  }
}
