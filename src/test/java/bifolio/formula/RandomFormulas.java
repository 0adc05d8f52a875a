package bifolio.formula;

import bifolio.formula.Expression.Place;
import bifolio.unit.Dimension;
import bifolio.unit.Unit;
import bifolio.unit.Units;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Random formulas whose units agree, over a few names of every base kind. */
final class RandomFormulas {
  /** What each name is; they are the inputs of the formulas. */
  static final Map<String, Dimension> NAMES = names();

  static final String LIST = "sizes";
  static final String TEXT = "mask";
  static final List<String> CHOICES = List.of("causal", "full", "滑动 窗口");

  private static final Place NOWHERE = new Place(0, 0);
  private static final List<String> UNITS =
      List.of(
          "",
          "token",
          "ktoken",
          "%",
          "x",
          "B",
          "GiB",
          "B/token",
          "Gbit",
          "s",
          "us",
          "TFLOP",
          "FLOP/(param*token)",
          "USD",
          "J",
          "kW",
          "gCO2e",
          "GB/s",
          "FLOP/B",
          "USD/h");

  private final SplittableRandom random;

  RandomFormulas(long seed) {
    this.random = new SplittableRandom(seed);
  }

  private static Map<String, Dimension> names() {
    var names = new LinkedHashMap<String, Dimension>();
    names.put("bytes", Dimension.BYTE);
    names.put("bits", Dimension.BIT);
    names.put("seconds", Dimension.SECOND);
    names.put("flops", Dimension.FLOP);
    names.put("dollars", Dimension.DOLLAR);
    names.put("joules", Dimension.JOULE);
    names.put("grams", Dimension.GRAM);
    names.put("layers", Dimension.NUMBER);
    names.put("share", Dimension.NUMBER);
    return names;
  }

  /** What a checker is told of the names. */
  static Types types() {
    return new Types() {
      @Override
      public @Nullable Type name(String name) {
        if (name.equals(LIST)) {
          return new Type.Numbers(Dimension.BYTE);
        }
        if (name.equals(TEXT)) {
          return new Type.Text(CHOICES);
        }
        var dimension = NAMES.get(name);
        return dimension == null ? null : new Type.Quantity(dimension);
      }

      @Override
      public @Nullable Type field(String profile, String field) {
        return profile.equals("model") ? name(field) : null;
      }

      @Override
      public String nearest(String name) {
        return "";
      }

      @Override
      public String nearestField(String profile, String field) {
        return "";
      }
    };
  }

  /** Returns a formula of a random dimension. */
  Expression any() {
    var units = List.of("", "B", "GB/s", "s", "FLOP/B", "USD/h", "bit");
    return quantity(unit(units.get(random.nextInt(units.size()))).dimension(), 5);
  }

  private static Unit unit(String text) {
    var unit = Units.parse(text);
    if (unit == null) {
      throw new IllegalArgumentException(text);
    }
    return unit;
  }

  private Expression quantity(Dimension wanted, int depth) {
    if (depth == 0 || random.nextInt(8) == 0) {
      return leaf(wanted);
    }
    int next = depth - 1;
    return switch (random.nextInt(wanted.isNumber() ? 18 : 12)) {
      case 0 -> binary(Operator.ADD, quantity(wanted, next), quantity(wanted, next));
      case 1 -> binary(Operator.SUBTRACT, quantity(wanted, next), quantity(wanted, next));
      case 2 -> binary(Operator.MODULO, quantity(wanted, next), quantity(wanted, next));
      case 3 -> new Expression.Negation(quantity(wanted, next), NOWHERE);
      case 4 -> call(Function.ABS, quantity(wanted, next));
      case 5 ->
          call(
              random.nextBoolean() ? Function.MIN : Function.MAX,
              quantity(wanted, next),
              quantity(wanted, next),
              zero());
      case 6 ->
          new Expression.Choice(
              condition(next), quantity(wanted, next), quantity(wanted, next), NOWHERE);
      case 7 -> over(Expression.Over.Kind.SUM, quantity(wanted, next), next);
      case 8 -> {
        var other = kind();
        yield binary(Operator.MULTIPLY, quantity(other, next), quantity(wanted.per(other), next));
      }
      case 9 -> {
        var other = kind();
        yield binary(Operator.DIVIDE, quantity(wanted.times(other), next), quantity(other, next));
      }
      case 10 -> call(Function.SQRT, quantity(wanted.times(wanted), next));
      case 11 -> ofList(wanted, next);
      case 12 -> call(rounding(), quantity(Dimension.NUMBER, next));
      case 13 -> call(transcendental(), quantity(Dimension.NUMBER, next));
      case 14 -> over(Expression.Over.Kind.BEST, quantity(kind(), next), next);
      case 15 -> over(Expression.Over.Kind.LEAST, condition(next), next);
      case 16 -> {
        var other = kind();
        yield binary(Operator.DIVIDE, quantity(other, next), quantity(other, next));
      }
      default ->
          binary(
              Operator.POWER, quantity(Dimension.NUMBER, next), quantity(Dimension.NUMBER, next));
    };
  }

