package bifolio.formula;

import bifolio.number.NumberText;
import java.util.List;

/** Prints a tree as a formula that reads as the same tree. */
public final class Printer {
  private Printer() {}

  /** Returns the formula, with the fewest parentheses. */
  public static String print(Expression expression) {
    return switch (expression) {
      case Expression.Literal literal -> literal(literal);
      case Expression.Word word -> "'" + word.text() + "'";
      case Expression.Truth truth -> truth.value() ? "true" : "false";
      case Expression.Name name -> name.name();
      case Expression.Field field -> field.profile() + "." + field.field();
      case Expression.Negation negation -> "-" + inside(negation.operand(), 7);
      case Expression.Not not -> "not " + inside(not.operand(), 3);
      case Expression.Binary binary -> binary(binary);
      case Expression.Choice choice ->
          "if "
              + print(choice.condition())
              + " then "
              + print(choice.then())
              + " else "
              + print(choice.otherwise());
      case Expression.Call call -> call(call);
      case Expression.Over over ->
          over.kind().text()
              + "("
              + over.name()
              + " in "
              + print(over.from())
              + " .. "
              + print(over.to())
              + ": "
              + print(over.body())
              + ")";
      case Expression.Listing listing -> "[" + separated(listing.items()) + "]";
      case Expression.Item item -> inside(item.list(), 9) + "[" + print(item.index()) + "]";
    };
  }

  /** Returns how tight the outermost operator binds; what needs no parentheses binds tightest. */
  static int level(Expression expression) {
    return switch (expression) {
      case Expression.Choice choice -> 0;
      case Expression.Binary binary -> binary.operator().level();
      case Expression.Not not -> 3;
      case Expression.Negation negation -> 7;
      case Expression.Literal literal -> 9;
      case Expression.Word word -> 9;
      case Expression.Truth truth -> 9;
      case Expression.Name name -> 9;
      case Expression.Field field -> 9;
      case Expression.Call call -> 9;
      case Expression.Over over -> 9;
      case Expression.Listing listing -> 9;
      case Expression.Item item -> 9;
    };
  }

  private static String literal(Expression.Literal literal) {
    String number = NumberText.exact(literal.number());
    return literal.unit().text().isEmpty() ? number : number + " " + literal.unit().text();
  }

  private static String inside(Expression expression, int level) {
    String text = print(expression);
    return level(expression) < level ? "(" + text + ")" : text;
  }

  private static String binary(Expression.Binary binary) {
    int level = binary.operator().level();
    boolean power = binary.operator() == Operator.POWER;
    // comparisons do not chain, a power binds to the right and takes a sign there
    int left = binary.operator().compares() || power ? level + 1 : level;
    int right = power ? 7 : level + 1;
    return inside(binary.left(), left)
        + " "
        + binary.operator().text()
        + " "
        + inside(binary.right(), right);
  }

  private static String call(Expression.Call call) {
    return call.function().text() + "(" + separated(call.arguments()) + ")";
  }

  private static String separated(List<Expression> parts) {
    var text = new StringBuilder();
    for (var part : parts) {
      text.append(text.length() == 0 ? "" : ", ").append(print(part));
    }
    return text.toString();
  }
}
