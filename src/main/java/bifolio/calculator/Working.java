package bifolio.calculator;

import bifolio.formula.BlankException;
import bifolio.formula.Evaluator;
import bifolio.formula.Expression;
import bifolio.formula.Glyph;
import bifolio.formula.Layout;
import bifolio.formula.Notation;
import bifolio.formula.RefusalException;
import bifolio.formula.Scope;
import bifolio.formula.SymbolReader;
import bifolio.formula.Value;
import bifolio.model.Language;
import bifolio.unit.Dimension;
import bifolio.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets the lines of a working: in symbols, with the numbers in it, and what comes out. */
public final class Working {
  private final Evaluation evaluation;
  private final Language language;
  private final Words words;

  private Working(Evaluation evaluation, Language language) {
    this.evaluation = evaluation;
    this.language = language;
    this.words = Words.of(language);
  }

  /**
   * A line as it is set.
   *
   * @param name the symbol of what is computed
   * @param formula in symbols
   * @param substituted the same with numbers and units; empty if it would say the same as the
   *     result
   * @param result the value with its unit
   * @param rounded whether the result has more digits than are shown
   */
  public record SetLine(
      Evaluation.Line line,
      Glyph name,
      Glyph formula,
      @Nullable Glyph substituted,
      Glyph result,
      boolean rounded) {}

  /** Sets every line that is shown. */
  public static List<SetLine> lines(Evaluation evaluation, Language language) {
    var working = new Working(evaluation, language);
    var lines = new ArrayList<SetLine>();
    for (var line : evaluation.lines()) {
      if (!line.step().hidden()) {
        lines.add(working.line(line));
      }
    }
    return lines;
  }

  /** Sets the symbol of an input. */
  public static Glyph symbol(String symbol, String name) {
    var read = symbol.isEmpty() ? null : SymbolReader.read(symbol);
    return read == null ? new Glyph.Label(name.replace('_', ' ')) : read;
  }

  private SetLine line(Evaluation.Line line) {
    var step = line.step();
    var shown = line.shown();
    var symbols = Layout.of(step.formula(), new Symbols());
    Glyph numbers = Layout.of(step.formula(), new Numbers());
    boolean plain =
        step.formula() instanceof Expression.Name
            || step.formula() instanceof Expression.Field
            || step.formula() instanceof Expression.Literal;
    return new SetLine(
        line,
        symbol(step.symbol(), step.name()),
        symbols,
        plain || isDecided(line) ? null : numbers,
        line.value() instanceof Value.Text text
            ? new Glyph.Label(step.word(text.text()).in(language))
            : glyph(shown, line.value()),
        shown.rounded());
  }

  private static boolean isDecided(Evaluation.Line line) {
    return !(line.value() instanceof Value.Real || line.value() instanceof Value.Measured);
  }

  private Glyph glyph(Shown shown, Value value) {
    return switch (value) {
      case Value.Truth truth -> new Glyph.Label(truth.truth() ? words.yes() : words.no());
      case Value.Text text -> new Glyph.Label(shown.number());
      case Value.Real number -> figure(shown);
      case Value.Measured measured -> figure(shown);
      case Value.Numbers numbers -> new Glyph.Label(shown.text());
    };
  }

  private static Glyph figure(Shown shown) {
    String number = shown.number().replace('-', '−');
    int exponent = number.indexOf('e');
    Glyph figure =
        exponent < 0
            ? new Glyph.Figure(number)
            : Glyph.Run.of(
                new Glyph.Figure(number.substring(0, exponent)),
                new Glyph.Sign("×"),
                new Glyph.Power(
                    new Glyph.Figure("10"), new Glyph.Figure(number.substring(exponent + 1))));
    String unit = shown.unit();
    if (unit.isEmpty()) {
      return figure;
    }
    return Glyph.Run.of(figure, new Glyph.Label(unit.equals("%") ? "%" : " " + unit));
  }

  /** What names stand for while the working is written. */
  private final class Known implements Scope {
    @Override
    public @Nullable Value value(String name) {
      return evaluation.values().get(name);
    }

    @Override
    public @Nullable Value field(String profile, String field) {
      var found = evaluation.profiles().get(profile);
      return found == null ? null : found.values().get(field);
    }
  }

  /** Returns what a condition about choices gives; conditions about numbers stay open. */
  private @Nullable Boolean decided(Expression condition, boolean numbersToo) {
    if (!numbersToo && hasNumbers(condition)) {
      return null;
    }
    try {
      return Evaluator.evaluate(condition, new Known()) instanceof Value.Truth t && t.truth();
    } catch (BlankException | RefusalException e) {
      return null;
    }
  }

  private boolean hasNumbers(Expression expression) {
    return switch (expression) {
      case Expression.Binary b -> hasNumbers(b.left()) || hasNumbers(b.right());
      case Expression.Not not -> hasNumbers(not.operand());
      case Expression.Name name -> evaluation.values().get(name.name()) instanceof Value.Real;
      case Expression.Call call -> call.function() != bifolio.formula.Function.GIVEN;
      case Expression.Literal literal -> true;
      case Expression.Field field -> false;
      case Expression.Word word -> false;
      case Expression.Truth truth -> false;
      case Expression.Negation negation -> true;
      case Expression.Choice choice -> true;
      case Expression.Over over -> true;
      case Expression.Listing listing -> true;
      case Expression.Item item -> true;
    };
  }

  /** Names as their symbols. */
  private class Symbols implements Notation {
    @Override
    public Glyph name(String name) {
      var input = evaluation.calculator().input(name);
      if (input != null) {
        return symbol(input.symbol(), name);
      }
      var line = evaluation.line(name);
      var step = line == null ? evaluation.calculator().step(name) : line.step();
      return step == null ? new Glyph.Label(name) : symbol(step.symbol(), name);
    }

    @Override
    public Glyph field(String profile, String field) {
      return new Glyph.Label(field.replace('_', ' '));
    }

    @Override
    public boolean showsProducts() {
      return false;
    }

    @Override
    public @Nullable Boolean decide(Expression condition) {
      return decided(condition, false);
    }

    @Override
    public String ifWord() {
      return words.ifWord();
    }

    @Override
    public String otherwiseWord() {
      return words.otherwise();
    }
  }

  /** Names as their values with the units that are checked; labels would only be in the way. */
  private final class Numbers extends Symbols {
    @Override
    public Glyph name(String name) {
      var line = evaluation.line(name);
      var value = evaluation.values().get(name);
      if (value == null) {
        return super.name(name);
      }
      if (line != null) {
        return unlabelled(line.shown(), line.unit(), value);
      }
      var input = evaluation.calculator().input(name);
      if (input == null) {
        return super.name(name);
      }
      return unlabelled(
          Shown.exact(value, input.unit(), input.unit().dimension()), input.unit(), value);
    }

    @Override
    public Glyph field(String profile, String field) {
      var value = new Known().field(profile, field);
      return value instanceof Value.Real
          ? figure(Shown.of(value, Unit.ONE, Dimension.NUMBER, 6))
          : super.field(profile, field);
    }

    private Glyph unlabelled(Shown shown, Unit unit, Value value) {
      boolean label = unit.label() && !unit.text().equals("%");
      return glyph(label ? new Shown(shown.number(), "", shown.rounded()) : shown, value);
    }

    @Override
    public boolean showsProducts() {
      return true;
    }

    @Override
    public @Nullable Boolean decide(Expression condition) {
      return decided(condition, true);
    }
  }
}
