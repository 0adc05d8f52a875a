package bifolio.unit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads units: {@code GiB}, {@code 1/s}, {@code FLOP/(param*token)}, {@code failure/(1000
 * node*day)}.
 */
public final class Units {
  private static final UnitTable TABLE = new UnitTable();

  private final String text;
  private final boolean compact;
  private int at;

  private Units(String text, int at, boolean compact) {
    this.text = text;
    this.at = at;
    this.compact = compact;
  }

  /**
   * Reads a text that is a unit and nothing else; {@code 1}, {@code -} and the empty text are a
   * plain number.
   *
   * @return nothing if it is not a known unit
   */
  public static @Nullable Unit parse(String text) {
    String unit = text.trim();
    if (unit.isEmpty() || unit.equals("1") || unit.equals("-")) {
      return Unit.ONE;
    }
    var reader = new Units(unit, 0, false);
    var found = reader.product();
    reader.skip();
    return found == null || reader.at < unit.length() ? null : named(found, unit);
  }

  /**
   * Reads the unit that begins at an offset and has no spaces inside; what follows is not looked
   * at.
   *
   * @return nothing if no unit begins there
   */
  public static @Nullable Unit prefix(String text, int from) {
    var reader = new Units(text, from, true);
    var found = reader.product();
    return found == null ? null : named(found, text.substring(from, reader.at));
  }

  /** Returns the names of units that come near a wrong one; the nearest kind first. */
  public static List<String> names() {
    var names = new ArrayList<String>();
    TABLE.names().forEach(names::add);
    names.sort(null);
    return names;
  }

  private static Unit named(Unit unit, String text) {
    return new Unit(text, unit.factor(), unit.dimension(), unit.label());
  }

  private @Nullable Unit product() {
    var left = power();
    while (left != null) {
      int before = at;
      char operator = operator();
      if (operator == 0) {
        return left;
      }
      var right = power();
      if (right == null) {
        at = before;
        return compact ? left : null;
      }
      left =
          operator == '/'
              ? new Unit(
                  "",
                  left.factor() / right.factor(),
                  left.dimension().per(right.dimension()),
                  left.label() && right.label())
              : new Unit(
                  "",
                  left.factor() * right.factor(),
                  left.dimension().times(right.dimension()),
                  left.label() && right.label());
    }
    return null;
  }

  /** Returns the operator between two units; a blank multiplies, 0 is the end. */
  private char operator() {
    int before = at;
    skip();
    if (at >= text.length()) {
      return 0;
    }
    char c = text.charAt(at);
    if (c == '/' || c == '*' || c == '·') {
      at++;
      return c == '/' ? '/' : '*';
    }
    if (!compact && at > before && (isNameStart(c) || c == '(')) {
      return '*';
    }
    at = before;
    return 0;
  }

  private @Nullable Unit power() {
    var base = atom();
    if (base == null || at + 1 >= text.length() || text.charAt(at) != '^') {
      return base;
    }
    char exponent = text.charAt(at + 1);
    if (exponent < '2' || exponent > '9' || compact) {
      return base;
    }
    at += 2;
    double factor = base.factor();
    for (int i = 1; i < exponent - '0'; i++) {
      factor = factor * base.factor();
    }
    return new Unit("", factor, base.dimension().halves((exponent - '0') * 2), base.label());
  }

  private @Nullable Unit atom() {
    skip();
    int from = at;
    if (at < text.length() && text.charAt(at) == '(') {
      at++;
      var inner = product();
      if (inner != null) {
        skip();
      }
      if (inner == null || at >= text.length() || text.charAt(at) != ')') {
        at = from;
        return null;
      }
      at++;
      return inner;
    }
    while (at < text.length() && isDigit(text.charAt(at)) && !compact) {
      at++;
    }
    if (at > from) {
      double factor = whole(text.substring(from, at));
      // what begins with another number than 1/s is no unit: 4 096 is not 4 times 96
      return from == 0 && factor != 1 ? null : new Unit("", factor, Dimension.NUMBER, true);
    }
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    var atom = at == from ? null : find(text.substring(from, at));
    if (atom == null) {
      at = from;
      return null;
    }
    return new Unit("", atom.factor(), atom.dimension(), atom.label());
  }

  private static double whole(String digits) {
    double value = 0;
    for (int i = 0; i < digits.length(); i++) {
      value = value * 10 + (digits.charAt(i) - '0');
    }
    return value;
  }

  private UnitTable.@Nullable Atom find(String name) {
    var found = TABLE.find(name);
    boolean plural = found == null && !compact && name.length() > 3 && name.endsWith("s");
    return plural ? TABLE.find(name.substring(0, name.length() - 1)) : found;
  }

  private void skip() {
    while (!compact && at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == 'µ'
        || c == 'μ'
        || c == '%'
        || c == '$';
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c) || isDigit(c) || c == '_';
  }
}
