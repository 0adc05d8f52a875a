package bifolio.formula;

import bifolio.number.Elementary;
import bifolio.number.Statistics;
import bifolio.unit.Units;
import java.util.List;

/** What each function computes. */
final class Functions {
  private static final int SCHEDULED = 7; // only those of schedules take so many

  private Functions() {}

  static Value apply(Expression.Call call, Evaluator evaluator) {
    var arguments = call.arguments();
    var first = arguments.get(0);
    var function = call.function();
    if (function == Function.GIVEN) {
      return new Value.Truth(evaluator.isGiven(first));
    }
    if (function == Function.COUNT) {
      return new Value.Real(numbers(first, evaluator).length);
    }
    if (function == Function.TOTAL) {
      return total(numbers(first, evaluator));
    }
    if (function == Function.KS) {
      return ks(numbers(first, evaluator), numbers(arguments.get(1), evaluator));
    }
    if (function == Function.CONVERT) {
      return convert(evaluator.value(first), evaluator.value(arguments.get(1)));
    }
    if (arguments.size() == SCHEDULED) {
      return Schedules.apply(call, evaluator);
    }
    return Evaluator.finite(number(function, values(arguments, evaluator)));
  }

  private static double[] values(List<Expression> arguments, Evaluator evaluator) {
    var values = new double[arguments.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = evaluator.number(arguments.get(i));
    }
    return values;
  }

  private static double number(Function function, double[] x) {
    // not a switch: over an enum it brings a table of its constants into the compiled script
    if (function == Function.MIN) {
      return extreme(x, -1);
    }
    if (function == Function.MAX) {
      return extreme(x, 1);
    }
    if (function == Function.CEIL) {
      return Math.ceil(Evaluator.exact(x[0]));
    }
    if (function == Function.FLOOR) {
      return Math.floor(Evaluator.exact(x[0]));
    }
    if (function == Function.ROUND) {
      return Math.floor(Evaluator.exact(x[0]) + 0.5);
    }
    if (function == Function.SQRT) {
      return Math.sqrt(atLeast(x[0], 0));
    }
    if (function == Function.LN) {
      return Elementary.ln(above(x[0]));
    }
    if (function == Function.LOG2) {
      return Elementary.log2(above(x[0]));
    }
    if (function == Function.EXP) {
      return Elementary.exp(x[0]);
    }
    if (function == Function.ABS) {
      return Math.abs(x[0]);
    }
    if (function == Function.NORMAL_QUANTILE) {
      return Statistics.normalQuantile(fraction(x[0]));
    }
    if (function == Function.NORMAL_CDF) {
      return Statistics.normalCdf(x[0]);
    }
    if (function == Function.ERLANG_C) {
      return Statistics.erlangC(count(x[0]), atLeast(x[1], 0));
    }
    if (function == Function.BINOMIAL_TAIL) {
      return Statistics.binomialTail(count(x[0]), count(x[1]), x[2]);
    }
    if (function == Function.T_POWER) {
      return Statistics.tPower(x[0], x[1], fraction(x[2]), count(x[3]));
    }
    return Statistics.tSampleSize(x[0], fraction(x[1]), fraction(x[2]), count(x[3]));
  }

  private static double extreme(double[] x, int sign) {
    double result = x[0];
    for (double value : x) {
      if (sign * value > sign * result) {
        result = value;
      }
    }
    return result;
  }

  private static double atLeast(double value, double least) {
    return within(value >= least, value);
  }

  private static double above(double value) {
    return within(value > 0, value);
  }

  private static double fraction(double value) {
    return within(value > 0 && value < 1, value);
  }

  private static double within(boolean domain, double value) {
    if (!domain) {
      throw new RefusalException("OUT_OF_DOMAIN");
    }
    return value;
  }

  /** Returns a whole number that a loop can count to. */
  static int count(double value) {
    if (value < 0 || value > 1_000_000) {
      throw new RefusalException(value < 0 ? "OUT_OF_DOMAIN" : "TOO_LARGE");
    }
    if (value != Math.floor(value)) {
      throw new RefusalException("NOT_INTEGER");
    }
    return (int) value;
  }

  private static double[] numbers(Expression expression, Evaluator evaluator) {
    if (!(evaluator.value(expression) instanceof Value.Numbers list)) {
      throw new RefusalException("NOT_A_NUMBER");
    }
    var numbers = new double[list.numbers().size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = list.numbers().get(i);
    }
    return numbers;
  }

  private static Value total(double[] numbers) {
    double total = 0;
    for (double number : numbers) {
      total = total + number;
    }
    return Evaluator.finite(total);
  }

  private static Value ks(double[] first, double[] second) {
    if (first.length == 0 || second.length == 0) {
      throw new RefusalException("EMPTY");
    }
    return Evaluator.finite(Statistics.kolmogorovSmirnov(first, second));
  }

  private static Value convert(Value value, Value to) {
    if (!(value instanceof Value.Measured measured) || !(to instanceof Value.Text name)) {
      throw new RefusalException("NOT_A_NUMBER");
    }
    var unit = Units.parse(name.text());
    if (unit == null) {
      throw new RefusalException("UNKNOWN_UNIT");
    }
    if (!unit.converts(measured.dimension())) {
      throw new RefusalException("UNIT_MISMATCH");
    }
    double result = unit.fromBase(measured.number(), measured.dimension()) * unit.factor();
    return new Value.Measured(Evaluator.finite(result).number(), unit);
  }
}
