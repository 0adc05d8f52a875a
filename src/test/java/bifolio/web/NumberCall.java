package bifolio.web;

import bifolio.number.Elementary;
import bifolio.number.NumberText;
import bifolio.number.ParsedNumber;
import bifolio.number.Statistics;
import java.util.ArrayList;
import java.util.List;

/** Calls of the numeric functions by name, with text for numbers. */
final class NumberCall {
  private NumberCall() {}

  static String of(String function, String arguments) {
    return switch (function) {
      case "parse" ->
          switch (NumberText.parse(arguments)) {
            case ParsedNumber.Value(double value) -> text(value);
            case ParsedNumber.Refusal refusal -> refusal.name();
          };
      case "grouped" -> NumberText.grouped(arguments);
      default -> ofNumbers(function, numbers(arguments));
    };
  }

  private static String ofNumbers(String function, double[] x) {
    return switch (function) {
      case "exact" -> NumberText.exact(x[0]);
      case "significant" -> NumberText.significant(x[0], (int) x[1]);
      case "ln" -> text(Elementary.ln(x[0]));
      case "log2" -> text(Elementary.log2(x[0]));
      case "exp" -> text(Elementary.exp(x[0]));
      case "pow" -> text(Elementary.pow(x[0], x[1]));
      case "normalCdf" -> text(Statistics.normalCdf(x[0]));
      case "normalQuantile" -> text(Statistics.normalQuantile(x[0]));
      case "erlangC" -> text(Statistics.erlangC(x[0], x[1]));
      case "binomialTail" -> text(Statistics.binomialTail(x[0], x[1], x[2]));
      case "tPower" -> text(Statistics.tPower(x[0], x[1], x[2], (int) x[3]));
      case "tSampleSize" -> text(Statistics.tSampleSize(x[0], x[1], x[2], (int) x[3]));
      case "lnGamma" -> text(Statistics.lnGamma(x[0]));
      case "kolmogorovSmirnov" -> {
        int first = x.length / 2;
        yield text(Statistics.kolmogorovSmirnov(part(x, 0, first), part(x, first, x.length)));
      }
      default -> throw new IllegalArgumentException("no function \"" + function + "\"");
    };
  }

  private static String text(double x) {
    if (Double.isNaN(x)) {
      return "NaN";
    }
    if (Double.isInfinite(x)) {
      return x > 0 ? "Infinity" : "-Infinity";
    }
    return x == 0 && 1 / x < 0 ? "-0" : NumberText.exact(x);
  }

  private static double[] part(double[] x, int from, int to) {
    var part = new double[to - from];
    for (int i = from; i < to; i++) {
      part[i - from] = x[i];
    }
    return part;
  }

  private static double[] numbers(String arguments) {
    List<Double> numbers = new ArrayList<>();
    int start = 0;
    while (start <= arguments.length()) {
      int space = arguments.indexOf(' ', start);
      int end = space < 0 ? arguments.length() : space;
      numbers.add(number(arguments.substring(start, end)));
      start = end + 1;
    }
    var array = new double[numbers.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = numbers.get(i);
    }
    return array;
  }

  private static double number(String text) {
    return switch (text) {
      case "NaN" -> Double.NaN;
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default ->
          switch (NumberText.parse(text)) {
            case ParsedNumber.Value(double value) -> value;
            case ParsedNumber.Refusal refusal ->
                throw new IllegalArgumentException(refusal + " \"" + text + "\"");
          };
    };
  }
}
