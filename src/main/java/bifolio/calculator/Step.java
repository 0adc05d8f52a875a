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
 * @param words how the texts that it can give are shown
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
    List<Input.Option> words,
    List<String> aliases,
    boolean hidden) {
  public Step {
    only = List.copyOf(only);
    words = List.copyOf(words);
    aliases = List.copyOf(aliases);
  }

  /** Returns how a text that it gives is shown. */
  public Bilingual<String> word(String text) {
    for (var word : words) {
      if (word.id().equals(text)) {
        return word.title();
      }
    }
    return Bilingual.same(text);
  }
}
