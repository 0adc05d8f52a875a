package bifolio.library;

import bifolio.calculator.Evaluation;
import bifolio.formula.Value;
import bifolio.number.NumberText;
import bifolio.number.ParsedNumber;
import bifolio.unit.Unit;
import bifolio.unit.Units;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares what was computed with what was published. */
public final class Expectation {
  private static final List<String> SUFFIXES =
      List.of(
          "_published",
          "_rounded",
          "_billion",
          "_millions",
          "_exact",
          "_gib",
          "_gb",
          "_us",
          "_ms",
          "_pct",
          "_percent");

  private static final Pattern QUANTITY =
      Pattern.compile("([-+.,0-9]+(?:[eE][-+]?[0-9]+)?)\\s*(.*)");
  private static final Pattern THOUSANDS = Pattern.compile(",(?=[0-9]{3}(?![0-9]))");

  private Expectation() {}

  /**
   * How one name compares.
   *
   * @param got our value in the unit of the expected one
   */
  public record Outcome(Status status, String expected, String got) {}

  /** What a comparison can give. */
  public enum Status {
    AGREES,
    DIFFERS,
    UNKNOWN
  }

  /**
   * Finds a step by its name, by another name of it, or by a name that only adds how the number was
   * published.
   */
  public static Optional<Evaluation.Line> line(Evaluation evaluation, String name) {
    var exact = evaluation.line(name);
    if (exact != null) {
      return Optional.of(exact);
    }
    for (var line : evaluation.lines()) {
      if (line.step().aliases().contains(name)) {
        return Optional.of(line);
      }
    }
    for (String suffix : SUFFIXES) {
      if (name.endsWith(suffix)) {
        return line(evaluation, name.substring(0, name.length() - suffix.length()));
      }
    }
    return Optional.empty();
  }

  /**
   * Compares.
   *
   * @param expected a number, a number with a unit, a text, {@code true} or {@code false}
   */
  public static Outcome compare(
      Evaluation evaluation, String name, String expected, Tolerance tolerance) {
    var line = line(evaluation, name);
    if (line.isEmpty()) {
      return new Outcome(Status.UNKNOWN, expected, "");
    }
    var value = line.get().value();
    return switch (value) {
      case Value.Truth truth -> same(expected, truth.truth() ? "true" : "false");
      case Value.Text text -> same(expected, text.text());
      case Value.Real number -> number(line.get(), number.number(), expected, tolerance);
      case Value.Measured measured -> number(line.get(), measured.number(), expected, tolerance);
      case Value.Numbers numbers -> new Outcome(Status.UNKNOWN, expected, "a list");
    };
  }

  /** Returns whether a text is a number with or without a unit. */
  public static boolean isQuantity(String text) {
    var quantity = QUANTITY.matcher(text);
    return quantity.matches()
        && Units.parse(quantity.group(2)) != null
        && NumberText.parse(quantity.group(1)) instanceof ParsedNumber.Value;
  }

  private static Outcome same(String expected, String got) {
    return new Outcome(expected.equals(got) ? Status.AGREES : Status.DIFFERS, expected, got);
  }

  private static Outcome number(
      Evaluation.Line line, double base, String expected, Tolerance tolerance) {
    var quantity = QUANTITY.matcher(expected);
    boolean read = quantity.matches();
    String digits = read ? THOUSANDS.matcher(quantity.group(1)).replaceAll("") : "";
    String name = read ? quantity.group(2) : "";
    Unit unit = name.isEmpty() ? line.unit() : Units.parse(name);
    if (unit == null
        || !unit.converts(line.unit().dimension())
        || !(NumberText.parse(digits) instanceof ParsedNumber.Value wanted)) {
      return new Outcome(Status.DIFFERS, expected, line.shown().text());
    }
    double got = unit.fromBase(base, line.unit().dimension());
    String text = NumberText.exact(got) + (unit.text().isEmpty() ? "" : " " + unit.text());
    boolean holds = tolerance.holds(wanted.value(), got);
    return new Outcome(holds ? Status.AGREES : Status.DIFFERS, expected, text);
  }
}
