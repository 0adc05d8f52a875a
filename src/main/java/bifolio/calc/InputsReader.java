package bifolio.calc;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.calculator.Calculator.ProfileChoice;
import bifolio.calculator.Input;
import bifolio.calculator.Input.Kind;
import bifolio.calculator.Profiles;
import bifolio.diagnostic.NearestName;
import bifolio.diagnostic.Reporter;
import bifolio.formula.Expression;
import bifolio.formula.Expression.Place;
import bifolio.formula.SymbolReader;
import bifolio.model.Bilingual;
import bifolio.unit.Unit;
import bifolio.unit.Units;
import bifolio.yaml.MappingReader;
import bifolio.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads inputs, the variant among them. */
final class InputsReader {
  private static final Place NOWHERE = new Place(0, 0);
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.-]+");

  private final FormulaReader formulas;
  private final ConditionReader conditions;
  private final Reporter reporter;

  InputsReader(FormulaReader formulas, Reporter reporter) {
    this.formulas = formulas;
    this.conditions = new ConditionReader(reporter);
    this.reporter = reporter;
  }

  /** Reads the choices of profiles. */
  List<ProfileChoice> profiles(List<YamlNode> items, Profiles known) {
    var choices = new ArrayList<ProfileChoice>();
    for (var item : items) {
      var reader = MappingReader.of(item, "a choice of a profile", reporter);
      if (reader.isEmpty()) {
        continue;
      }
      var name = reader.get().requiredText("name");
      var kind = reader.get().requiredText("kind");
      var chosen = reader.get().text("default").orElse("");
      var aliases = ProfileReader.texts(reader.get().items("aliases"));
      reader.get().rejectUnknownKeys();
      if (kind.isPresent() && !known.kinds().containsKey(kind.get())) {
        reporter.report(
            error("unknown-profile", item.at(), "there are no profiles \"" + kind.get() + "\"")
                .withHint(NearestName.hint(kind.get(), known.kinds().keySet())));
      } else if (kind.isPresent() && !chosen.isEmpty() && known.find(kind.get(), chosen) == null) {
        reporter.report(
            error(
                    "unknown-profile",
                    reader.get().entry("default").orElseThrow().value().at(),
                    "no profile of " + kind.get() + " is called \"" + chosen + "\"")
                .withHint(NearestName.hint(chosen, ids(known, kind.get()))));
      }
      if (name.isPresent() && kind.isPresent()) {
        var profile = known.find(kind.get(), chosen);
        String id = profile == null ? chosen : profile.id();
        choices.add(new ProfileChoice(name.get(), kind.get(), id, aliases));
      }
    }
    return choices;
  }

  private static List<String> ids(Profiles known, String kind) {
    var profiles = known.kinds().get(kind);
    return profiles == null
        ? List.of()
        : profiles.profiles().stream().map(Profiles.Profile::id).toList();
  }

  /** Reads the choice of a convention as an input. */
  Optional<Input> variant(MappingReader reader) {
    var name = reader.requiredText("name");
    var label = reader.bilingual("label");
    var aliases = ProfileReader.texts(reader.items("aliases"));
    var options = options(reader.items("options"));
    var initial = reader.text("default");
    reader.rejectUnknownKeys();
    if (name.isEmpty() || options.isEmpty()) {
      return Optional.empty();
    }
    String first = initial.orElse(options.get(0).id());
    return Optional.of(
        new Input(
            name.get(),
            "",
            label.orElse(new Bilingual<>("Convention", "约定")),
            Kind.CHOICE,
            Unit.ONE,
            new Expression.Word(first, NOWHERE),
            null,
            false,
            List.of(),
            options,
            aliases,
            List.of()));
  }

  /** Reads an input. */
  Optional<Input> input(YamlNode item) {
    var found = MappingReader.of(item, "an input", reporter);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var reader = found.get();
    var name = reader.requiredText("name");
    var label = reader.requiredBilingual("label");
    String symbol = symbol(reader);
    var options = options(reader.items("choices"));
    var from = reader.entry("from").flatMap(e -> field(e.value()));
    var valid = reader.entry("valid");
    var aliases = ProfileReader.texts(reader.items("aliases"));
    var only = ProfileReader.texts(reader.items("for"));
    var unitEntry = reader.entry("unit");
    String unitText = reader.text("unit").orElse("");
    var kind = options.isEmpty() ? kind(unitText) : Kind.CHOICE;
    var unit = unit(kind, unitText, unitEntry.map(YamlNode.Entry::value).orElse(item));
    var initial = reader.entry("default").flatMap(e -> initial(e.value(), kind, unit, options));
    reader.rejectUnknownKeys();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    var bounds = new ArrayList<Input.Bound>();
    boolean whole = valid.map(e -> conditions.bounds(e.value(), unit, bounds)).orElse(false);
    return Optional.of(
        new Input(
            name.get(),
            symbol,
            label.orElse(Bilingual.same(name.get())),
            kind,
            unit,
            initial.orElse(null),
            from.orElse(null),
            whole,
            bounds,
            options,
            aliases,
            only));
  }

  String symbol(MappingReader reader) {
    var entry = reader.entry("symbol");
    String symbol = reader.text("symbol").orElse("");
    if (entry.isPresent() && !symbol.isEmpty() && SymbolReader.read(symbol) == null) {
      reporter.report(
          error("unknown-symbol", entry.get().value().at(), "\"" + symbol + "\" is no symbol")
              .withHint("write a letter, a word, \\beta, n_{kv} or \\hat{c}"));
      return "";
    }
    return symbol;
  }

  private static Kind kind(String unit) {
    return switch (unit) {
      case "flag" -> Kind.FLAG;
      case "note" -> Kind.NOTE;
      case "any" -> Kind.ANY;
      default -> unit.equals("list") || unit.startsWith("list ") ? Kind.LIST : Kind.QUANTITY;
    };
  }

  private Unit unit(Kind kind, String text, YamlNode at) {
    String name = kind == Kind.LIST ? text.substring("list".length()) : text;
    if (kind != Kind.LIST && kind != Kind.QUANTITY) {
      return Unit.ONE;
    }
    return unit(name, at);
  }

  Unit unit(String name, YamlNode at) {
    var unit = Units.parse(name);
    if (unit == null) {
      reporter.report(
          error("unknown-unit", at.at(), "no unit is called \"" + name.trim() + "\"")
              .withHint(
                  NearestName.of(name.trim(), Units.names())
                      .map(near -> "did you mean \"" + near + "\"?")
                      .orElse(null)));
      return Unit.ONE;
    }
    return unit;
  }

  List<Input.Option> options(List<YamlNode> items) {
    var options = new ArrayList<Input.Option>();
    for (var item : items) {
      if (item instanceof YamlNode.Scalar scalar) {
        options.add(
            new Input.Option(scalar.value(), Bilingual.same(scalar.value()), List.of(), ""));
        continue;
      }
      var reader = MappingReader.of(item, "a choice", reporter);
      if (reader.isPresent()) {
        var id = reader.get().requiredText("id");
        var title = reader.get().bilingual("title");
        var aliases = ProfileReader.texts(reader.get().items("aliases"));
        var source = reader.get().text("source").orElse("");
        reader.get().rejectUnknownKeys();
        id.ifPresent(
            i ->
                options.add(new Input.Option(i, title.orElse(Bilingual.same(i)), aliases, source)));
      }
    }
    return options;
  }

  private Optional<Expression.Field> field(YamlNode node) {
    var expression = formulas.parse(node, "\"from\"");
    if (expression.isPresent() && !(expression.get() instanceof Expression.Field)) {
      reporter.report(
          error("wrong-type", node.at(), "\"from\" is a profile's field, such as model.layers"));
    }
    return expression.filter(Expression.Field.class::isInstance).map(Expression.Field.class::cast);
  }

  /** A bare number is in the input's unit; a text of a choice is the choice. */
  private Optional<Expression> initial(
      YamlNode node, Kind kind, Unit unit, List<Input.Option> options) {
    if (node instanceof YamlNode.Sequence list) {
      return listing(list, unit);
    }
    if (kind == Kind.NOTE || kind == Kind.CHOICE) {
      if (!(node instanceof YamlNode.Scalar scalar)) {
        return Optional.empty();
      }
      String text = scalar.value();
      boolean known = options.stream().anyMatch(option -> option.id().equals(text));
      if (known || kind == Kind.NOTE) {
        return Optional.of(new Expression.Word(text, NOWHERE));
      }
      if (WORD.matcher(text).matches()) {
        var ids = options.stream().map(Input.Option::id).toList();
        reporter.report(
            error("unknown-name", node.at(), "no choice is called \"" + text + "\"")
                .withHint(NearestName.hint(text, ids)));
        return Optional.empty();
      }
    }
    return formulas.parse(node, "\"default\"").map(e -> inUnit(e, unit));
  }

  private static Expression inUnit(Expression expression, Unit unit) {
    return switch (expression) {
      case Expression.Literal literal when literal.unit().text().isEmpty() ->
          new Expression.Literal(literal.number(), unit, literal.place());
      case Expression.Negation negation when negation.operand() instanceof Expression.Literal ->
          new Expression.Negation(inUnit(negation.operand(), unit), negation.place());
      default -> expression;
    };
  }

  private Optional<Expression> listing(YamlNode.Sequence list, Unit unit) {
    var items = new ArrayList<Expression>();
    for (var item : list.items()) {
      formulas.parse(item, "an item of a list").ifPresent(e -> items.add(inUnit(e, unit)));
    }
    return items.isEmpty() ? Optional.empty() : Optional.of(new Expression.Listing(items, NOWHERE));
  }
}
