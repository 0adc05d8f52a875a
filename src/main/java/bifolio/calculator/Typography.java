package bifolio.calculator;

import bifolio.formula.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a calculator's formulas are set, before anything is evaluated. {@link Typographer} makes it
 * at build time; the browser reads it from the page.
 *
 * @param steps for each step of the calculator, in its order
 * @param inputs the symbol of each input, by its name
 */
public record Typography(List<SetStep> steps, Map<String, Template> inputs) {
  public Typography {
    steps = List.copyOf(steps);
    inputs = new LinkedHashMap<>(inputs);
  }

  /**
   * How a step is set.
   *
   * @param symbol of what is computed
   * @param formula in symbols
   * @param numbers the same with numbers and units; nothing if it would say the same as the result
   */
  public record SetStep(Template symbol, Template formula, @Nullable Template numbers) {}
}
