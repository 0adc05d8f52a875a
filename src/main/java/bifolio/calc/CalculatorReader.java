package bifolio.calc;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.calculator.Calculator;
import bifolio.calculator.Input;
import bifolio.calculator.Profiles;
import bifolio.calculator.Step;
import bifolio.diagnostic.NearestName;
import bifolio.diagnostic.Reporter;
import bifolio.diagnostic.SourceText;
import bifolio.diagnostic.Span;
import bifolio.library.Entry;
import bifolio.model.Source;
import bifolio.unit.Units;
import bifolio.yaml.MappingReader;
import bifolio.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one calculator. */
final class CalculatorReader {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
  private static final Pattern SECTION = Pattern.compile("[A-Z][0-9]{1,2}");

  private final Source source;
  private final Profiles profiles;
  private final Reporter reporter;
  private final FormulaReader formulas;
  private final InputsReader inputsReader;
  private final Map<String, Span> seen = new HashMap<>();

  CalculatorReader(Source source, Profiles profiles, Reporter reporter) {
    this.source = source;
    this.profiles = profiles;
    this.reporter = reporter;
    this.formulas = new FormulaReader(SourceText.of(source.path(), source.text()), reporter);
    this.inputsReader = new InputsReader(formulas, reporter);
  }

  /** Reads a calculator; empty if it cannot be one (then that is reported). */
  Optional<Entry> read(String id, MappingReader root) {
    if (!ID.matcher(id).matches()) {
      reporter.report(
          error("bad-id", Span.ofFile(source.path()), "\"" + id + "\" is no id of a calculator")
              .withHint("name the file with lower-case letters, digits and single dashes"));
    }
    var title = root.requiredBilingual("title");
    String section = section(root);
    var question = root.requiredBilingual("question");
    var choices = inputsReader.profiles(root.items("profiles"), profiles);
    var inputs = new ArrayList<Input>();
    var variant = root.mapping("variant").flatMap(inputsReader::variant);
    variant.ifPresent(inputs::add);
    readInputs(root, inputs);
    var types = new TypeTable(profiles, choices);
    inputs.forEach(input -> types.put(input.name(), TypeTable.of(input)));
    checkInitials(root, inputs, types);

    var stepsReader = new StepsReader(formulas, inputsReader, reporter, types);
    var steps = stepsReader.steps(root.items("steps"));
    var rules = new ArrayList<>(stepsReader.rules(root.items("refusals"), false));
    rules.addAll(stepsReader.rules(root.items("warnings"), true));
    var variants = variant.map(Input::optionIds).orElse(List.of());
    var results = results(root, steps.stream().map(Step::name).toList());
    var answers = stepsReader.answers(root);
    var around = new PresentationReader(reporter);
    around.read(root);
    checkVariants(root, variants);
    root.rejectUnknownKeys();
    if (title.isEmpty() || question.isEmpty() || steps.isEmpty() || results.isEmpty()) {
      return Optional.empty();
    }
    var calculator =
        new Calculator(
            id,
            title.get(),
            section,
            question.get(),
            choices,
            variant.map(Input::name).orElse(""),
            inputs,
            rules,
            steps,
            results,
            answers);
    checkSentences(root, calculator);
    return Optional.of(around.entry(calculator, root.at()));
  }

  private String section(MappingReader root) {
    var section = root.requiredText("section");
    if (section.isPresent() && !SECTION.matcher(section.get()).matches()) {
      reporter.report(
          error(
              "bad-section",
              root.entry("section").orElseThrow().value().at(),
              "\"section\" is a letter and a number, such as A4"));
      return "Z99";
    }
    return section.orElse("Z99");
  }

  private void readInputs(MappingReader root, List<Input> inputs) {
    for (var item : root.items("inputs")) {
      var input = inputsReader.input(item);
      if (input.isEmpty()) {
        continue;
      }
      String name = input.get().name();
      var first = seen.putIfAbsent(name, item.at());
      if (!NAME.matcher(name).matches()) {
        reporter.report(
            error("bad-name", item.at(), "\"" + name + "\" is no name of an input")
                .withHint("a name is letters, digits and _, such as kv_heads"));
      } else if (first != null) {
        reporter.report(
            error("duplicate-name", item.at(), "there are two inputs \"" + name + "\"")
                .withNote(first, "the first one"));
      } else {
        inputs.add(input.get());
      }
    }
  }

