package bifolio.calculator;

import bifolio.formula.Expression;
import bifolio.model.Bilingual;
import java.util.List;

/**
 * A condition under which there is no answer, or an answer with a warning.
 *
 * @param code its name, such as {@code NOT_DIVISIBLE}
 * @param at the input at fault; may be empty
 * @param only the variants that it belongs to; empty for all
 */
public record Rule(
    String code,
    Expression when,
    Bilingual<String> say,
    String at,
    List<String> only,
    boolean warning) {
  public Rule {
    only = List.copyOf(only);
  }
}
