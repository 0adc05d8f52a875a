package bifolio.calculator;

import bifolio.formula.Expression;
import bifolio.formula.Function;
import bifolio.formula.Glyph;
import bifolio.formula.Layout;
import bifolio.formula.Notation;
import bifolio.formula.Operator;
import bifolio.formula.SymbolReader;
import bifolio.formula.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** Sets the formulas of a calculator. The browser does without. */
public final class Typographer {
  private static final int DEEPEST = 40; // steps of one name may be made of each other

  private final Calculator calculator;

  private Typographer(Calculator calculator) {
    this.calculator = calculator;
  }

  /** Sets all formulas and symbols. */
  public static Typography of(Calculator calculator) {
    var typographer = new Typographer(calculator);
    var steps = new ArrayList<Typography.SetStep>();
    for (var step : calculator.steps()) {
      steps.add(typographer.step(step));
    }
    var inputs = new LinkedHashMap<String, Template>();
    for (var input : calculator.inputs()) {
      inputs.put(input.name(), Template.of(symbol(input.symbol(), input.name())));
    }
    return new Typography(steps, inputs);
  }

  /**
   * Sets the symbol of an input or a step.
   *
   * @param symbol simple TeX; where it is empty the name stands for it
   */
  public static Glyph symbol(String symbol, String name) {
    var read = symbol.isEmpty() ? null : SymbolReader.read(symbol);
    return read == null ? new Glyph.Label(name.replace('_', ' ')) : read;
  }

  private Typography.SetStep step(Step step) {
    var formula = step.formula();
    boolean plain =
        formula instanceof Expression.Name
            || formula instanceof Expression.Field
            || formula instanceof Expression.Literal;
    return new Typography.SetStep(
        Template.of(symbol(step.symbol(), step.name())),
        Template.of(Layout.of(formula, new Symbols())),
        plain ? null : Template.of(Layout.of(formula, new Numbers())));
  }

  /** Returns whether a condition compares numbers: then both cases are of interest. */
  private boolean hasNumbers(Expression condition) {
    return switch (condition) {
      case Expression.Binary binary -> hasNumbers(binary.left()) || hasNumbers(binary.right());
      case Expression.Not not -> hasNumbers(not.operand());
      case Expression.Field field -> false;
      default -> isNumber(condition, 0);
    };
  }

  private boolean isNumber(Expression expression, int depth) {
    return switch (expression) {
      case Expression.Name name -> isNumber(name.name(), depth + 1);
      case Expression.Call call -> call.function() != Function.GIVEN;
      case Expression.Binary binary -> binary.operator().level() >= Operator.ADD.level();
      case Expression.Choice choice -> isNumber(choice.then(), depth);
      case Expression.Not not -> false;
      case Expression.Word word -> false;
      case Expression.Truth truth -> false;
      case Expression.Listing listing -> false;
      default -> true;
    };
  }

  private boolean isNumber(String name, int depth) {
    var input = calculator.input(name);
    if (input != null) {
      return input.kind() == Input.Kind.QUANTITY;
    }
    var step = calculator.step(name);
    return step != null && depth < DEEPEST && isNumber(step.formula(), depth);
  }

  /** Names as their symbols. */
  private class Symbols implements Notation {
    @Override
    public Glyph name(String name) {
      var input = calculator.input(name);
      if (input != null) {
        return symbol(input.symbol(), name);
      }
      var first = calculator.step(name);
      if (first == null) {
        return new Glyph.Label(name);
      }
      for (var step : calculator.steps()) {
        if (step.name().equals(name) && !step.symbol().equals(first.symbol())) {
          return new Glyph.Slot(Glyph.Slot.Kind.SYMBOL, name);
        }
      }
      return symbol(first.symbol(), name);
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
    public boolean decides(Expression condition) {
      return !hasNumbers(condition);
    }
  }

  /** Names as places for their values. */
  private final class Numbers extends Symbols {
    @Override
    public Glyph name(String name) {
      return calculator.input(name) == null && calculator.step(name) == null
          ? new Glyph.Label(name)
          : new Glyph.Slot(Glyph.Slot.Kind.VALUE, name);
    }

    @Override
    public Glyph field(String profile, String field) {
      return new Glyph.Slot(Glyph.Slot.Kind.FIELD, profile + "." + field);
    }

    @Override
    public boolean showsProducts() {
      return true;
    }

    @Override
    public boolean decides(Expression condition) {
      return true;
    }
  }
}
