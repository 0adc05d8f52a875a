package bifolio.calc;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.calculator.Input;
import bifolio.diagnostic.Reporter;
import bifolio.formula.Expression;
import bifolio.formula.FormulaException;
import bifolio.formula.FormulaParser;
import bifolio.formula.Operator;
import bifolio.number.NumberText;
import bifolio.number.ParsedNumber;
import bifolio.unit.Unit;
import bifolio.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads which values of an input are valid. */
final class ConditionReader {
  private final Reporter reporter;

  ConditionReader(Reporter reporter) {
    this.reporter = reporter;
  }

  /** Reads {@code integer, >= 1, < 100}; returns whether only whole numbers are valid. */
  boolean bounds(YamlNode node, Unit unit, List<Input.Bound> bounds) {
    boolean whole = false;
    if (!(node instanceof YamlNode.Scalar scalar)) {
      reporter.report(
          error("wrong-type", node.at(), "\"valid\" is a text such as \"integer, >= 1\""));
      return false;
    }
    for (String part : scalar.value().split(",", -1)) {
      String condition = part.trim();
      if (condition.equals("integer")) {
        whole = true;
        continue;
      }
      var bound = bound(condition, unit);
      if (bound == null) {
        reporter.report(
            error("unknown-condition", node.at(), "\"" + condition + "\" is no condition")
                .withHint("write integer, >= 1, > 0, < 1 or <= 3"));
      } else {
        bounds.add(bound);
      }
    }
    return whole;
  }

  private static Input.@Nullable Bound bound(String condition, Unit unit) {
    for (String sign : List.of(">=", "<=", "!=", ">", "<")) {
      if (condition.startsWith(sign)) {
        return limit(condition.substring(sign.length()).trim(), unit)
            .map(limit -> new Input.Bound(operator(sign), limit))
            .orElse(null);
      }
    }
    return null;
  }

  private static Optional<Double> limit(String text, Unit unit) {
    if (NumberText.parse(text) instanceof ParsedNumber.Value number) {
      return Optional.of(number.value() * unit.factor());
    }
    try {
      return FormulaParser.parse(text) instanceof Expression.Literal literal
          ? Optional.of(literal.number() * literal.unit().factor())
          : Optional.empty();
    } catch (FormulaException e) {
      return Optional.empty();
    }
  }

  private static Operator operator(String sign) {
    return switch (sign) {
      case ">=" -> Operator.GREATER_OR_EQUAL;
      case "<=" -> Operator.LESS_OR_EQUAL;
      case "!=" -> Operator.NOT_EQUAL;
      case ">" -> Operator.GREATER;
      default -> Operator.LESS;
    };
  }
}
