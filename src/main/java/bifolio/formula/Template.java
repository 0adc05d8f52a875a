package bifolio.formula;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A formula as it is set in each form, with marks at what is known only when it is evaluated: a
 * value, or which case of a choice holds. So the browser needs nothing that sets formulas.
 *
 * @param mathMl elements to stand in a {@code <mrow>}
 * @param tex without dollar signs
 * @param text for one line of a terminal
 */
public record Template(String mathMl, String tex, String text) {
  // none of these characters can be typed, so no name and no unit has them
  static final char IF = '\uE000';
  static final char OTHERWISE = '\uE001';
  private static final char SLOT = '\uE002';
  private static final char PICK = '\uE003';
  private static final char PICK_OR_OPEN = '\uE004';
  private static final char NEXT = '\uE005';
  private static final char END = '\uE006';

  /** The ways of writing a formula. */
  public enum Form {
    MATHML,
    TEX,
    TEXT
  }

  /** What is put where the marks are. */
  public interface Filling {
    /**
     * Returns what stands for a name.
     *
     * @param kind the first letter of a {@link Glyph.Slot.Kind}
     * @param part whether it is a part of an expression, so that what is not one thing must be in
     *     parentheses
     */
    String slot(char kind, String name, boolean part);

    /** Returns whether a condition holds; nothing if it has no answer. */
    @Nullable Boolean holds(Expression condition);

    /** Returns the word between a case and its condition, such as {@code if}. */
    String ifWord();

    /** Returns the word for the other case, such as {@code otherwise}. */
    String otherwiseWord();
  }

  /** Writes a formula in each form. */
  public static Template of(Glyph glyph) {
    return new Template(MathMl.inside(glyph), Tex.write(glyph), PlainMath.write(glyph));
  }

  static String slot(Glyph.Slot slot, boolean part) {
    return "" + SLOT + slot.kind().name().charAt(0) + (part ? '1' : '0') + slot.name() + END;
  }

  static String pick(Glyph.Pick pick, Function<Glyph, String> write) {
    var open = pick.open();
    return String.valueOf(open == null ? PICK : PICK_OR_OPEN)
        + FormulaCode.write(pick.condition())
        + NEXT
        + write.apply(pick.then())
        + NEXT
        + write.apply(pick.otherwise())
        + (open == null ? "" : NEXT + write.apply(open))
        + END;
  }

  /** Returns the formula in a form, with everything filled in. */
  public String filled(Form form, Filling filling) {
    String template = form == Form.MATHML ? mathMl : form == Form.TEX ? tex : text;
    var filler = new Filler(template, filling);
    filler.part(true);
    return filler.out.toString();
  }

  /** Reads a template once, from the left. */
  private static final class Filler {
    private final String template;
    private final Filling filling;
    private final StringBuilder out = new StringBuilder();
    private int at;

    Filler(String template, Filling filling) {
      this.template = template;
      this.filling = filling;
    }

    /** Reads to the end of a case, or of all. */
    void part(boolean shown) {
      while (at < template.length()) {
        char c = template.charAt(at);
        if (c == NEXT || c == END) {
          return;
        }
        at++;
        if (c == SLOT) {
          String slot = until(END);
          if (shown) {
            out.append(filling.slot(slot.charAt(0), slot.substring(2), slot.charAt(1) == '1'));
          }
        } else if (c == PICK || c == PICK_OR_OPEN) {
          pick(shown, c == PICK_OR_OPEN);
        } else if (shown && (c == IF || c == OTHERWISE)) {
          out.append(c == IF ? filling.ifWord() : filling.otherwiseWord());
        } else {
          plain(shown);
        }
      }
    }

    /** Takes what stands up to the next mark; as one piece, which costs a browser least. */
    private void plain(boolean shown) {
      int from = at - 1;
      while (at < template.length() && (template.charAt(at) < IF || template.charAt(at) > END)) {
        at++;
      }
      if (shown) {
        out.append(template.substring(from, at));
      }
    }

    private String until(char mark) {
      int from = at;
      at = template.indexOf(mark, from) + 1;
      return template.substring(from, at - 1);
    }

    private void pick(boolean shown, boolean mayBeOpen) {
      String condition = until(NEXT);
      int chosen = shown ? chosen(filling.holds(FormulaCode.read(condition)), mayBeOpen) : -1;
      int i = 0;
      do {
        part(i++ == chosen);
      } while (template.charAt(at++) == NEXT);
    }

    private static int chosen(@Nullable Boolean holds, boolean mayBeOpen) {
      if (holds == null) {
        return mayBeOpen ? 2 : 1;
      }
      return holds ? 0 : 1;
    }
  }
}
