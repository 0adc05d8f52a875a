package bifolio.typeset;

/** Makes the typesetter that a build uses. */
public final class Typesetters {
  private Typesetters() {}

  /** Returns a typesetter that sets formulas with Temml and code with Prism. */
  public static Typesetter of(TypesetCache cache) {
    var math = new MathTypesetter(cache);
    var code = new Highlighter(cache);
    return new Typesetter() {
      @Override
      public Result formula(String tex, boolean display) {
        return math.typeset(tex, display);
      }

      @Override
      public String code(String language, String text) {
        return code.highlight(text, language);
      }

      @Override
      public boolean knows(String language) {
        return code.knows(language);
      }
    };
  }
}
