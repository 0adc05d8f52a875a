package bifolio.search;

/** The order of code points, which is the order of UTF-8 bytes and so of Lucene's terms. */
final class CodePoints {
  private CodePoints() {}

  /** Compares as {@link java.util.Comparator} does; UTF-16 units alone put 𠀀 before 﨎. */
  static int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        return Character.isSurrogate(x) == Character.isSurrogate(y)
            ? Character.compare(x, y)
            : Boolean.compare(Character.isSurrogate(x), Character.isSurrogate(y));
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
