package bifolio.calc;

import static bifolio.diagnostic.Diagnostic.error;
import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.calculator.Calculator;
import bifolio.calculator.Input;
import bifolio.diagnostic.NearestName;
import bifolio.diagnostic.Reporter;
import bifolio.diagnostic.Span;
import bifolio.library.Expectation;
import bifolio.library.Library;
import bifolio.yaml.MappingReader;
import bifolio.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks that what a calculator's file mentions is there: a name that means nothing would only
 * leave a hole in the page.
 */
final class MentionCheck {
  private static final List<String> SCALES = List.of("linear", "log");
  private static final List<String> MARKS = List.of("V1", "V2", "C", "U");
  // what an author mistook; other refusals are answers that a cell may have
  private static final List<String> SLIPS =
      List.of(
          "EMPTY",
          "NOT_A_NUMBER",
          "NOT_FINITE",
          "UNKNOWN_UNIT",
          "UNIT_MISMATCH",
          "UNKNOWN_CHOICE",
          "UNKNOWN_PROFILE");

  private final Library library;
  private final Calculator calculator;
  private final YamlNode root;
  private final Reporter reporter;
  private final LinkedHashSet<String> unlabelled = new LinkedHashSet<>();

  private MentionCheck(Library library, Calculator calculator, YamlNode root, Reporter reporter) {
    this.library = library;
    this.calculator = calculator;
    this.root = root;
    this.reporter = reporter;
  }

  /**
   * Checks one file.
   *
   * @param root the file that the calculator was read from
   */
  static void check(Library library, Calculator calculator, YamlNode root, Reporter reporter) {
    new MentionCheck(library, calculator, root, reporter).check();
  }

  private void check() {
    each("steps", this::labels);
    each("inputs", input -> OriginCheck.check(library, calculator, input, reporter));
    quiet(root).flatMap(r -> r.mapping("variant")).ifPresent(this::variant);
    each("refusals", this::fault);
    each("warnings", this::fault);
    quiet(root).ifPresent(r -> r.items("results").forEach(this::result));
    each("tables", this::table);
    each("charts", this::chart);
    each("sources", this::source);
  }

  private interface Part {
    void check(MappingReader reader);
  }

  /** Reads again what the readers have read, without saying what is wrong a second time. */
  private static Optional<MappingReader> quiet(YamlNode node) {
    return MappingReader.of(node, "", finding -> {});
  }

  private void each(String key, Part part) {
    for (var item : quiet(root).map(r -> r.items(key)).orElse(List.of())) {
      quiet(item).ifPresent(part::check);
    }
  }

  static Optional<YamlNode.Scalar> scalar(MappingReader reader, String key) {
    return reader
        .entry(key)
        .map(YamlNode.Entry::value)
        .filter(YamlNode.Scalar.class::isInstance)
        .map(YamlNode.Scalar.class::cast);
  }

  private void known(YamlNode.Scalar name, String what, Collection<String> names) {
    if (!names.contains(name.value())) {
      reporter.report(
          error("unknown-name", name.at(), what + " \"" + name.value() + "\"")
              .withHint(NearestName.hint(name.value(), names)));
    }
  }

  private void labels(MappingReader step) {
    var name = step.text("name");
    if (name.isPresent() && step.entry("label").isEmpty()) {
      unlabelled.add(name.get());
    } else {
      name.ifPresent(unlabelled::remove);
    }
  }

  private void variant(MappingReader reader) {
    var options = calculator.variants().stream().map(Input.Option::id).toList();
    scalar(reader, "default").ifPresent(name -> known(name, "no option is called", options));
  }

  private void fault(MappingReader reader) {
    var names = new ArrayList<>(calculator.inputs().stream().map(Input::name).toList());
    calculator.profiles().forEach(profile -> names.add(profile.name()));
    scalar(reader, "at").ifPresent(name -> known(name, "no input is called", names));
  }

  private void result(YamlNode item) {
    if (item instanceof YamlNode.Scalar name) {
      labelled(name.value(), name.at());
    }
  }

  /** What heads a table or names an axis needs words in both languages. */
  private void labelled(String name, Span at) {
    if (unlabelled.remove(name)) {
      reporter.report(
          warning("missing-label", at, "the step \"" + name + "\" has no \"label\"")
              .withHint("the Chinese page would call it so: add label: {en: …, zh: …}"));
    }
  }

