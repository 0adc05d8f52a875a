package bifolio.calculator;

import bifolio.formula.Value;
import bifolio.number.NumberText;
import bifolio.number.ParsedNumber;
import bifolio.unit.Unit;
import bifolio.unit.Units;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Reads what somebody typed for an input: {@code 80 GiB}, {@code 128k}, {@code 1,024}, {@code yes}.
 */
final class InputReader {
  private static final double MOST_EXACT = 9007199254740992.0; // 2^53
  private static final int MOST_ITEMS = 10_000;

  // tables and no switch over texts: in the compiled script each case would cost a hash
  private static final String YES = " true yes 1 on 是 ";
  private static final String NO = " false no 0 off 否 ";
  private static final String[] COUNTS = {
    "k", "K", "M", "B", "G", "bn", "T", "Ki", "Mi", "Gi", "万", "亿"
  };
  private static final double[] FACTORS = {
    1e3, 1e3, 1e6, 1e9, 1e9, 1e9, 1e12, 1024, 1048576, 1073741824, 1e4, 1e8
  };

  private final Input input;
  private final String text;
  private @Nullable Notice problem;

  private InputReader(Input input, String text) {
    this.input = input;
    this.text = text;
  }

  /** What was read: a value or what is wrong. */
  record Read(@Nullable Value value, @Nullable Notice problem) {}

  /** Reads a text for an input. */
  static Read read(Input input, String text) {
    var reader = new InputReader(input, plain(text).trim());
    var value = reader.value();
    return new Read(reader.problem == null ? value : null, reader.problem);
  }

  /** Checks a value that nobody typed, such as one of a profile. */
  static @Nullable Notice check(Input input, Value value) {
    var shown = Shown.exact(value, input.unit(), input.unit().dimension()).text();
    var reader = new InputReader(input, shown);
    if (value instanceof Value.Real number && input.kind() == Input.Kind.QUANTITY) {
      reader.bounded(number.number());
    }
    return reader.problem;
  }

  private @Nullable Value value() {
    if (text.isEmpty() && input.kind() != Input.Kind.NOTE) {
      return refuse("EMPTY");
    }
    // not a switch: over an enum it brings a table and a class into the compiled script
    var kind = input.kind();
    if (kind == Input.Kind.QUANTITY) {
      return quantity(text, input.unit());
    }
    if (kind == Input.Kind.FLAG) {
      return flag();
    }
    if (kind == Input.Kind.CHOICE) {
      var option = input.option(text);
      return option == null ? refuse("UNKNOWN_CHOICE") : new Value.Text(option.id());
    }
    if (kind == Input.Kind.LIST) {
      return list();
    }
    return kind == Input.Kind.ANY ? any() : new Value.Text(text);
  }

  private @Nullable Value refuse(String code) {
    return refuse(code, text);
  }

  private @Nullable Value refuse(String code, String what) {
    if (problem == null) {
      problem = Sentences.input(code, input, what);
    }
    return null;
  }

  private @Nullable Value flag() {
    String word = " " + Profiles.key(text) + " ";
    boolean yes = YES.contains(word);
    return yes || NO.contains(word) ? new Value.Truth(yes) : refuse("UNKNOWN_CHOICE");
  }

  private @Nullable Value list() {
    String inside =
        text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
    var numbers = new ArrayList<Double>();
    if (inside.trim().isEmpty()) {
      return refuse("EMPTY");
    }
    int from = 0;
    while (from <= inside.length()) {
      int comma = inside.indexOf(',', from);
      int to = comma < 0 ? inside.length() : comma;
      if (!(quantity(inside.substring(from, to).trim(), input.unit())
          instanceof Value.Real number)) {
        return null;
      }
      numbers.add(number.number());
      from = to + 1;
    }
    return numbers.size() > MOST_ITEMS ? refuse("TOO_LARGE") : new Value.Numbers(numbers);
  }

  private @Nullable Value any() {
    int split = numberEnd(text);
    var number = number(text.substring(0, split));
    if (number == null) {
      return null;
    }
    var unit = Units.parse(text.substring(split));
    if (unit == null) {
      return refuse("UNKNOWN_UNIT", text.substring(split).trim());
    }
    double base = number * unit.factor();
    return Double.isInfinite(base) ? refuse("NOT_FINITE") : new Value.Measured(base, unit);
  }

