package bifolio.web;

import bifolio.calculator.DefinitionReader;
import org.teavm.jso.JSExport;

/** The functions of the compiled script, each a global of the page. */
public final class EngineExports {
  private EngineExports() {}

  /**
   * Reads a calculator once, to be asked often.
   *
   * @param definition what the page carries in {@code .calc-definition}
   * @return a function of the inputs (lines of {@code name=value}), the language ({@code en},
   *     {@code zh} or {@code both}) and what is wanted: {@code html}, {@code inputs}, {@code text}
   *     or {@code tex}; it gives what {@link Answer} describes
   */
  @JSExport
  static Ask bifolioCalculator(String definition) {
    var defined = DefinitionReader.read(definition);
    return (inputs, language, what) -> Answer.of(defined, inputs, language, what);
  }
}
