package bifolio.calculator;

import bifolio.formula.Expression;
import bifolio.model.Bilingual;
import bifolio.unit.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a working.
 *
 * @param label what it is called where it is a result
 * @param unit what the value is shown in
 * @param unitFrom the input that names the unit; empty if {@code unit} is it
 * @param digits how many significant digits are shown
 * @param when the condition under which it is there
 * @param only the variants that it belongs to; empty for all
 * @param say why, in one sentence; may be empty
 * @param aliases other names of the value
 * @param hidden whether it is auxiliary
 */
public record Step(
    String name,
    String symbol,
    Bilingual<String> label,
    Expression formula,
    Unit unit,
    String unitFrom,
    int digits,
    @Nullable Expression when,
    List<String> only,
    Bilingual<String> say,
    List<String> aliases,
    boolean hidden) {
  public Step {
    only = List.copyOf(only);
    aliases = List.copyOf(aliases);
  }
}