  /** Reads a number with an optional unit; without one it is in the input's unit. */
  private @Nullable Value quantity(String typed, Unit bare) {
    int split = numberEnd(typed);
    var number = number(typed.substring(0, split));
    if (number == null) {
      return null;
    }
    String unitText = typed.substring(split).trim();
    var unit = unitText.isEmpty() || unitText.equals("1") ? bare : unit(unitText);
    if (unit == null) {
      return refuse("UNKNOWN_UNIT", unitText);
    }
    if (!unit.converts(input.unit().dimension())) {
      return refuse("UNIT_MISMATCH", unitText);
    }
    double base = unit.toBase(number, input.unit().dimension());
    if (Double.isInfinite(base)) {
      return refuse("NOT_FINITE");
    }
    return bounded(base) ? new Value.Real(base) : null;
  }

  /** Finds a unit; of plain counts also {@code k}, {@code M}, {@code B} as in 128k or 70B. */
  private @Nullable Unit unit(String name) {
    if (input.unit().label()) {
      for (int i = 0; i < COUNTS.length; i++) {
        if (COUNTS[i].equals(name)) {
          return new Unit(name, FACTORS[i], bifolio.unit.Dimension.NUMBER, true);
        }
      }
    }
    var found = Units.parse(name);
    return found == null ? Units.parse(name.replace(" ", "")) : found; // 128k tokens
  }

  private @Nullable Double number(String typed) {
    String digits = grouped(typed) ? typed.replace(",", "").replace("_", "") : "";
    var parsed = NumberText.parse(digits);
    if (parsed instanceof ParsedNumber.Value value) {
      return value.value();
    }
    refuse(parsed == ParsedNumber.Refusal.NOT_FINITE ? "NOT_FINITE" : "NOT_A_NUMBER");
    return null;
  }

  /** Returns whether each comma parts three digits: 1,024 is a thousand, 1,5 is nothing here. */
  private static boolean grouped(String typed) {
    int point = typed.indexOf('.');
    int end = point < 0 ? typed.length() : point;
    for (int at = end - 1; at >= 0; at--) {
      if (typed.charAt(at) == ',') {
        if (end - at != 4 || at == 0) {
          return false;
        }
        end = at;
      }
    }
    return point < 0 || typed.indexOf(',', point) < 0;
  }

  private boolean bounded(double base) {
    boolean upper = false;
    for (var bound : input.bounds()) {
      upper |= bound.operator().text().startsWith("<");
    }
    for (var bound : input.bounds()) {
      if (!holds(bound, base)) {
        refuse(!upper && base <= 0 ? "NOT_POSITIVE" : "OUT_OF_RANGE");
        return false;
      }
    }
    if (input.whole()) {
      double value = input.unit().fromBase(base, input.unit().dimension());
      if (value != Math.floor(value)) {
        refuse("NOT_INTEGER");
      } else if (Math.abs(value) > MOST_EXACT) {
        refuse("TOO_LARGE");
      }
    }
    return problem == null;
  }

  private static boolean holds(Input.Bound bound, double value) {
    String operator = bound.operator().text();
    double limit = bound.limit();
    if (operator.equals("!=")) {
      return value != limit;
    }
    return (value > limit && operator.startsWith(">"))
        || (value < limit && operator.startsWith("<"))
        || (value == limit && operator.endsWith("="));
  }

  /** Returns where the number ends and the unit begins. */
  private static int numberEnd(String typed) {
    int at = 0;
    while (at < typed.length()) {
      char c = typed.charAt(at);
      boolean exponent = (c == 'e' || c == 'E') && at > 0 && at + 1 < typed.length();
      if (!isNumeric(c) && !(exponent && isNumeric(typed.charAt(at + 1)))) {
        break;
      }
      at++;
    }
    return at;
  }

  /** Returns whether a number can have this: a digit, its sign, a point, a comma or _. */
  private static boolean isNumeric(char c) {
    return (c >= '+' && c <= '9' && c != '/') || c == '_';
  }

  /**
   * Returns the text with full-width digits, signs and blanks of any width as their plain ones;
   * marks of direction, which come along when a number is copied, count as blanks.
   */
  private static String plain(String text) {
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '！' && c <= '～') {
        plain.append((char) (c - 0xFEE0));
      } else if (c == '−' || (c >= '‐' && c <= '―')) {
        plain.append('-');
      } else if (c < ' '
          || c == '　'
          || c == '\u00a0'
          || c == '\ufeff'
          || (c >= '\u2000' && c <= '\u206f')) {
        plain.append(' ');
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
