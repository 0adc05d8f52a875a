package bifolio.calculator;

import bifolio.formula.Expression;
import bifolio.formula.FormulaCode;
import bifolio.formula.Template;
import bifolio.formula.Value;
import bifolio.number.NumberText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a calculator as the text that a page carries for the browser: one line a thing, fields
 * parted by tabs. A line begins with a letter for what it is. {@link DefinitionReader} reads it
 * back.
 */
public final class Definition {
  /** Parts the forms of a template. */
  static final char SEPARATOR = '\uE010';

  private final StringBuilder out = new StringBuilder();

  private Definition() {}

  /** Returns the text of a calculator with the profiles that it can choose among. */
  public static String write(Calculator calculator, Profiles profiles) {
    var writer = new Definition();
    writer.line(
        "c",
        calculator.id(),
        calculator.variant(),
        calculator.title().en(),
        calculator.title().zh());
    calculator.profiles().forEach(choice -> writer.profiles(calculator, choice, profiles));
    var typography = Typographer.of(calculator);
    for (var input : calculator.inputs()) {
      writer.input(input, typography.inputs().get(input.name()));
    }
    calculator.rules().forEach(writer::rule);
    for (int i = 0; i < calculator.steps().size(); i++) {
      writer.step(calculator.steps().get(i), typography.steps().get(i));
    }
    calculator.results().forEach(result -> writer.line("*", result));
    for (var answer : calculator.answers()) {
      writer.line("a", String.join(",", answer.only()), answer.text().en(), answer.text().zh());
    }
    return writer.out.toString();
  }

  private void line(String... fields) {
    for (int i = 0; i < fields.length; i++) {
      out.append(i == 0 ? "" : "\t").append(flat(fields[i]));
    }
    out.append('\n');
  }

  /** Writes a line that ends with the id and the title of each option. */
  private void line(List<Input.Option> options, String... fields) {
    var all = new ArrayList<>(List.of(fields));
    for (var option : options) {
      all.addAll(List.of(option.id(), option.title().en(), option.title().zh()));
    }
    line(all.toArray(new String[0]));
  }

  /** Tabs and line ends part fields and lines; in a text they are blanks. */
  private static String flat(String text) {
    return text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
  }

  private void profiles(Calculator calculator, Calculator.ProfileChoice choice, Profiles profiles) {
    line("p", choice.name(), choice.kind(), choice.chosen());
    var kind = profiles.kinds().get(choice.kind());
    if (kind == null) {
      return;
    }
    var fields = fields(calculator, choice.name());
    for (var profile : kind.profiles()) {
      List<String> parts =
          new ArrayList<>(List.of("d", choice.kind(), profile.id(), profile.name()));
      for (String field : fields) {
        var value = profile.values().get(field);
        if (value != null) {
          parts.add(field + "=" + text(value));
        }
      }
      line(parts.toArray(new String[0]));
    }
  }

  /** Returns the fields that the calculator reads, so that no others travel. */
  private static Set<String> fields(Calculator calculator, String profile) {
    var fields = new LinkedHashSet<String>();
    for (var input : calculator.inputs()) {
      var from = input.from();
      if (from != null) {
        collect(from, profile, fields);
      }
      if (input.initial() != null) {
        collect(input.initial(), profile, fields);
      }
    }
    for (var step : calculator.steps()) {
      collect(step.formula(), profile, fields);
      if (step.when() != null) {
        collect(step.when(), profile, fields);
      }
    }
    calculator.rules().forEach(rule -> collect(rule.when(), profile, fields));
    return fields;
  }

  private static void collect(Expression expression, String profile, Set<String> fields) {
    if (expression instanceof Expression.Field field && field.profile().equals(profile)) {
      fields.add(field.field());
    }
    expression.parts().forEach(part -> collect(part, profile, fields));
  }

  private static String text(Template template) {
    return template.mathMl() + SEPARATOR + template.tex() + SEPARATOR + template.text();
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Real real -> "n" + NumberText.exact(real.number());
      case Value.Truth truth -> truth.truth() ? "t" : "f";
      case Value.Text text -> "s" + text.text();
      case Value.Measured measured -> "n" + NumberText.exact(measured.number());
      case Value.Numbers numbers -> "s" + numbers.numbers();
    };
  }

  private void input(Input input, @Nullable Template symbol) {
    var bounds = new ArrayList<String>();
    input
        .bounds()
        .forEach(
            bound -> bounds.add(bound.operator().text() + " " + NumberText.exact(bound.limit())));
    line(
        input.options(),
        "i",
        input.name(),
        symbol == null ? "" : text(symbol),
        input.kind().name(),
        input.unit().text(),
        input.initial() == null ? "" : FormulaCode.write(input.initial()),
        input.from() == null ? "" : FormulaCode.write(input.from()),
        input.whole() ? "1" : "",
        String.join(",", bounds),
        String.join(",", input.only()),
        input.label().en(),
        input.label().zh());
  }

  private void rule(Rule rule) {
    line(
        "r",
        rule.code(),
        FormulaCode.write(rule.when()),
        rule.at(),
        String.join(",", rule.only()),
        rule.warning() ? "1" : "",
        rule.say().en(),
        rule.say().zh());
  }

  private void step(Step step, Typography.SetStep set) {
    line(
        step.words(),
        "s",
        step.name(),
        step.symbol(),
        FormulaCode.write(step.formula()),
        step.unit().text(),
        step.unitFrom(),
        String.valueOf(step.digits()),
        step.when() == null ? "" : FormulaCode.write(step.when()),
        String.join(",", step.only()),
        step.hidden() ? "1" : "",
        step.say().en(),
        step.say().zh(),
        step.label().en(),
        step.label().zh(),
        text(set.symbol()),
        text(set.formula()),
        set.numbers() == null ? "" : text(set.numbers()));
  }
}
