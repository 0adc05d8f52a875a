package bifolio.web;

import org.teavm.jso.JSExport;

/** The functions of the compiled script, each a global of the page. */
public final class EngineExports {
  private EngineExports() {}

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

  /**
   * Evaluates a calculator.
   *
   * @param definition what the page carries in {@code .calc-definition}
   * @param inputs lines of {@code name=value}
   * @param language {@code en}, {@code zh} or {@code both}
   * @return JSON: {@code refused}, {@code notices}, {@code faults} (input → sentence), {@code
   *     results}, {@code steps} (HTML), {@code inputs} (name → value, part), {@code text}, {@code
   *     tex}
   */
  @JSExport
  public static String bifolioEvaluate(String definition, String inputs, String language) {
    return Answer.of(definition, inputs, language);
  }

  /** Returns each value of a calculator with all its digits, for tests. */
  @JSExport
  public static String bifolioValues(String definition, String inputs) {
    return Answer.values(definition, inputs);
  }
}
