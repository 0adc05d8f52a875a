package bifolio.calculator;

import bifolio.formula.BlankException;
import bifolio.formula.Evaluator;
import bifolio.formula.Expression;
import bifolio.formula.RefusalException;
import bifolio.formula.Scope;
import bifolio.formula.Value;
import bifolio.model.Bilingual;
import bifolio.unit.Unit;
import bifolio.unit.Units;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates a calculator once. */
public final class Worksheet implements Scope {
  private final Calculator calculator;
  private final Profiles known;
  private final Map<String, String> texts;
  private final Map<String, Profiles.Profile> chosen = new LinkedHashMap<>();
  private final Map<String, Value> values = new LinkedHashMap<>();
  private final List<String> computing = new ArrayList<>();
  private final List<Evaluation.Line> lines = new ArrayList<>();
  private final List<Notice> warnings = new ArrayList<>();
  private final List<Notice> refusals = new ArrayList<>();
  private final List<Rule> open = new ArrayList<>();
  private final List<Rule> fired = new ArrayList<>();
  private String variant = "";
  private @Nullable Notice blank;

  private Worksheet(Calculator calculator, Profiles known, Map<String, String> texts) {
    this.calculator = calculator;
    this.known = known;
    this.texts = texts;
  }

  /**
   * Evaluates.
   *
   * @param texts what somebody gave, by the name of the input or profile; a profile by its id, a
   *     bare number in the input's unit
   */
  public static Evaluation evaluate(
      Calculator calculator, Profiles profiles, Map<String, String> texts) {
    var sheet = new Worksheet(calculator, profiles, texts);
    sheet.run();
    return new Evaluation(
        calculator, sheet.chosen, sheet.values, sheet.lines, sheet.warnings, sheet.refusals);
  }

  private void run() {
    chooseProfiles();
    chooseVariant();
    readGiven();
    if (!refusals.isEmpty()) {
      return;
    }
    for (var rule : calculator.rules()) {
      if (applies(rule.only())) {
        open.add(rule);
      }
    }
    boolean refused = testRules();
    if (!refused) {
      refused = checkInitials();
    }
    for (int i = 0; i < calculator.steps().size() && !refused; i++) {
      refused = take(i) || testRules();
    }
    if (!refused) {
      requireAnswer();
    }
    // a warning may mention what is computed after it is known
    for (var rule : fired) {
      warnings.add(notice(rule));
    }
  }

  private void chooseProfiles() {
    for (var choice : calculator.profiles()) {
      String text = texts.get(choice.name());
      String name = text == null ? choice.chosen() : text;
      if (name.isEmpty() || name.equals("none")) {
        continue;
      }
      var profile = known.profile(choice.kind(), name);
      if (profile == null) {
        refusals.add(Sentences.profile(choice, name));
      } else {
        chosen.put(choice.name(), profile);
      }
    }
  }

  private void chooseVariant() {
    var input = calculator.input(calculator.variant());
    if (input != null) {
      read(input);
      if (value(input.name()) instanceof Value.Text text) {
        variant = text.text();
      }
    }
  }

  /** Reads every input that somebody or a profile gave, so that all mistakes are seen at once. */
  private void readGiven() {
    for (var input : calculator.inputs()) {
      if (!input.name().equals(calculator.variant()) && applies(input.only())) {
        read(input);
      }
    }
  }

  private void read(Input input) {
    String text = texts.get(input.name());
    if (text != null && !(text.trim().isEmpty() && input.initial() == null)) {
      var read = InputReader.read(input, text);
      if (read.problem() != null) {
        refusals.add(read.problem());
      } else if (read.value() != null) {
        values.put(input.name(), read.value());
      }
      return;
    }
    var from = input.from();
    var value = from == null ? null : field(from.profile(), from.field());
    if (value != null) {
      values.put(input.name(), value);
    }
  }

  private boolean applies(List<String> only) {
    return Input.belongs(only, variant);
  }

