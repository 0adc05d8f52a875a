package bifolio.model;

/** The anchor that GitHub makes of a heading. */
record Anchor(String id) {
  /** Returns the text in lower case, without punctuation, with hyphens for spaces. */
  static Anchor of(String text) {
    var out = new StringBuilder();
    text.codePoints()
        .map(Character::toLowerCase)
        .forEach(
            c -> {
              if (c == ' ') {
                out.append('-');
              } else if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
                out.appendCodePoint(c);
              }
            });
    return new Anchor(out.toString());
  }
}
