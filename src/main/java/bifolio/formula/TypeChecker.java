package bifolio.formula;

import bifolio.diagnostic.NearestName;
import bifolio.formula.Expression.Place;
import bifolio.unit.Dimension;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what a formula gives and whether its units agree, without evaluating it. */
public final class TypeChecker {
  private static final Type.Quantity NUMBER = new Type.Quantity(Dimension.NUMBER);
  private static final Type.Condition CONDITION = new Type.Condition();

  private final Types types;
  private final Map<String, Integer> running = new HashMap<>();

  private TypeChecker(Types types) {
    this.types = types;
  }

  /** Returns what the formula gives. */
  public static Type check(Expression expression, Types types) throws FormulaException {
    return new TypeChecker(types).of(expression);
  }

  private Type of(Expression expression) throws FormulaException {
    return switch (expression) {
      case Expression.Literal literal -> new Type.Quantity(literal.unit().dimension());
      case Expression.Word word -> new Type.Text(List.of());
      case Expression.Truth truth -> CONDITION;
      case Expression.Name name -> name(name);
      case Expression.Field field -> field(field);
      case Expression.Negation negation -> new Type.Quantity(quantity(negation.operand()));
      case Expression.Not not -> {
        condition(not.operand());
        yield CONDITION;
      }
      case Expression.Binary binary -> binary(binary);
      case Expression.Choice choice -> choice(choice);
      case Expression.Call call -> new FunctionTypes(this).of(call);
      case Expression.Over over -> over(over);
      case Expression.Listing listing -> {
        var first = listing.items().get(0);
        for (var item : listing.items()) {
          same(first, item, "comparing", "with", item.place());
        }
        yield new Type.Numbers(quantity(first));
      }
      case Expression.Item item -> {
        if (!(of(item.list()) instanceof Type.Numbers list)) {
          throw mistake(item.list(), "wrong-type", "only a list has items", "");
        }
        number(item.index());
        yield new Type.Quantity(list.dimension());
      }
    };
  }

  private Type name(Expression.Name name) throws FormulaException {
    if (running.containsKey(name.name())) {
      return NUMBER;
    }
    var type = types.name(name.name());
    if (type == null) {
      throw mistake(
          name,
          "unknown-name",
          "nothing is called \"" + name.name() + "\" here",
          types.nearest(name.name()));
    }
    return type;
  }

  private Type field(Expression.Field field) throws FormulaException {
    var type = types.field(field.profile(), field.field());
    if (type == null) {
      throw mistake(
          field,
          "unknown-field",
          "\"" + field.profile() + "\" has no field \"" + field.field() + "\"",
          types.nearestField(field.profile(), field.field()));
    }
    return type;
  }

  private Type binary(Expression.Binary binary) throws FormulaException {
    return switch (binary.operator()) {
      case OR, AND -> {
        condition(binary.left());
        condition(binary.right());
        yield CONDITION;
      }
      case EQUAL, NOT_EQUAL -> {
        equality(binary);
        yield CONDITION;
      }
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> {
        same(binary.left(), binary.right(), "comparing", "with", binary.place());
        yield CONDITION;
      }
      case ADD ->
          new Type.Quantity(same(binary.left(), binary.right(), "adding", "to", binary.place()));
      case SUBTRACT ->
          new Type.Quantity(
              same(binary.left(), binary.right(), "subtracting", "from", binary.place()));
      case MODULO ->
          new Type.Quantity(same(binary.left(), binary.right(), "dividing", "by", binary.place()));
      case MULTIPLY -> new Type.Quantity(quantity(binary.left()).times(quantity(binary.right())));
      case DIVIDE -> new Type.Quantity(quantity(binary.left()).per(quantity(binary.right())));
      case POWER -> power(binary);
    };
  }

  private void equality(Expression.Binary binary) throws FormulaException {
    var left = of(binary.left());
    var right = of(binary.right());
    if (left instanceof Type.Text first && right instanceof Type.Text second) {
      choice(first, binary.right());
      choice(second, binary.left());
    } else if (!(left instanceof Type.Condition && right instanceof Type.Condition)) {
      same(binary.left(), binary.right(), "comparing", "with", binary.place());
    }
  }

  /** A text that is compared with a choice must be one of its options. */
  private static void choice(Type.Text choice, Expression with) throws FormulaException {
    if (with instanceof Expression.Word word
        && !choice.choices().isEmpty()
        && !choice.choices().contains(word.text())) {
      throw mistake(
          word,
          "unknown-choice",
          "there is no choice '" + word.text() + "'",
          NearestName.hint(word.text(), choice.choices()));
    }
  }

