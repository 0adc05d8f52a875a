package bifolio.search;

/**
 * Finds what the forms of an English word have in common, as a beginning of the word, so that a
 * family of words is one stretch of the dictionary: cache, caches, cached, caching → {@code cach}.
 */
final class Stem {
  /** Longest first, so that the first that fits is the right one. */
  private static final String[] ENDINGS =
      ("izations isations ization isation izing ising ations ators izers isers izes ises ized ised"
              + " ation ating ators ates ated ator izer iser ings isms ions ize ise ers ors ies ied"
              + " ing ism ion ate ment ments ed er or es ly s e y")
          .split(" ");

  private Stem() {}

  /** Returns the stem: the word itself, or less of it. */
  static String of(String word) {
    if (!isPlain(word) || word.endsWith("ss")) {
      return word;
    }
    String longest = "";
    for (String ending : ENDINGS) {
      if (ending.length() > longest.length()
          && word.endsWith(ending)
          && isStem(word, word.length() - ending.length())) {
        longest = ending;
      }
    }
    int end = word.length() - longest.length();
    boolean twice = end > 3 && word.charAt(end - 1) == word.charAt(end - 2);
    return word.substring(0, twice ? end - 1 : end);
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
        return false;
      }
    }
    return word.length() > 3;
  }

  /** What is left is long enough to mean something and can be spoken: not the "str" of string. */
  private static boolean isStem(String word, int end) {
    for (int i = 0; i < end; i++) {
      if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
        return end >= 3;
      }
    }
    return false;
  }
}
