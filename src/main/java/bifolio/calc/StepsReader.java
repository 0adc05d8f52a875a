package bifolio.calc;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.calculator.Calculator;
import bifolio.calculator.Rule;
import bifolio.calculator.Step;
import bifolio.diagnostic.Reporter;
import bifolio.formula.Expression;
import bifolio.formula.Type;
import bifolio.model.Bilingual;
import bifolio.unit.Dimension;
import bifolio.unit.Unit;
import bifolio.unit.Units;
import bifolio.yaml.MappingReader;
import bifolio.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads steps in their order, then the rules that may mention any of them. */
final class StepsReader {
  private static final int DIGITS = 4;
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]*");
  private static final Bilingual<String> SILENT = Bilingual.same("");

  private final FormulaReader formulas;
  private final InputsReader inputs;
  private final Reporter reporter;
  private final TypeTable types;

  StepsReader(FormulaReader formulas, InputsReader inputs, Reporter reporter, TypeTable types) {
    this.formulas = formulas;
    this.inputs = inputs;
    this.reporter = reporter;
    this.types = types;
  }

  /** Returns whether a formula of one type can stand where another is wanted. */
  static boolean fits(Type found, Type wanted) {
    return (found instanceof Type.Text && wanted instanceof Type.Text)
        || found instanceof Type.Anything
        || found.equals(wanted);
  }

  List<Step> steps(List<YamlNode> items) {
    var steps = new ArrayList<Step>();
    for (var item : items) {
      MappingReader.of(item, "a step", reporter)
          .flatMap(reader -> step(reader, item))
          .ifPresent(steps::add);
    }
    return steps;
  }

  private Optional<Step> step(MappingReader reader, YamlNode item) {
    var name = reader.requiredText("name");
    String symbol = inputs.symbol(reader);
    var label = reader.bilingual("label");
    var formula = reader.entry("formula");
    if (formula.isEmpty()) {
      reader.requiredText("formula");
    }
    var expression = formula.flatMap(e -> formulas.parse(e.value(), "\"formula\""));
    var type = expression.flatMap(e -> formulas.check(e, formula.orElseThrow().value(), types));
    var when = condition(reader, "when");
    var only = ProfileReader.texts(reader.items("for"));
    var say = reader.bilingual("say").orElse(SILENT);
    var aliases = ProfileReader.texts(reader.items("aliases"));
    var words = inputs.options(reader.items("choices"));
    boolean hidden = reader.flag("hidden");
    int digits = digits(reader);
    var unit = reader.text("unit");
    var unitNode = reader.entry("unit").map(YamlNode.Entry::value).orElse(item);
    reader.rejectUnknownKeys();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    name(name.get(), type.orElse(null), unit.orElse(""), item);
    if (expression.isEmpty() || type.isEmpty()) {
      return Optional.empty();
    }
    String unitText = unit.orElse("");
    boolean dynamic = unitText.startsWith("{") && unitText.endsWith("}");
    return Optional.of(
        new Step(
            name.get(),
            symbol,
            label.orElse(Bilingual.same(name.get().replace('_', ' '))),
            expression.get(),
            dynamic ? Unit.ONE : unit(unitText, unitNode, type.get(), formula.orElseThrow()),
            dynamic ? unitText.substring(1, unitText.length() - 1) : "",
            digits,
            when,
            only,
            say,
            words,
            aliases,
            hidden));
  }

  private static int digits(MappingReader reader) {
    return reader
        .text("digits")
        .filter(text -> text.length() == 1 && Character.isDigit(text.charAt(0)))
        .map(Integer::parseInt)
        .orElse(DIGITS);
  }

  /** A name may be defined several times, always as the same kind of thing. */
  private void name(String name, @Nullable Type type, String unit, YamlNode item) {
    var known = types.name(name);
    if (known != null && type != null && !fits(type, known)) {
      reporter.report(
          error(
              "wrong-type",
              item.at(),
              "\"" + name + "\" is already " + known.words() + ", here it is " + type.words()));
    } else if (known == null) {
      // a formula that is wrong was meant to give what its unit says
      var meant = Units.parse(unit);
      var dimension = meant == null ? Dimension.NUMBER : meant.dimension();
      types.put(name, type == null ? new Type.Quantity(dimension) : type);
    }
  }

  private Unit unit(String text, YamlNode node, Type type, YamlNode.Entry formula) {
    boolean decided = type instanceof Type.Condition && text.equals("flag");
    var unit = decided || type instanceof Type.Text ? Unit.ONE : inputs.unit(text, node);
    if (type instanceof Type.Quantity quantity && !quantity.dimension().equals(unit.dimension())) {
      var scalar = (YamlNode.Scalar) formula.value();
      reporter.report(
          error(
                  "unit-mismatch",
                  formulas.place(scalar, 0, scalar.value().length()),
                  "the formula gives "
                      + quantity.dimension().words()
                      + ", shown in "
                      + (text.isEmpty() ? "no unit" : text))
              .withHint(
                  quantity.dimension().bits() != unit.dimension().bits()
                      ? "a byte is 8 bits: write 8 bit/B"
                      : null));
      return new Unit("", 1, quantity.dimension(), false);
    }
    return unit;
  }

  private @Nullable Expression condition(MappingReader reader, String key) {
    var entry = reader.entry(key);
    var expression = entry.flatMap(e -> formulas.parse(e.value(), "\"" + key + "\""));
    var type = expression.flatMap(e -> formulas.check(e, entry.orElseThrow().value(), types));
    if (type.isPresent() && !(type.get() instanceof Type.Condition)) {
      reporter.report(
          error(
              "wrong-type",
              entry.orElseThrow().value().at(),
              "\"" + key + "\" is a condition, found " + type.get().words()));
    }
    return type.isPresent() ? expression.get() : null;
  }

  /** Reads one line for all conventions, or a list of lines for some each. */
  List<Calculator.Answer> answers(MappingReader root) {
    var entry = root.entry("answer");
    if (entry.isEmpty() || !(entry.get().value() instanceof YamlNode.Sequence list)) {
      return root.bilingual("answer")
          .map(text -> List.of(new Calculator.Answer(text, List.of())))
          .orElse(List.of());
    }
    var answers = new ArrayList<Calculator.Answer>();
    for (var item : list.items()) {
      var reader = MappingReader.of(item, "an answer", reporter);
      if (reader.isPresent()) {
        var only = ProfileReader.texts(reader.get().items("for"));
        var en = reader.get().requiredText("en");
        var zh = reader.get().requiredText("zh");
        reader.get().rejectUnknownKeys();
        answers.add(new Calculator.Answer(new Bilingual<>(en.orElse(""), zh.orElse("")), only));
      }
    }
    return answers;
  }

  List<Rule> rules(List<YamlNode> items, boolean warning) {
    var rules = new ArrayList<Rule>();
    for (var item : items) {
      var found = MappingReader.of(item, warning ? "a warning" : "a refusal", reporter);
      if (found.isEmpty()) {
        continue;
      }
      var reader = found.get();
      var code = reader.requiredText("code");
      var when = condition(reader, "when");
      if (reader.entry("when").isEmpty()) {
        reader.requiredText("when");
      }
      var say = reader.requiredBilingual("say");
      String at = reader.text("at").orElse("");
      var only = ProfileReader.texts(reader.items("for"));
      reader.rejectUnknownKeys();
      if (code.isPresent() && !CODE.matcher(code.get()).matches()) {
        reporter.report(
            error("bad-code", item.at(), "\"" + code.get() + "\" is no code")
                .withHint("write capitals and _, such as NOT_DIVISIBLE"));
      }
      if (code.isPresent() && when != null && say.isPresent()) {
        rules.add(new Rule(code.get(), when, say.get(), at, only, warning));
      }
    }
    return rules;
  }
}