  /** The initial value of an input must have its type; it may be a formula of other inputs. */
  private void checkInitials(MappingReader root, List<Input> inputs, TypeTable types) {
    for (var item : root.items("inputs")) {
      var mapping = MappingReader.of(item, "an input", finding -> {});
      var name = mapping.flatMap(m -> m.text("name"));
      var initial = mapping.flatMap(m -> m.entry("default"));
      var input =
          inputs.stream().filter(i -> name.filter(i.name()::equals).isPresent()).findFirst();
      if (initial.isEmpty()
          || input.isEmpty()
          || input.get().initial() == null
          || hasUnknownUnit(mapping.orElseThrow(), input.get())
          || !(initial.get().value() instanceof YamlNode.Scalar)) {
        continue;
      }
      var wanted = TypeTable.of(input.get());
      formulas
          .check(input.get().initial(), initial.get().value(), types)
          .filter(found -> input.get().kind() != Input.Kind.ANY)
          .filter(found -> !StepsReader.fits(found, wanted))
          .ifPresent(
              found ->
                  reporter.report(
                      error(
                          "unit-mismatch",
                          initial.get().value().at(),
                          "the default is " + found.words() + ", the input is " + wanted.words())));
    }
  }

  /** Returns whether the unit of an input is wrong, which is said there. */
  private static boolean hasUnknownUnit(MappingReader mapping, Input input) {
    return input.kind() == Input.Kind.QUANTITY
        && Units.parse(mapping.text("unit").orElse("")) == null;
  }

  private List<String> results(MappingReader root, List<String> steps) {
    var results = new ArrayList<String>();
    var written = stepNames(root); // of a step whose formula is wrong only that is said
    for (var item : root.items("results")) {
      if (!(item instanceof YamlNode.Scalar scalar)) {
        continue;
      }
      if (steps.contains(scalar.value())) {
        results.add(scalar.value());
      } else if (!written.contains(scalar.value())) {
        reporter.report(
            error("unknown-name", item.at(), "no step is called \"" + scalar.value() + "\"")
                .withHint(NearestName.hint(scalar.value(), written)));
      }
    }
    if (root.items("results").isEmpty()) {
      reporter.report(
          error("missing-key", root.at(), "a calculator needs \"results\"")
              .withHint("name the steps that are the answer: results: [kv_total]"));
    }
    return results;
  }

  private static List<String> stepNames(MappingReader root) {
    return root.items("steps").stream()
        .flatMap(item -> MappingReader.of(item, "a step", finding -> {}).stream())
        .flatMap(step -> step.text("name").stream())
        .toList();
  }

  /** What belongs to a variant must name one that there is. */
  private void checkVariants(MappingReader root, List<String> variants) {
    for (String key : List.of("inputs", "steps", "refusals", "warnings", "assumes", "answer")) {
      boolean listed =
          root.entry(key).filter(e -> e.value() instanceof YamlNode.Sequence).isPresent();
      for (var item : listed ? root.items(key) : List.<YamlNode>of()) {
        var mapping = MappingReader.of(item, key, finding -> {});
        var only = mapping.map(m -> m.items("for")).orElse(List.of());
        for (var name : only) {
          if (name instanceof YamlNode.Scalar scalar && !variants.contains(scalar.value())) {
            reporter.report(
                error(
                        "unknown-variant",
                        name.at(),
                        "there is no variant \"" + scalar.value() + "\"")
                    .withHint(NearestName.hint(scalar.value(), variants)));
          }
        }
      }
    }
  }

  /** A {@code {name}} in a sentence must be known. */
  private void checkSentences(MappingReader root, Calculator calculator) {
    var sentences = new Sentences(calculator, stepNames(root), formulas, reporter);
    root.entry("answer").ifPresent(e -> sentences.check(e.value()));
    for (String key : List.of("steps", "refusals", "warnings")) {
      for (var item : root.items(key)) {
        MappingReader.of(item, key, finding -> {})
            .flatMap(m -> m.entry("say"))
            .ifPresent(e -> sentences.check(e.value()));
      }
    }
  }
}
