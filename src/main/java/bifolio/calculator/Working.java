package bifolio.calculator;

import bifolio.formula.BlankException;
import bifolio.formula.Evaluator;
import bifolio.formula.Expression;
import bifolio.formula.RefusalException;
import bifolio.formula.Scope;
import bifolio.formula.Template;
import bifolio.formula.Value;
import bifolio.model.Language;
import bifolio.unit.Dimension;
import bifolio.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills the lines of a working: in symbols, with the numbers in it, and what comes out. */
final class Working implements Scope, Template.Filling {
  private final Evaluation evaluation;
  private final Typography typography;
  private final Template.Form form;
  private final Language language;

  Working(Evaluation evaluation, Typography typography, Template.Form form, Language language) {
    this.evaluation = evaluation;
    this.typography = typography;
    this.form = form;
    this.language = language;
  }

  /** Returns the lines that are shown. */
  static List<Evaluation.Line> lines(Evaluation evaluation) {
    var lines = new ArrayList<Evaluation.Line>();
    for (var line : evaluation.lines()) {
      if (!line.step().hidden()) {
        lines.add(line);
      }
    }
    return lines;
  }

  /** Returns the symbol of what a line computes. */
  String symbol(Evaluation.Line line) {
    return set(line).symbol().filled(form, this);
  }

  /** Returns the formula in symbols. */
  String formula(Evaluation.Line line) {
    return set(line).formula().filled(form, this);
  }

  /** Returns the formula with numbers; nothing if it would say the same as the result. */
  @Nullable String numbers(Evaluation.Line line) {
    var numbers = set(line).numbers();
    boolean number = line.value() instanceof Value.Real || line.value() instanceof Value.Measured;
    return numbers == null || !number ? null : numbers.filled(form, this);
  }

  /** Returns the value with its unit. */
  String result(Evaluation.Line line) {
    var word = line.word();
    return word == null ? figure(line.shown()) : label(word.in(language));
  }

  private Typography.SetStep set(Evaluation.Line line) {
    return typography.steps().get(line.at());
  }

  /** Returns the symbol of an input or a step. */
  String symbol(String name) {
    var input = typography.inputs().get(name);
    if (input != null) {
      return input.filled(form, this);
    }
    var line = evaluation.line(name);
    if (line != null) {
      return symbol(line);
    }
    for (int i = 0; i < typography.steps().size(); i++) {
      if (evaluation.calculator().steps().get(i).name().equals(name)) {
        return typography.steps().get(i).symbol().filled(form, this);
      }
    }
    return label(name);
  }

  @Override
  public String slot(char kind, String name, boolean part) {
    return switch (kind) {
      case 'V' -> number(name, part);
      case 'F' -> {
        int dot = name.indexOf('.');
        String field = name.substring(dot + 1);
        var value = field(name.substring(0, dot), field);
        yield value instanceof Value.Real
            ? part(Shown.of(value, Unit.ONE, Dimension.NUMBER, 6), value, part)
            : label(field.replace('_', ' '));
      }
      default -> symbol(name);
    };
  }

  /** Returns a value with its unit where that is checked; labels would only be in the way. */
  private String number(String name, boolean part) {
    var value = value(name);
    var line = evaluation.line(name);
    var input = evaluation.calculator().input(name);
    if (value == null || (line == null && input == null)) {
      return symbol(name);
    }
    var shown = evaluation.shown(name);
    var unit = line != null ? line.unit() : input != null ? input.unit() : Unit.ONE;
    String word = evaluation.word(name, language);
    if (shown == null || word != null) {
      return word == null ? symbol(name) : label(word);
    }
    // a quantity of any unit is nothing without it
    boolean label = unit.label() && !unit.text().equals("%") && !(value instanceof Value.Measured);
    if (label && unit.factor() != 1) {
      // 3.2 of a billion is no number to compute with
      return part(Shown.of(value, Unit.ONE, Dimension.NUMBER, 4), value, part);
    }
    return part(label ? new Shown(shown.number(), "", shown.rounded()) : shown, value, part);
  }

  private String part(Shown shown, Value value, boolean part) {
    String text = written(shown, value);
    boolean product =
        part
            && form == Template.Form.TEXT
            && (shown.number().indexOf('e') > 0 || shown.unit().indexOf('/') > 0);
    return product && isNumber(value) ? "(" + text + ")" : text;
  }

  private static boolean isNumber(Value value) {
    return value instanceof Value.Real || value instanceof Value.Measured;
  }

  private String written(Shown shown, Value value) {
    if (isNumber(value)) {
      return figure(shown);
    }
    return label(
        value instanceof Value.Truth truth
            ? Words.truth(truth.truth()).in(language)
            : shown.text());
  }

  private String figure(Shown shown) {
    String number = shown.number().replace('-', '−');
    int exponent = number.indexOf('e');
    String unit = shown.unit(language);
    return digits(exponent < 0 ? number : number.substring(0, exponent))
        + (exponent < 0 ? "" : power(digits(number.substring(exponent + 1))))
        + (unit.isEmpty() ? "" : label(unit.equals("%") ? unit : " " + unit));
  }

  private String digits(String text) {
    if (form == Template.Form.MATHML) {
      return "<mn>" + text + "</mn>";
    }
    return form == Template.Form.TEX ? text.replace(",", "{,}").replace('−', '-') : text;
  }

  private String power(String exponent) {
    if (form == Template.Form.MATHML) {
      return "<mo>×</mo><msup><mrow><mn>10</mn></mrow><mrow>" + exponent + "</mrow></msup>";
    }
    return form == Template.Form.TEX ? " \\times 10^{" + exponent + "}" : " × 10^" + exponent;
  }

  private String label(String text) {
    if (form == Template.Form.MATHML) {
      return "<mtext>" + WorkingHtml.escape(text.replace(' ', '\u00a0')) + "</mtext>";
    }
    return form == Template.Form.TEX
        ? "\\text{" + text.replace("%", "\\%").replace("_", "\\_").replace("$", "\\$") + "}"
        : text;
  }

  @Override
  public @Nullable Value value(String name) {
    return evaluation.values().get(name);
  }

  @Override
  public @Nullable Value field(String profile, String field) {
    var found = evaluation.profiles().get(profile);
    return found == null ? null : found.values().get(field);
  }

  @Override
  public @Nullable Boolean holds(Expression condition) {
    try {
      return Evaluator.evaluate(condition, this) instanceof Value.Truth t && t.truth();
    } catch (BlankException | RefusalException e) {
      return null;
    }
  }

  @Override
  public String ifWord() {
    return Words.of(language).ifWord();
  }

  @Override
  public String otherwiseWord() {
    return Words.of(language).otherwise();
  }
}
