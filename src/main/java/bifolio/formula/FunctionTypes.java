package bifolio.formula;

import bifolio.unit.Dimension;
import java.util.List;

/** What each function takes and gives. */
final class FunctionTypes {
  private static final Type NUMBER = new Type.Quantity(Dimension.NUMBER);

  private final TypeChecker checker;

  FunctionTypes(TypeChecker checker) {
    this.checker = checker;
  }

  Type of(Expression.Call call) throws FormulaException {
    var arguments = call.arguments();
    return switch (call.function()) {
      case MIN, MAX -> extreme(call);
      case ABS -> new Type.Quantity(checker.quantity(arguments.get(0)));
      case CEIL,
          FLOOR,
          ROUND,
          LN,
          LOG2,
          EXP,
          NORMAL_QUANTILE,
          NORMAL_CDF,
          ERLANG_C,
          BINOMIAL_TAIL,
          T_POWER,
          T_SAMPLE_SIZE -> {
        for (var argument : arguments) {
          checker.number(argument);
        }
        yield NUMBER;
      }
      case SQRT -> {
        var dimension = checker.quantity(arguments.get(0));
        if (!dimension.hasHalves(1)) {
          throw TypeChecker.mistake(
              call, "unit-mismatch", "this root of " + dimension.words() + " has no unit", "");
        }
        yield new Type.Quantity(dimension.halves(1));
      }
      case GIVEN -> {
        if (!(arguments.get(0) instanceof Expression.Name
            || arguments.get(0) instanceof Expression.Field)) {
          throw TypeChecker.mistake(call, "wrong-arguments", "given(…) takes a name", "");
        }
        checker.any(arguments.get(0));
        yield new Type.Condition();
      }
      case COUNT -> {
        checker.list(arguments.get(0));
        yield NUMBER;
      }
      case TOTAL -> new Type.Quantity(checker.list(arguments.get(0)));
      case KS -> {
        checker.list(arguments.get(0));
        checker.list(arguments.get(1));
        yield NUMBER;
      }
      case CONVERT -> {
        if (!(checker.any(arguments.get(0)) instanceof Type.Anything)
            || !(checker.any(arguments.get(1)) instanceof Type.Text)) {
          throw TypeChecker.mistake(
              call, "wrong-arguments", "convert(…) takes an input of unit any and a unit", "");
        }
        yield new Type.Anything();
      }
      case SCHEDULE_SPAN, SCHEDULE_BUBBLE -> schedule(call);
      case SCHEDULE_PEAK -> {
        schedule(call);
        yield NUMBER;
      }
    };
  }

  private Type extreme(Expression.Call call) throws FormulaException {
    var first = call.arguments().get(0);
    var result = checker.quantity(first);
    for (var argument : call.arguments().subList(1, call.arguments().size())) {
      result = checker.same(first, argument, "comparing", "with", call.place());
    }
    return new Type.Quantity(result);
  }

  private Type schedule(Expression.Call call) throws FormulaException {
    List<Expression> arguments = call.arguments();
    if (!(checker.any(arguments.get(0)) instanceof Type.Text)) {
      throw TypeChecker.mistake(arguments.get(0), "wrong-type", "the schedule is a text", "");
    }
    for (var count : arguments.subList(1, 4)) {
      checker.number(count);
    }
    var time = checker.quantity(arguments.get(4));
    for (var other : arguments.subList(5, 7)) {
      checker.same(arguments.get(4), other, "comparing", "with", call.place());
    }
    return new Type.Quantity(time);
  }
}
