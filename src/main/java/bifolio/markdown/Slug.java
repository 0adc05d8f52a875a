package bifolio.markdown;

/** Makes ids from labels. */
final class Slug {
  private Slug() {}

  /** Returns a label with everything but letters and digits as hyphens, lower case. */
  static String of(String label) {
    var out = new StringBuilder();
    label
        .codePoints()
        .map(Character::toLowerCase)
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)) {
                out.appendCodePoint(c);
              } else if (!out.isEmpty() && out.charAt(out.length() - 1) != '-') {
                out.append('-');
              }
            });
    int end = out.length();
    return out.substring(0, end > 0 && out.charAt(end - 1) == '-' ? end - 1 : end);
  }
}