  private Type power(Expression.Binary binary) throws FormulaException {
    var base = quantity(binary.left());
    number(binary.right());
    if (base.isNumber()) {
      return NUMBER;
    }
    double exponent =
        binary.right() instanceof Expression.Literal l ? l.number() * l.unit().factor() : 0;
    if (exponent != Math.floor(exponent) || exponent < 1 || exponent > 9) {
      throw mistake(
          binary.right(),
          "unit-mismatch",
          base.words() + " to a power that is not a whole number from 1 to 9",
          "divide by the unit first");
    }
    return new Type.Quantity(base.halves(((int) exponent) * 2));
  }

  private Type choice(Expression.Choice choice) throws FormulaException {
    condition(choice.condition());
    var then = of(choice.then());
    var otherwise = of(choice.otherwise());
    if (then instanceof Type.Quantity && otherwise instanceof Type.Quantity) {
      return new Type.Quantity(
          same(choice.then(), choice.otherwise(), "choosing between", "and", choice.place()));
    }
    if (!then.getClass().equals(otherwise.getClass())) {
      throw mistake(
          choice.otherwise(),
          "wrong-type",
          "the two cases are " + then.words() + " and " + otherwise.words(),
          "");
    }
    return then instanceof Type.Text ? new Type.Text(List.of()) : then;
  }

  private Type over(Expression.Over over) throws FormulaException {
    number(over.from());
    number(over.to());
    if (types.name(over.name()) != null) {
      throw mistake(
          over, "name-taken", "\"" + over.name() + "\" is already the name of something", "");
    }
    running.merge(over.name(), 1, Integer::sum);
    Type result =
        switch (over.kind()) {
          case SUM -> new Type.Quantity(quantity(over.body()));
          case LEAST -> {
            condition(over.body());
            yield NUMBER;
          }
          case BEST -> {
            quantity(over.body());
            yield NUMBER;
          }
        };
    running.computeIfPresent(over.name(), (name, depth) -> depth == 1 ? null : depth - 1);
    return result;
  }

  /** Returns the dimension that two parts share; a bare 0 has any dimension. */
  Dimension same(Expression left, Expression right, String verb, String link, Place place)
      throws FormulaException {
    var first = quantity(left);
    var second = quantity(right);
    if (first.equals(second) || isZero(right)) {
      return first;
    }
    if (isZero(left)) {
      return second;
    }
    boolean from = link.equals("from");
    String one = from ? second.words() : first.words();
    String other = from ? first.words() : second.words();
    boolean bits = first.bits() != second.bits() && first.bytes() != second.bytes();
    throw new FormulaException(
        place.from(),
        place.to() - place.from(),
        "unit-mismatch",
        verb + " " + one + " " + link + " " + other,
        bits ? "a byte is 8 bits: write 8 bit/B" : "both sides must have the same unit");
  }

  private static boolean isZero(Expression expression) {
    return expression instanceof Expression.Literal l && l.number() == 0 && l.unit().label();
  }

  Dimension quantity(Expression expression) throws FormulaException {
    var type = of(expression);
    if (type instanceof Type.Quantity quantity) {
      return quantity.dimension();
    }
    throw mistake(expression, "wrong-type", "this is " + type.words() + ", not a number", "");
  }

  void number(Expression expression) throws FormulaException {
    var dimension = quantity(expression);
    if (!dimension.isNumber()) {
      throw mistake(
          expression,
          "unit-mismatch",
          "this is " + dimension.words() + ", a plain number is needed",
          "divide by its unit");
    }
  }

  Dimension list(Expression expression) throws FormulaException {
    if (of(expression) instanceof Type.Numbers numbers) {
      return numbers.dimension();
    }
    throw mistake(expression, "wrong-type", "this is not a list", "");
  }

  Type any(Expression expression) throws FormulaException {
    return of(expression);
  }

  private void condition(Expression expression) throws FormulaException {
    var type = of(expression);
    if (!(type instanceof Type.Condition)) {
      throw mistake(
          expression,
          "wrong-type",
          "this is " + type.words() + ", not a condition",
          "compare it with something");
    }
  }

  static FormulaException mistake(Expression at, String code, String message, String hint) {
    var place = at.place();
    return new FormulaException(place.from(), place.to() - place.from(), code, message, hint);
  }
}
