package bifolio.formula;

import bifolio.formula.Expression.Place;
import bifolio.number.NumberText;
import bifolio.number.ParsedNumber;
import bifolio.unit.Unit;
import bifolio.unit.Units;
import java.util.ArrayList;
import java.util.List;

/**
 * Formulas in prefix form, {@code * 2 n:layers}, for the browser: reading them takes far less
 * script than parsing what people write. A word is a letter, a colon and what it names; blanks part
 * words.
 */
public final class FormulaCode {
  private static final Place NOWHERE = new Place(0, 0);
  private static final char BLANK = '\u00a0'; // stands for a blank inside a word

  private final String code;
  private int at;

  private FormulaCode(String code) {
    this.code = code;
  }

  /** Returns the prefix form of a formula. */
  public static String write(Expression expression) {
    var out = new StringBuilder();
    put(out, expression);
    return out.toString();
  }

  private static void put(StringBuilder out, Expression expression) {
    switch (expression) {
      case Expression.Literal literal ->
          word(out, 'l', NumberText.exact(literal.number()) + "|" + literal.unit().text());
      case Expression.Word text -> word(out, 'w', text.text());
      case Expression.Truth truth -> word(out, 'b', truth.value() ? "1" : "");
      case Expression.Name name -> word(out, 'n', name.name());
      case Expression.Field field -> word(out, 'f', field.profile() + "." + field.field());
      case Expression.Negation negation -> {
        word(out, 'm', "");
        put(out, negation.operand());
      }
      case Expression.Not not -> {
        word(out, '!', "");
        put(out, not.operand());
      }
      case Expression.Binary binary -> {
        word(out, 'o', binary.operator().text());
        put(out, binary.left());
        put(out, binary.right());
      }
      case Expression.Choice choice -> {
        word(out, '?', "");
        put(out, choice.condition());
        put(out, choice.then());
        put(out, choice.otherwise());
      }
      case Expression.Call call -> {
        word(out, 'c', call.function().text() + "/" + call.arguments().size());
        call.arguments().forEach(argument -> put(out, argument));
      }
      case Expression.Over over -> {
        word(out, 's', over.kind().text() + "/" + over.name());
        put(out, over.from());
        put(out, over.to());
        put(out, over.body());
      }
      case Expression.Listing listing -> {
        word(out, '[', String.valueOf(listing.items().size()));
        listing.items().forEach(item -> put(out, item));
      }
      case Expression.Item item -> {
        word(out, 'i', "");
        put(out, item.list());
        put(out, item.index());
      }
    }
  }

  private static void word(StringBuilder out, char kind, String text) {
    out.append(out.length() == 0 ? "" : " ").append(kind).append(text.replace(' ', BLANK));
  }

  /**
   * Reads a prefix form.
   *
   * @throws IllegalArgumentException if it was not written by {@link #write}
   */
  public static Expression read(String code) {
    return new FormulaCode(code).expression();
  }

  private Expression expression() {
    int end = code.indexOf(' ', at);
    int to = end < 0 ? code.length() : end;
    char kind = code.charAt(at);
    String text = code.substring(at + 1, to).replace(BLANK, ' ');
    at = to + 1;
    return switch (kind) {
      case 'l' -> literal(text);
      case 'w' -> new Expression.Word(text, NOWHERE);
      case 'b' -> new Expression.Truth(!text.isEmpty(), NOWHERE);
      case 'n' -> new Expression.Name(text, NOWHERE);
      case 'f' -> {
        int dot = text.indexOf('.');
        yield new Expression.Field(text.substring(0, dot), text.substring(dot + 1), NOWHERE);
      }
      case 'm' -> new Expression.Negation(expression(), NOWHERE);
      case '!' -> new Expression.Not(expression(), NOWHERE);
      case 'o' -> {
        var operator = Operator.of(text);
        var left = expression();
        yield new Expression.Binary(operator, left, expression(), NOWHERE);
      }
      case '?' -> {
        var condition = expression();
        var then = expression();
        yield new Expression.Choice(condition, then, expression(), NOWHERE);
      }
      case 'c' -> call(text);
      case 's' -> over(text);
      case '[' -> new Expression.Listing(expressions(count(text)), NOWHERE);
      case 'i' -> {
        var list = expression();
        yield new Expression.Item(list, expression(), NOWHERE);
      }
      default -> throw new IllegalArgumentException(code);
    };
  }

  private Expression literal(String text) {
    int bar = text.indexOf('|');
    Unit unit = Units.parse(text.substring(bar + 1));
    if (unit != null
        && NumberText.parse(text.substring(0, bar)) instanceof ParsedNumber.Value number) {
      return new Expression.Literal(number.value(), unit, NOWHERE);
    }
    throw new IllegalArgumentException(code);
  }

  private static int count(String digits) {
    int count = 0;
    for (int i = 0; i < digits.length(); i++) {
      count = count * 10 + (digits.charAt(i) - '0');
    }
    return count;
  }

  private List<Expression> expressions(int count) {
    var expressions = new ArrayList<Expression>();
    for (int i = 0; i < count; i++) {
      expressions.add(expression());
    }
    return expressions;
  }

  private Expression call(String text) {
    int slash = text.indexOf('/');
    var function = Function.of(text.substring(0, slash));
    if (function == null) {
      throw new IllegalArgumentException(code);
    }
    return new Expression.Call(function, expressions(count(text.substring(slash + 1))), NOWHERE);
  }

  private Expression over(String text) {
    int slash = text.indexOf('/');
    var kind = Expression.Over.Kind.SUM;
    for (var candidate : Expression.Over.Kind.values()) {
      if (candidate.text().equals(text.substring(0, slash))) {
        kind = candidate;
      }
    }
    var from = expression();
    var to = expression();
    return new Expression.Over(kind, text.substring(slash + 1), from, to, expression(), NOWHERE);
  }
}
