package bifolio.calculator;

import bifolio.formula.Expression;
import bifolio.formula.FormulaCode;
import bifolio.formula.Operator;
import bifolio.formula.Template;
import bifolio.formula.Value;
import bifolio.model.Bilingual;
import bifolio.number.NumberText;
import bifolio.number.ParsedNumber;
import bifolio.unit.Unit;
import bifolio.unit.Units;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Definition} wrote. */
public final class DefinitionReader {
  private final List<Calculator.ProfileChoice> choices = new ArrayList<>();
  private final Map<String, List<Profiles.Profile>> profiles = new LinkedHashMap<>();
  private final List<Input> inputs = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<Typography.SetStep> setSteps = new ArrayList<>();
  private final Map<String, Template> symbols = new LinkedHashMap<>();
  private final List<String> results = new ArrayList<>();
  private Bilingual<String> title = Bilingual.same("");
  private final List<Calculator.Answer> answers = new ArrayList<>();
  private String id = "";
  private String variant = "";

  private DefinitionReader() {}

  /** A calculator with its profiles, and how its formulas are set. */
  public record Defined(Calculator calculator, Profiles profiles, Typography typography) {}

  /**
   * Reads a definition.
   *
   * @throws IllegalArgumentException if it was not written by {@link Definition}
   */
  public static Defined read(String text) {
    var reader = new DefinitionReader();
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      reader.line(split(text.substring(from, end), '\t'));
      from = end + 1;
    }
    var kinds = new LinkedHashMap<String, Profiles.Kind>();
    for (var kind : reader.profiles.entrySet()) {
      String name = kind.getKey();
      kinds.put(name, new Profiles.Kind(name, new LinkedHashMap<>(), kind.getValue()));
    }
    return new Defined(
        new Calculator(
            reader.id,
            reader.title,
            "",
            Bilingual.same(""),
            reader.choices,
            reader.variant,
            reader.inputs,
            reader.rules,
            reader.steps,
            reader.results,
            reader.answers),
        new Profiles(kinds),
        new Typography(reader.setSteps, reader.symbols));
  }

  private static List<String> split(String text, char by) {
    var parts = new ArrayList<String>();
    int from = 0;
    for (int at = text.indexOf(by); at >= 0; at = text.indexOf(by, from)) {
      parts.add(text.substring(from, at));
      from = at + 1;
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static List<String> list(String text) {
    return text.isEmpty() ? none() : split(text, ',');
  }

  private void line(List<String> f) {
    switch (f.get(0).charAt(0)) {
      case 'c' -> {
        id = f.get(1);
        variant = f.get(2);
        title = new Bilingual<>(f.get(3), f.get(4));
      }
      case 'p' -> {
        // a variable that is known to be a text: with a key that is anything, the compiled script
        // can compare and hash the values of every record
        String kind = f.get(2);
        choices.add(new Calculator.ProfileChoice(f.get(1), kind, f.get(3), none()));
        profiles.put(kind, new ArrayList<>());
      }
      case 'd' -> data(f);
      case 'i' -> input(f);
      case 'r' ->
          rules.add(
              new Rule(
                  f.get(1),
                  FormulaCode.read(f.get(2)),
                  new Bilingual<>(f.get(6), f.get(7)),
                  f.get(3),
                  list(f.get(4)),
                  !f.get(5).isEmpty()));
      case 's' -> step(f);
      case '*' -> results.add(f.get(1));
      case 'a' ->
          answers.add(new Calculator.Answer(new Bilingual<>(f.get(2), f.get(3)), list(f.get(1))));
      default -> throw new IllegalArgumentException("no definition");
    }
  }

  private static @Nullable Expression optional(String text) {
    return text.isEmpty() ? null : FormulaCode.read(text);
  }

  private static Unit unit(String text) {
    var unit = Units.parse(text);
    if (unit == null) {
      throw new IllegalArgumentException("no definition");
    }
    return unit;
  }

  private void data(List<String> f) {
    var values = new LinkedHashMap<String, Value>();
    for (int i = 4; i < f.size(); i++) {
      String pair = f.get(i);
      int equals = pair.indexOf('=');
      values.put(pair.substring(0, equals), value(pair.substring(equals + 1)));
    }
    String kind = f.get(1);
    var list = profiles.get(kind);
    if (list != null) {
      list.add(new Profiles.Profile(f.get(2), f.get(3), none(), values));
    }
  }

  private static Template template(String text) {
    var forms = split(text, Definition.SEPARATOR);
    return new Template(forms.get(0), forms.get(1), forms.get(2));
  }

  private static double number(String text) {
    if (NumberText.parse(text) instanceof ParsedNumber.Value number) {
      return number.value();
    }
    throw new IllegalArgumentException("no definition");
  }

  private static Value value(String text) {
    return switch (text.charAt(0)) {
      case 't' -> new Value.Truth(true);
      case 'f' -> new Value.Truth(false);
      case 'n' -> new Value.Real(number(text.substring(1)));
      default -> new Value.Text(text.substring(1));
    };
  }

  private void input(List<String> f) {
    var bounds = new ArrayList<Input.Bound>();
    for (String bound : list(f.get(8))) {
      int blank = bound.indexOf(' ');
      bounds.add(
          new Input.Bound(
              Operator.of(bound.substring(0, blank)), number(bound.substring(blank + 1))));
    }
    String name = f.get(1);
    symbols.put(name, template(f.get(2)));
    inputs.add(
        new Input(
            name,
            "",
            new Bilingual<>(f.get(10), f.get(11)),
            kind(f.get(3)),
            unit(f.get(4)),
            optional(f.get(5)),
            optional(f.get(6)) instanceof Expression.Field field ? field : null,
            !f.get(7).isEmpty(),
            bounds,
            options(f, 12),
            none(),
            list(f.get(9))));
  }

  private static Input.Kind kind(String name) {
    var found = Input.Kind.ANY;
    for (var kind : Input.Kind.values()) {
      found = kind.name().equals(name) ? kind : found;
    }
    return found;
  }

  private void step(List<String> f) {
    setSteps.add(
        new Typography.SetStep(
            template(f.get(14)),
            template(f.get(15)),
            f.get(16).isEmpty() ? null : template(f.get(16))));
    steps.add(
        new Step(
            f.get(1),
            f.get(2),
            new Bilingual<>(f.get(12), f.get(13)),
            FormulaCode.read(f.get(3)),
            unit(f.get(4)),
            f.get(5),
            (int) number(f.get(6)),
            optional(f.get(7)),
            list(f.get(8)),
            new Bilingual<>(f.get(10), f.get(11)),
            options(f, 17),
            none(),
            !f.get(9).isEmpty()));
  }

  /** Reads what can be chosen: an id and its title in both languages, as often as there are. */
  private static List<Input.Option> options(List<String> f, int from) {
    var options = new ArrayList<Input.Option>();
    for (int i = from; i < f.size(); i += 3) {
      var title = new Bilingual<>(f.get(i + 1), f.get(i + 2));
      options.add(new Input.Option(f.get(i), title, none(), ""));
    }
    return options;
  }

  /** Returns an empty list; List.of() would bring the empty sets and maps into the script. */
  private static <T> List<T> none() {
    return List.copyOf(new ArrayList<>());
  }
}
