package bifolio.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A formula as it is set: what {@link MathMl}, {@link Tex} and {@link PlainMath} write. */
public sealed interface Glyph {
  /** Things side by side. */
  record Run(List<Glyph> parts) implements Glyph {
    public Run {
      parts = List.copyOf(parts);
    }

    /** Makes a run. */
    public static Run of(Glyph... parts) {
      return new Run(List.of(parts));
    }
  }

  /**
   * A letter with what hangs on it.
   *
   * @param base one letter (set in italics) or a word (set upright)
   * @param accent {@code hat}, {@code bar} or empty
   * @param below a subscript, may be empty
   * @param above a superscript, may be empty
   */
  record Symbol(String base, String accent, String below, String above) implements Glyph {}

  /** A number as text. */
  record Figure(String text) implements Glyph {}

  /** Upright text: a unit, a function, a word. */
  record Label(String text) implements Glyph {}

  /** A sign between two things, with space around it. */
  record Sign(String text) implements Glyph {}

  /** A small gap that means a product. */
  record Gap() implements Glyph {}

  /** One thing over another. */
  record Fraction(Glyph above, Glyph below) implements Glyph {}

  /** A power. */
  record Power(Glyph base, Glyph exponent) implements Glyph {}

  /** A square root. */
  record Root(Glyph inside) implements Glyph {}

  /** Something between two signs. */
  record Fence(String open, Glyph inside, String close) implements Glyph {}

  /** A sign with a range below and above, and what follows it. */
  record Over(String sign, Glyph below, Glyph above, Glyph body) implements Glyph {}

  /** What is known only when the formula is evaluated. */
  record Slot(Kind kind, String name) implements Glyph {
    /** What is put in. */
    public enum Kind {
      /** The value of a name. */
      VALUE,
      /** The value of a field: {@code profile.field}. */
      FIELD,
      /** The symbol of a name that several steps compute, each with its own symbol. */
      SYMBOL
    }
  }

  /**
   * One of two things, by a condition that is decided when the formula is evaluated.
   *
   * @param open what is shown while the condition has no answer; nothing where it always has one
   */
  record Pick(Expression condition, Glyph then, Glyph otherwise, @Nullable Glyph open)
      implements Glyph {}

  /** Both of two things with their condition. */
  record Cases(Glyph then, Glyph condition, Glyph otherwise) implements Glyph {}
}
