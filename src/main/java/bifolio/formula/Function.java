package bifolio.formula;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions of the language. */
public enum Function {
  MIN("min", 2, 9),
  MAX("max", 2, 9),
  CEIL("ceil", 1, 1),
  FLOOR("floor", 1, 1),
  ROUND("round", 1, 1),
  SQRT("sqrt", 1, 1),
  LN("ln", 1, 1),
  LOG2("log2", 1, 1),
  EXP("exp", 1, 1),
  ABS("abs", 1, 1),
  GIVEN("given", 1, 1),
  COUNT("count", 1, 1),
  TOTAL("total", 1, 1),
  CONVERT("convert", 2, 2),
  NORMAL_QUANTILE("normal_quantile", 1, 1),
  NORMAL_CDF("normal_cdf", 1, 1),
  ERLANG_C("erlang_c", 2, 2),
  BINOMIAL_TAIL("binomial_tail", 3, 3),
  T_POWER("t_power", 4, 4),
  T_SAMPLE_SIZE("t_sample_size", 4, 4),
  KS("ks", 2, 2),
  SCHEDULE_SPAN("schedule_span", 7, 7),
  SCHEDULE_BUBBLE("schedule_bubble", 7, 7),
  SCHEDULE_PEAK("schedule_peak", 7, 7);

  private final String text;
  private final int fewest;
  private final int most;

  Function(String text, int fewest, int most) {
    this.text = text;
    this.fewest = fewest;
    this.most = most;
  }

  /** Returns how it is written. */
  public String text() {
    return text;
  }

  /** Returns whether it takes that many arguments. */
  boolean takes(int arguments) {
    return arguments >= fewest && arguments <= most;
  }

  /** Returns how many arguments it takes, in words. */
  String arity() {
    String number = fewest == most ? "" + fewest : fewest + " to " + most;
    return number + (most == 1 ? " argument" : " arguments");
  }

  /** Finds a function by its name. */
  static @Nullable Function of(String name) {
    for (var function : values()) {
      if (function.text.equals(name)) {
        return function;
      }
    }
    return null;
  }

  /** Returns the names of all functions. */
  static List<String> names() {
    var names = new ArrayList<String>();
    for (var function : values()) {
      names.add(function.text);
    }
    return names;
  }
}
