package bifolio.typeset;

/** Sets formulas and code as HTML. */
public interface Typesetter {
  /** What became of a formula. */
  sealed interface Result {
    /** The formula as MathML, without a {@code style} attribute. */
    record Html(String html) implements Result {}

    /** What is wrong with it, and at which UTF-16 offset in the TeX. */
    record Failure(int offset, String message) implements Result {}
  }

  /** Sets TeX as MathML. */
  Result formula(String tex, boolean display);

  /** Returns code as HTML with its parts marked; only escaped if the language is not known. */
  String code(String language, String text);

  /** Returns whether code in this language can be highlighted. */
  boolean knows(String language);
}
