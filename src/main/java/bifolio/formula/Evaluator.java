package bifolio.formula;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Evaluates a tree in base units. The order of the arithmetic is the order of the text, so the JVM
 * and the browser give the same bits.
 */
public final class Evaluator {
  private static final double MOST_EXACT = 9007199254740992.0; // 2^53
  private static final int MOST_TURNS = 200_000; // a loop beyond it would make a reader wait

  private final Scope scope;
  private final Map<String, Value> running = new LinkedHashMap<>();
  private int turns;

  private Evaluator(Scope scope) {
    this.scope = scope;
  }

  /**
   * Evaluates.
   *
   * @throws RefusalException if there is no answer, such as {@code DIVISION_BY_ZERO}
   * @throws BlankException if it needs what nobody gave
   */
  public static Value evaluate(Expression expression, Scope scope) {
    return new Evaluator(scope).value(expression);
  }

  Value value(Expression expression) {
    // not a switch: over types it takes three times as much of the compiled script
    if (expression instanceof Expression.Literal literal) {
      return finite(literal.number() * literal.unit().factor());
    }
    if (expression instanceof Expression.Name name) {
      return name(name.name());
    }
    if (expression instanceof Expression.Binary binary) {
      return binary(binary);
    }
    if (expression instanceof Expression.Call call) {
      return Functions.apply(call, this);
    }
    if (expression instanceof Expression.Choice choice) {
      return value(truth(choice.condition()) ? choice.then() : choice.otherwise());
    }
    if (expression instanceof Expression.Word word) {
      return new Value.Text(word.text());
    }
    if (expression instanceof Expression.Field field) {
      return field(field);
    }
    if (expression instanceof Expression.Negation negation) {
      return finite(-number(negation.operand()));
    }
    if (expression instanceof Expression.Not not) {
      return new Value.Truth(!truth(not.operand()));
    }
    if (expression instanceof Expression.Truth truth) {
      return new Value.Truth(truth.value());
    }
    if (expression instanceof Expression.Over over) {
      return new Value.Real(over(over));
    }
    if (expression instanceof Expression.Item item) {
      return item(item);
    }
    var numbers = new ArrayList<Double>();
    for (var part : ((Expression.Listing) expression).items()) {
      numbers.add(number(part));
    }
    return new Value.Numbers(numbers);
  }

  private Value field(Expression.Field field) {
    var value = scope.field(field.profile(), field.field());
    if (value == null) {
      throw new BlankException(field.profile() + "." + field.field());
    }
    return value;
  }

  private Value name(String name) {
    var value = running.get(name);
    if (value == null) {
      value = scope.value(name);
    }
    if (value == null) {
      throw new BlankException(name);
    }
    return value;
  }

  boolean isGiven(Expression expression) {
    if (expression instanceof Expression.Name name) {
      return scope.value(name.name()) != null;
    }
    return !(expression instanceof Expression.Field field)
        || scope.field(field.profile(), field.field()) != null;
  }

  double number(Expression expression) {
    var value = value(expression);
    if (value instanceof Value.Real number) {
      return number.number();
    }
    if (value instanceof Value.Measured measured) {
      return measured.number();
    }
    throw new RefusalException("NOT_A_NUMBER");
  }

  private boolean truth(Expression expression) {
    return value(expression) instanceof Value.Truth truth && truth.truth();
  }

  private Value binary(Expression.Binary binary) {
    return switch (binary.operator()) {
      case OR -> new Value.Truth(truth(binary.left()) || truth(binary.right()));
      case AND -> new Value.Truth(truth(binary.left()) && truth(binary.right()));
      case EQUAL -> new Value.Truth(isEqual(binary));
      case NOT_EQUAL -> new Value.Truth(!isEqual(binary));
      case LESS -> new Value.Truth(number(binary.left()) < number(binary.right()));
      case LESS_OR_EQUAL -> new Value.Truth(number(binary.left()) <= number(binary.right()));
      case GREATER -> new Value.Truth(number(binary.left()) > number(binary.right()));
      case GREATER_OR_EQUAL -> new Value.Truth(number(binary.left()) >= number(binary.right()));
      case ADD -> finite(number(binary.left()) + number(binary.right()));
      case SUBTRACT -> finite(number(binary.left()) - number(binary.right()));
      case MULTIPLY -> finite(number(binary.left()) * number(binary.right()));
      case DIVIDE -> finite(number(binary.left()) / divisor(binary.right()));
      case MODULO -> finite(remainder(number(binary.left()), divisor(binary.right())));
      case POWER ->
          finite(bifolio.number.Elementary.pow(number(binary.left()), number(binary.right())));
    };
  }

  private boolean isEqual(Expression.Binary binary) {
    var left = value(binary.left());
    var right = value(binary.right());
    if (left instanceof Value.Text one && right instanceof Value.Text other) {
      return one.text().equals(other.text());
    }
    if (left instanceof Value.Truth one && right instanceof Value.Truth other) {
      return one.truth() == other.truth();
    }
    return left instanceof Value.Real one
        && right instanceof Value.Real other
        && one.number() == other.number();
  }

  private double divisor(Expression expression) {
    double divisor = number(expression);
    if (divisor == 0) {
      throw new RefusalException("DIVISION_BY_ZERO");
    }
    return divisor;
  }

  private static double remainder(double left, double right) {
    exact(left);
    exact(right);
    return left - right * Math.floor(left / right);
  }

  /** Returns a whole number that is exact; refuses one beyond 2^53. */
  static double exact(double number) {
    if (number > MOST_EXACT || number < -MOST_EXACT) {
      throw new RefusalException("TOO_LARGE");
    }
    return number;
  }

  /** Returns a number that is one. */
  static Value.Real finite(double number) {
    if (Double.isNaN(number)) {
      throw new RefusalException("OUT_OF_DOMAIN");
    }
    if (Double.isInfinite(number)) {
      throw new RefusalException("NOT_FINITE");
    }
    return new Value.Real(number == 0 ? 0 : number); // no -0 to show
  }

  private double over(Expression.Over over) {
    double from = exact(number(over.from()));
    double to = exact(number(over.to()));
    var hidden = running.get(over.name());
    double result = 0;
    double best = 0;
    boolean found = false;
    for (double i = from; i <= to && !(found && over.kind() == Expression.Over.Kind.LEAST); i++) {
      turn();
      running.put(over.name(), new Value.Real(i));
      if (over.kind() == Expression.Over.Kind.SUM) {
        result = finite(result + number(over.body())).number();
      } else if (over.kind() == Expression.Over.Kind.LEAST) {
        found = truth(over.body());
        result = i;
      } else {
        double value = number(over.body());
        if (!found || value > best) {
          best = value;
          result = i;
          found = true;
        }
      }
    }
    if (hidden == null) {
      running.remove(over.name());
    } else {
      running.put(over.name(), hidden);
    }
    if (!found && over.kind() != Expression.Over.Kind.SUM) {
      throw new RefusalException("NO_SOLUTION");
    }
    return result;
  }

  private void turn() {
    turns++;
    if (turns > MOST_TURNS) {
      throw new RefusalException("TOO_LARGE");
    }
  }

  private Value item(Expression.Item item) {
    if (!(value(item.list()) instanceof Value.Numbers list)) {
      throw new RefusalException("NOT_A_NUMBER");
    }
    double index = number(item.index());
    int last = list.numbers().size();
    if (!(index >= 1 && index <= last) || index != Math.floor(index)) {
      throw new RefusalException("LENGTH_MISMATCH");
    }
    return new Value.Real(list.numbers().get((int) index - 1));
  }
}