  @Override
  public @Nullable Value value(String name) {
    var value = values.get(name);
    if (value != null) {
      return value;
    }
    var input = calculator.input(name);
    if (input == null
        || input.initial() == null
        || !applies(input.only())
        || (!computing.isEmpty() && Input.belongs(computing, name))) {
      return null;
    }
    computing.add(name);
    try {
      value = measured(input, Evaluator.evaluate(input.initial(), this));
    } catch (BlankException e) {
      value = null;
    } finally {
      computing.remove(computing.size() - 1);
    }
    if (value != null) {
      values.put(name, value);
    }
    return value;
  }

  /** An input of any unit keeps the unit that its initial value is written in. */
  private static Value measured(Input input, Value value) {
    return input.kind() == Input.Kind.ANY
            && value instanceof Value.Real number
            && input.initial() instanceof Expression.Literal literal
        ? new Value.Measured(number.number(), literal.unit())
        : value;
  }

  @Override
  public @Nullable Value field(String profile, String field) {
    var found = chosen.get(profile);
    return found == null ? null : found.values().get(field);
  }

  /** Computes the inputs that nobody gave and checks them as if somebody had. */
  private boolean checkInitials() {
    for (var input : calculator.inputs()) {
      try {
        var value = applies(input.only()) ? value(input.name()) : null;
        var problem = value == null ? null : InputReader.check(input, value);
        if (problem != null) {
          refusals.add(problem);
        }
      } catch (RefusalException e) {
        refusals.add(Sentences.computation(e.code(), input.name(), input.label()));
      }
    }
    return !refusals.isEmpty();
  }

  /** Tests each rule as soon as all it needs is known; returns whether one refuses. */
  private boolean testRules() {
    for (int i = 0; i < open.size(); i++) {
      var rule = open.get(i);
      Boolean holds = holds(rule.when());
      if (holds == null) {
        continue;
      }
      open.remove(i--);
      if (holds && rule.warning()) {
        fired.add(rule);
      } else if (holds) {
        refusals.add(notice(rule));
        return true;
      }
    }
    return false;
  }

  private Notice notice(Rule rule) {
    var sheet =
        new Evaluation(calculator, chosen, values, lines, new ArrayList<>(), new ArrayList<>());
    return new Notice(rule.code(), rule.at(), sheet.filled(rule.say()));
  }

  private @Nullable Boolean holds(Expression condition) {
    try {
      return Evaluator.evaluate(condition, this) instanceof Value.Truth truth && truth.truth();
    } catch (BlankException | RefusalException e) {
      return null; // what it needs is not known, or has no value; its own step will say so
    }
  }

  /** Computes a step; returns whether that is refused. */
  private boolean take(int at) {
    var step = calculator.steps().get(at);
    if (values.get(step.name()) != null || !applies(step.only())) {
      return false;
    }
    try {
      if (step.when() != null
          && !(Evaluator.evaluate(step.when(), this) instanceof Value.Truth t && t.truth())) {
        return false;
      }
      var value = Evaluator.evaluate(step.formula(), this);
      values.put(step.name(), value);
      lines.add(new Evaluation.Line(at, step, value, unit(step)));
    } catch (BlankException e) {
      if (blank == null) {
        blank = Sentences.blank(e.name(), label(e.name()));
      }
    } catch (RefusalException e) {
      refusals.add(Sentences.computation(e.code(), step.name(), label(step)));
      return true;
    }
    return false;
  }

  private Unit unit(Step step) {
    if (!step.unitFrom().isEmpty() && value(step.unitFrom()) instanceof Value.Text text) {
      var unit = Units.parse(text.text());
      return unit == null ? step.unit() : unit;
    }
    return step.unit();
  }

  private static Bilingual<String> label(Step step) {
    String name = step.symbol().isEmpty() ? step.name().replace('_', ' ') : step.symbol();
    return new Bilingual<>("The step \"" + name + "\"", "步骤“" + name + "”");
  }

  private Bilingual<String> label(String name) {
    var input = calculator.input(name);
    return input == null ? Bilingual.same(name.replace('_', ' ')) : input.label();
  }

  /** An evaluation without any result is no answer. */
  private void requireAnswer() {
    for (String result : calculator.results()) {
      if (values.get(result) != null) {
        return;
      }
    }
    if (lines.isEmpty() && blank != null) {
      refusals.add(blank);
    }
  }
}
