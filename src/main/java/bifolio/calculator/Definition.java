package bifolio.calculator;

import bifolio.formula.Expression;
import bifolio.formula.FormulaCode;
import bifolio.formula.Value;
import bifolio.number.NumberText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes a calculator as the text that a page carries for the browser: one line a thing, fields
 * parted by tabs. {@link DefinitionReader} reads it back.
 */
public final class Definition {
  private final StringBuilder out = new StringBuilder();

  private Definition() {}

  /** Returns the text of a calculator with the profiles that it can choose among. */
  public static String write(Calculator calculator, Profiles profiles) {
    var writer = new Definition();
    writer.line(
        "calculator",
        calculator.id(),
        calculator.variant(),
        calculator.title().en(),
        calculator.title().zh());
    calculator.profiles().forEach(choice -> writer.profiles(calculator, choice, profiles));
    calculator.inputs().forEach(writer::input);
    calculator.rules().forEach(writer::rule);
    calculator.steps().forEach(writer::step);
    calculator.results().forEach(result -> writer.line("result", result));
    for (var answer : calculator.answers()) {
      writer.line(
          "answer", String.join(",", answer.only()), answer.text().en(), answer.text().zh());
    }
    return writer.out.toString();
  }

  private void line(String... fields) {
    for (int i = 0; i < fields.length; i++) {
      out.append(i == 0 ? "" : "\t").append(flat(fields[i]));
    }
    out.append('\n');
  }

  /** Tabs and line ends part fields and lines; in a text they are blanks. */
  private static String flat(String text) {
    return text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
  }

  private void profiles(Calculator calculator, Calculator.ProfileChoice choice, Profiles profiles) {
    line("profile", choice.name(), choice.kind(), choice.chosen());
    var kind = profiles.kinds().get(choice.kind());
    if (kind == null) {
      return;
    }
    var fields = fields(calculator, choice.name());
    for (var profile : kind.profiles()) {
      List<String> parts =
          new ArrayList<>(List.of("data", choice.kind(), profile.id(), profile.name()));
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
    switch (expression) {
      case Expression.Field field -> {
        if (field.profile().equals(profile)) {
          fields.add(field.field());
        }
      }
      case Expression.Negation negation -> collect(negation.operand(), profile, fields);
      case Expression.Not not -> collect(not.operand(), profile, fields);
      case Expression.Binary binary -> {
        collect(binary.left(), profile, fields);
        collect(binary.right(), profile, fields);
      }
      case Expression.Choice choice -> {
        collect(choice.condition(), profile, fields);
        collect(choice.then(), profile, fields);
        collect(choice.otherwise(), profile, fields);
      }
      case Expression.Call call ->
          call.arguments().forEach(argument -> collect(argument, profile, fields));
      case Expression.Over over -> {
        collect(over.from(), profile, fields);
        collect(over.to(), profile, fields);
        collect(over.body(), profile, fields);
      }
      case Expression.Listing listing ->
          listing.items().forEach(item -> collect(item, profile, fields));
      case Expression.Item item -> {
        collect(item.list(), profile, fields);
        collect(item.index(), profile, fields);
      }
      case Expression.Literal literal -> {}
      case Expression.Word word -> {}
      case Expression.Truth truth -> {}
      case Expression.Name name -> {}
    }
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

  private void input(Input input) {
    var bounds = new ArrayList<String>();
    input
        .bounds()
        .forEach(
            bound -> bounds.add(bound.operator().text() + " " + NumberText.exact(bound.limit())));
    line(
        "input",
        input.name(),
        input.symbol(),
        input.kind().name(),
        input.unit().text(),
        input.initial() == null ? "" : FormulaCode.write(input.initial()),
        input.from() == null ? "" : FormulaCode.write(input.from()),
        input.whole() ? "1" : "",
        String.join(",", bounds),
        String.join(",", input.only()),
        input.label().en(),
        input.label().zh());
    for (var option : input.options()) {
      line("option", option.id(), option.title().en(), option.title().zh());
    }
  }

  private void rule(Rule rule) {
    line(
        "rule",
        rule.code(),
        FormulaCode.write(rule.when()),
        rule.at(),
        String.join(",", rule.only()),
        rule.warning() ? "1" : "",
        rule.say().en(),
        rule.say().zh());
  }

  private void step(Step step) {
    line(
        "step",
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
        step.label().zh());
    for (var word : step.words()) {
      line("word", word.id(), word.title().en(), word.title().zh());
    }
  }
}
