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
}