  private Expression ofList(Dimension wanted, int depth) {
    var list = new Expression.Name(LIST, NOWHERE);
    if (wanted.equals(Dimension.BYTE)) {
      return random.nextBoolean()
          ? new Expression.Item(list, quantity(Dimension.NUMBER, depth), NOWHERE)
          : call(Function.TOTAL, list);
    }
    if (wanted.isNumber()) {
      return call(Function.COUNT, list);
    }
    var items = List.of(quantity(wanted, depth), quantity(wanted, depth));
    return call(Function.TOTAL, new Expression.Listing(items, NOWHERE));
  }

  private Expression condition(int depth) {
    int next = Math.max(0, depth - 1);
    return switch (random.nextInt(depth == 0 ? 3 : 8)) {
      case 0 -> new Expression.Truth(random.nextBoolean(), NOWHERE);
      case 1 -> call(Function.GIVEN, new Expression.Field("model", "bytes", NOWHERE));
      case 2 ->
          binary(
              random.nextBoolean() ? Operator.EQUAL : Operator.NOT_EQUAL,
              new Expression.Name(TEXT, NOWHERE),
              new Expression.Word(CHOICES.get(random.nextInt(3)), NOWHERE));
      case 3 -> new Expression.Not(condition(next), NOWHERE);
      case 4 -> binary(Operator.AND, condition(next), condition(next));
      case 5 -> binary(Operator.OR, condition(next), condition(next));
      default -> {
        var compares = List.of(Operator.values()).stream().filter(Operator::compares).toList();
        var kind = kind();
        yield binary(
            compares.get(random.nextInt(compares.size())),
            quantity(kind, next),
            random.nextInt(4) == 0 ? zero() : quantity(kind, next));
      }
    };
  }

  private Expression leaf(Dimension wanted) {
    List<Expression> fitting = new ArrayList<>();
    NAMES.forEach(
        (name, dimension) -> {
          if (dimension.equals(wanted)) {
            fitting.add(new Expression.Name(name, NOWHERE));
            fitting.add(new Expression.Field("model", name, NOWHERE));
          }
        });
    for (String text : UNITS) {
      if (unit(text).dimension().equals(wanted)) {
        fitting.add(new Expression.Literal(number(), unit(text), NOWHERE));
      }
    }
    return fitting.isEmpty() ? product(wanted) : fitting.get(random.nextInt(fitting.size()));
  }

  /** Any dimension is a product of powers of the base kinds, or the root of one. */
  private Expression product(Dimension wanted) {
    if (!wanted.hasHalves(1)) {
      return call(Function.SQRT, product(wanted.times(wanted)));
    }
    Expression result = new Expression.Literal(number(), Unit.ONE, NOWHERE);
    for (var name : NAMES.entrySet()) {
      var base = name.getValue();
      for (int i = 0; i < power(wanted, base); i++) {
        result = binary(Operator.MULTIPLY, result, new Expression.Name(name.getKey(), NOWHERE));
      }
      for (int i = 0; i > power(wanted, base); i--) {
        result = binary(Operator.DIVIDE, result, new Expression.Name(name.getKey(), NOWHERE));
      }
    }
    return result;
  }

  /** Returns how many times a base kind is in a dimension that has no roots. */
  private static int power(Dimension wanted, Dimension base) {
    return (wanted.bytes() * base.bytes()
            + wanted.bits() * base.bits()
            + wanted.seconds() * base.seconds()
            + wanted.flops() * base.flops()
            + wanted.dollars() * base.dollars()
            + wanted.joules() * base.joules()
            + wanted.grams() * base.grams())
        / 4;
  }

  private Dimension kind() {
    return unit(UNITS.get(random.nextInt(UNITS.size()))).dimension();
  }

  private double number() {
    return switch (random.nextInt(6)) {
      case 0 -> 0;
      case 1 -> random.nextInt(1, 10);
      case 2 -> random.nextInt(1, 100_000) / 64.0;
      case 3 -> random.nextDouble();
      case 4 -> random.nextInt(1, 10) * 1e9;
      default -> random.nextInt(1, 500);
    };
  }

  private Function rounding() {
    return List.of(Function.CEIL, Function.FLOOR, Function.ROUND).get(random.nextInt(3));
  }

  private Function transcendental() {
    var functions =
        List.of(
            Function.LN,
            Function.LOG2,
            Function.EXP,
            Function.NORMAL_CDF,
            Function.NORMAL_QUANTILE);
    return functions.get(random.nextInt(functions.size()));
  }

  private static Expression zero() {
    return new Expression.Literal(0, Unit.ONE, NOWHERE);
  }

  private static Expression binary(Operator operator, Expression left, Expression right) {
    return new Expression.Binary(operator, left, right, NOWHERE);
  }

  private static Expression call(Function function, Expression... arguments) {
    return new Expression.Call(function, List.of(arguments), NOWHERE);
  }

  private Expression over(Expression.Over.Kind kind, Expression body, int depth) {
    // a range of millions is rare: it is refused, but only after many turns
    Expression to =
        depth > 2 && random.nextInt(20) == 0
            ? new Expression.Name("layers", NOWHERE)
            : new Expression.Literal(random.nextInt(9), Unit.ONE, NOWHERE);
    var from = new Expression.Literal(random.nextInt(3), Unit.ONE, NOWHERE);
    return new Expression.Over(kind, "i", from, to, body, NOWHERE);
  }
}
