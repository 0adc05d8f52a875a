package bifolio.cli;

import bifolio.calculator.Calculator;
import bifolio.calculator.Evaluation;
import bifolio.calculator.Notice;
import bifolio.formula.Value;
import bifolio.number.NumberText;
import bifolio.unit.Unit;
import java.util.LinkedHashMap;
import java.util.Map;

/** A calculator and its evaluation as a program or a person at a terminal wants them. */
final class CalcText {
  private CalcText() {}

  /** Returns what a list of calculators says of one. */
  static Map<String, Object> summary(Calculator calculator) {
    var map = new LinkedHashMap<String, Object>();
    map.put("id", calculator.id());
    map.put("section", calculator.section());
    var title = new LinkedHashMap<String, Object>();
    title.put("en", calculator.title().en());
    title.put("zh", calculator.title().zh());
    map.put("title", title);
    return map;
  }

  /** Returns inputs, steps and results with their units; or the refusals. */
  static Map<String, Object> json(Evaluation evaluation) {
    var calculator = evaluation.calculator();
    var map = new LinkedHashMap<String, Object>();
    map.put("calculator", calculator.id());
    var profiles = new LinkedHashMap<String, Object>();
    evaluation.profiles().forEach((name, profile) -> profiles.put(name, profile.id()));
    map.put("profiles", profiles);
    var inputs = new LinkedHashMap<String, Object>();
    for (var input : calculator.inputs()) {
      var value = evaluation.values().get(input.name());
      if (value != null) {
        inputs.put(input.name(), quantity(value, input.unit()));
      }
    }
    map.put("inputs", inputs);
    var steps = new LinkedHashMap<String, Object>();
    evaluation
        .lines()
        .forEach(line -> steps.put(line.step().name(), quantity(line.value(), line.unit())));
    map.put("steps", steps);
    var results = new LinkedHashMap<String, Object>();
    for (String result : calculator.results()) {
      var line = evaluation.line(result);
      if (line != null && !evaluation.isRefused()) {
        results.put(result, quantity(line.value(), line.unit()));
      }
    }
    map.put("results", results);
    map.put("warnings", evaluation.warnings().stream().map(CalcText::notice).toList());
    map.put("refusals", evaluation.refusals().stream().map(CalcText::notice).toList());
    return map;
  }

  private static Map<String, Object> notice(Notice notice) {
    var map = new LinkedHashMap<String, Object>();
    map.put("code", notice.code());
    map.put("input", notice.at());
    map.put("en", notice.sentence().en());
    map.put("zh", notice.sentence().zh());
    return map;
  }

  private static Map<String, Object> quantity(Value value, Unit unit) {
    var map = new LinkedHashMap<String, Object>();
    map.put("value", value(value, unit));
    map.put("unit", unit.text());
    return map;
  }

  private static Object value(Value value, Unit unit) {
    return switch (value) {
      case Value.Real real -> digits(real.number(), unit);
      case Value.Measured measured -> digits(measured.number(), unit);
      case Value.Truth truth -> truth.truth();
      case Value.Text text -> text.text();
      case Value.Numbers numbers ->
          numbers.numbers().stream().map(number -> digits(number, unit)).toList();
    };
  }

  private static Json.Digits digits(double base, Unit unit) {
    return new Json.Digits(NumberText.exact(unit.fromBase(base, unit.dimension())));
  }
}
