package bifolio.web;

import bifolio.calculator.DefinitionReader;
import bifolio.calculator.Worksheet;
import bifolio.formula.Value;
import bifolio.number.NumberText;
import org.teavm.jso.JSExport;

/**
 * What only tests call, in a script of its own beside the one that readers get: the engine's
 * numbers with all their digits.
 */
public final class TrialExports {
  private TrialExports() {}

  /**
   * Calls a function of {@code bifolio.number} by its name. Numbers go in and out as text, so that
   * a test can compare both sides to the last digit.
   *
   * @param arguments numbers with one space between
   * @return a number, {@code NaN}, {@code Infinity}, {@code -Infinity}, {@code -0}, or what the
   *     function gives as text
   */
  @JSExport
  public static String bifolioNumber(String function, String arguments) {
    return NumberCall.of(function, arguments);
  }

  /** Reads a calculator as the script of readers does. */
  @JSExport
  static Ask bifolioCalculator(String definition) {
    return EngineExports.bifolioCalculator(definition);
  }

  /** Returns each value of a calculator with all its digits. */
  @JSExport
  public static String bifolioValues(String definition, String inputs) {
    return values(definition, inputs);
  }

  static String values(String definition, String inputs) {
    var defined = DefinitionReader.read(definition);
    var evaluation =
        Worksheet.evaluate(defined.calculator(), defined.profiles(), Answer.lines(inputs));
    var text = new StringBuilder();
    for (var line : evaluation.lines()) {
      text.append(line.step().name()).append('=').append(text(line.value())).append('\n');
    }
    for (var notice : evaluation.refusals()) {
      text.append('!').append(notice.code()).append(' ').append(notice.at()).append('\n');
    }
    for (var notice : evaluation.warnings()) {
      text.append('?').append(notice.code()).append('\n');
    }
    return text.toString();
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Real real -> NumberText.exact(real.number());
      case Value.Measured measured -> NumberText.exact(measured.number());
      case Value.Truth truth -> truth.truth() ? "true" : "false";
      case Value.Text text -> text.text();
      case Value.Numbers numbers -> {
        var list = new StringBuilder();
        for (double number : numbers.numbers()) {
          list.append(NumberText.exact(number)).append(' ');
        }
        yield list.toString();
      }
    };
  }
}
