package bifolio.web;

import org.teavm.jso.JSExport;

/** The functions of the compiled script, each a global of the page. */
public final class EngineExports {
  private EngineExports() {}

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
}