  private void step(YamlNode node) {
    if (node instanceof YamlNode.Scalar name) {
      var names = new LinkedHashSet<>(calculator.steps().stream().map(s -> s.name()).toList());
      known(name, "no step is called", names);
      labelled(name.value(), name.at());
    }
  }

  private void table(MappingReader reader) {
    var given = given(reader);
    for (String side : List.of("rows", "columns")) {
      reader.mapping(side).ifPresent(range -> range(range, given));
    }
    var cell = reader.entry("cell").map(YamlNode.Entry::value);
    cell.ifPresent(
        node -> {
          if (node instanceof YamlNode.Sequence list) {
            list.items().forEach(this::step);
          } else {
            step(node);
          }
        });
    scalar(reader, "fits").ifPresent(this::step);
    scalar(reader, "limit").ifPresent(this::level);
  }

  private void range(MappingReader reader, Map<String, String> given) {
    var profile = scalar(reader, "profile");
    if (profile.isPresent()) {
      var names = calculator.profiles().stream().map(Calculator.ProfileChoice::name).toList();
      known(profile.get(), "this calculator has no profile", names);
    }
    var input = scalar(reader, "input");
    input.ifPresent(this::input);
    var name = profile.or(() -> input);
    name.ifPresent(
        n -> values(n.value(), reader.items(profile.isPresent() ? "ids" : "values"), given));
  }

  private void input(YamlNode.Scalar name) {
    known(name, "no input is called", calculator.inputs().stream().map(Input::name).toList());
  }

  /** A value must be one that its input takes, even where the answer is then refused. */
  private void values(String name, List<YamlNode> values, Map<String, String> given) {
    if (calculator.input(name) == null && calculator.profile(name) == null) {
      return; // which is said there
    }
    for (var node : values) {
      if (node instanceof YamlNode.Scalar value) {
        var texts = new LinkedHashMap<>(given);
        texts.put(name, value.value());
        slip(name, texts, value.at());
      }
    }
  }

  private void slip(String name, Map<String, String> texts, Span at) {
    if (library.ask(calculator, texts, List.of()) instanceof Library.Answer.Evaluated answer) {
      answer.evaluation().refusals().stream()
          .filter(refusal -> refusal.at().equals(name) && SLIPS.contains(refusal.code()))
          .findFirst()
          .ifPresent(
              refusal ->
                  reporter.report(error("refused", at, "it is refused: " + refusal.words())));
    }
  }

  /** Returns the inputs that hold for a whole table, chart or series, if they mean something. */
  private Map<String, String> given(MappingReader reader) {
    var given = new LinkedHashMap<String, String>();
    var entries = reader.mapping("inputs").map(MappingReader::entries).orElse(List.of());
    for (var entry : entries) {
      var name = library.meaning(calculator, entry.key());
      if (name.isEmpty()) {
        var names = calculator.inputs().stream().map(Input::name).toList();
        reporter.report(
            error("unknown-input", entry.at(), "no input is called \"" + entry.key() + "\"")
                .withHint(NearestName.hint(entry.key(), names)));
      } else if (entry.value() instanceof YamlNode.Scalar value) {
        given.put(entry.key(), value.value());
        slip(name.get(), Map.of(entry.key(), value.value()), value.at());
      }
    }
    return given;
  }

  private void chart(MappingReader reader) {
    var given = given(reader);
    for (String axis : List.of("x", "y")) {
      reader
          .mapping(axis)
          .flatMap(r -> scalar(r, "scale"))
          .ifPresent(scale -> known(scale, "no scale is called", SCALES));
    }
    reader.mapping("x").ifPresent(x -> range(x, given));
    reader.mapping("y").flatMap(y -> y.entry("result")).ifPresent(entry -> step(entry.value()));
    reader.items("series").forEach(item -> quiet(item).ifPresent(this::given));
    for (var item : reader.items("lines")) {
      quiet(item)
          .flatMap(line -> scalar(line, "y").or(() -> scalar(line, "x")))
          .ifPresent(this::level);
    }
  }

  /** A level is a number, a quantity, or what is computed or given under a name. */
  private void level(YamlNode.Scalar level) {
    if (Expectation.isQuantity(level.value())) {
      return;
    }
    var names = new LinkedHashSet<>(calculator.steps().stream().map(s -> s.name()).toList());
    calculator.inputs().forEach(input -> names.add(input.name()));
    known(level, "neither a quantity nor a result:", names);
  }

  private void source(MappingReader reader) {
    scalar(reader, "mark").ifPresent(mark -> known(mark, "no mark is called", MARKS));
  }
}
