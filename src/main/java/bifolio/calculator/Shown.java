package bifolio.calculator;

import bifolio.formula.Value;
import bifolio.model.Language;
import bifolio.number.NumberText;
import bifolio.number.ParsedNumber;
import bifolio.unit.Dimension;
import bifolio.unit.Unit;
import bifolio.unit.Units;
import org.jspecify.annotations.Nullable;

/**
 * A value as it is shown.
 *
 * @param number with its groups; a text or {@code true} for what is no number
 * @param unit may be empty
 * @param rounded whether the value has more digits
 */
public record Shown(String number, String unit, boolean rounded) {
  private static final double MOST_PLAIN = 1e15;
  private static final int LONG = 13;
  private static final String[] DECIMAL = {"", "k", "M", "G", "T", "P", "E"};
  private static final String[] BINARY = {"", "Ki", "Mi", "Gi", "Ti", "Pi"};
  // a unit, its plural, Chinese; the last two also with a prefix
  private static final String[] WORDS = {
    "day", "days", "天",
    "year", "years", "年",
    "MUSD", "million USD", "百万美元",
    "param", "params", "参数",
    "token", "tokens", "token"
  };
  private static final int PREFIXED = 9;
  private static final String[] TIMES = {"ns", "us", "ms", "s", "min", "h", "day", "year"};

  /** Returns the value with its unit as a reader can type it, such as {@code 2.5 GiB}. */
  public String text() {
    return with(unit);
  }

  /** Returns the value with its unit in words of a language, such as {@code 34 days}. */
  public String text(Language language) {
    return with(unit(language));
  }

  private String with(String after) {
    return after.isEmpty() ? number : after.equals("%") ? number + "%" : number + " " + after;
  }

  /** Returns the unit in words of a language; most units are the same in each. */
  public String unit(Language language) {
    for (int i = 0; i < WORDS.length; i += 3) {
      int prefix = unit.length() - WORDS[i].length();
      if (unit.endsWith(WORDS[i]) && (prefix == 0 || (prefix == 1 && i >= PREFIXED))) {
        String word = number.equals("1") ? WORDS[i] : WORDS[i + 1];
        String letter = unit.substring(0, prefix).replace("G", "B");
        return (letter + " " + (language == Language.ZH ? WORDS[i + 2] : word)).trim();
      }
    }
    return unit;
  }

  /** Returns a value in a unit, all digits; what a reader can type. */
  public static Shown exact(Value value, Unit unit, Dimension dimension) {
    return of(value, unit, dimension, 0);
  }

  /** Returns what a reader wants to see of a given value: of a long fraction six digits. */
  static Shown brief(Value value, Unit unit) {
    if (value instanceof Value.Measured measured) {
      return exact(value, measured.unit(), measured.dimension());
    }
    var exact = exact(value, unit, unit.dimension());
    boolean real = value instanceof Value.Real && exact.number().indexOf('.') >= 0;
    return real && exact.number().length() > LONG ? of(value, unit, unit.dimension(), 6) : exact;
  }

  /**
   * Returns a value in a unit.
   *
   * @param digits significant ones; 0 for all. Whole numbers below 1e15 keep all digits when the
   *     unit has no prefix.
   */
  public static Shown of(Value value, Unit unit, Dimension dimension, int digits) {
    if (value instanceof Value.Real number) {
      return number(number.number(), unit, dimension, digits);
    }
    if (value instanceof Value.Measured measured) {
      return number(measured.number(), unit, measured.dimension(), digits);
    }
    if (value instanceof Value.Truth truth) {
      return new Shown(truth.truth() ? "true" : "false", "", false);
    }
    if (value instanceof Value.Text text) {
      return new Shown(text.text(), "", false);
    }
    var text = new StringBuilder("[");
    for (double item : ((Value.Numbers) value).numbers()) {
      text.append(text.length() == 1 ? "" : ", ");
      text.append(NumberText.exact(unit.fromBase(item, dimension)));
    }
    return new Shown(text.append(']').toString(), unit.text(), false);
  }

  /** Returns the value in the unit of the same family that gives it one to four digits. */
  public static Shown fitting(Value value, Unit unit, Dimension dimension, int digits) {
    if (value instanceof Value.Real number) {
      var fitting = fit(Math.abs(number.number()), unit, dimension);
      return of(value, fitting, dimension, digits);
    }
    return of(value, unit, dimension, digits);
  }

  private static Shown number(double base, Unit unit, Dimension dimension, int digits) {
    double value = unit.fromBase(base, dimension);
    boolean whole = Math.floor(value) == value && Math.abs(value) < MOST_PLAIN;
    boolean all = digits == 0 || (whole && (isBare(unit) || Math.abs(value) < 100_000));
    String text = all ? NumberText.exact(value) : NumberText.significant(value, digits);
    boolean rounded =
        !all && NumberText.parse(text) instanceof ParsedNumber.Value read && read.value() != value;
    return new Shown(NumberText.grouped(text), unit.text(), rounded);
  }

  private static boolean isBare(Unit unit) {
    return unit.label() || (unit.factor() == 1 && !unit.text().equals("s"));
  }

  private static Unit fit(double base, Unit unit, Dimension dimension) {
    if (base == 0 || unit.text().isEmpty()) {
      return unit;
    }
    double value = unit.fromBase(base, dimension);
    if (value >= 0.1 && value < 10_000) {
      return unit;
    }
    for (String time : TIMES) {
      if (unit.text().equals(time)) {
        return fitTime(base, dimension, unit);
      }
    }
    return fitPrefix(base, dimension, unit);
  }

  private static Unit fitTime(double base, Dimension dimension, Unit unit) {
    Unit best = unit;
    boolean found = false;
    for (String name : TIMES) {
      var candidate = Units.parse(name);
      boolean small = candidate != null && candidate.fromBase(base, dimension) >= 1;
      if (candidate != null && (small || !found)) {
        best = candidate;
        found = true;
      }
    }
    return best;
  }

  private static Unit fitPrefix(double base, Dimension dimension, Unit unit) {
    int slash = unit.text().indexOf('/');
    String head = slash < 0 ? unit.text() : unit.text().substring(0, slash);
    String tail = slash < 0 ? "" : unit.text().substring(slash);
    String atom = atom(head);
    if (atom == null || head.equals(atom)) {
      return unit;
    }
    boolean binary = head.length() == atom.length() + 2 && head.charAt(1) == 'i';
    Unit best = unit;
    for (String prefix : binary ? BINARY : DECIMAL) {
      var candidate = Units.parse(prefix + atom + tail);
      if (candidate != null && (candidate.fromBase(base, dimension) >= 1 || prefix.isEmpty())) {
        best = candidate;
      }
    }
    return best;
  }

  private static @Nullable String atom(String head) {
    for (String atom :
        new String[] {"FLOP", "Wh", "Hz", "USD", "bit", "param", "token", "B", "b", "W", "J"}) {
      if (head.endsWith(atom) && head.length() - atom.length() <= 2) {
        return atom;
      }
    }
    return null;
  }
}
