package bifolio.calc;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.calculator.Input;
import bifolio.calculator.Profiles;
import bifolio.diagnostic.NearestName;
import bifolio.diagnostic.Reporter;
import bifolio.formula.Value;
import bifolio.number.NumberText;
import bifolio.number.ParsedNumber;
import bifolio.unit.Unit;
import bifolio.unit.Units;
import bifolio.yaml.MappingReader;
import bifolio.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one kind of profile. */
final class ProfileReader {
  private final Reporter reporter;
  private final Map<String, Profiles.Field> fields = new LinkedHashMap<>();

  private ProfileReader(Reporter reporter) {
    this.reporter = reporter;
  }

  static Profiles.Kind read(String id, MappingReader root, Reporter reporter) {
    return new ProfileReader(reporter).kind(id, root);
  }

  private Profiles.Kind kind(String id, MappingReader root) {
    root.requiredBilingual("title");
    root.mapping("fields").ifPresent(this::fields);
    var profiles = new ArrayList<Profiles.Profile>();
    for (var item : root.items("profiles")) {
      MappingReader.of(item, "a profile", reporter).flatMap(this::profile).ifPresent(profiles::add);
    }
    root.rejectUnknownKeys();
    return new Profiles.Kind(id, fields, profiles);
  }

  private void fields(MappingReader mapping) {
    for (var entry : mapping.entries()) {
      var reader = MappingReader.of(entry.value(), "a field", reporter);
      if (reader.isPresent()) {
        String unit = reader.get().text("unit").orElse("");
        reader.get().bilingual("label");
        reader.get().rejectUnknownKeys();
        fields.put(entry.key(), field(unit, entry.value()));
      }
    }
  }

  private Profiles.Field field(String unit, YamlNode at) {
    return switch (unit) {
      case "flag" -> new Profiles.Field(Input.Kind.FLAG, Unit.ONE);
      case "text" -> new Profiles.Field(Input.Kind.NOTE, Unit.ONE);
      default -> {
        var parsed = Units.parse(unit);
        if (parsed == null) {
          reporter.report(error("unknown-unit", at.at(), "no unit is called \"" + unit + "\""));
        }
        yield new Profiles.Field(Input.Kind.QUANTITY, parsed == null ? Unit.ONE : parsed);
      }
    };
  }

  private Optional<Profiles.Profile> profile(MappingReader reader) {
    var id = reader.requiredText("id");
    var name = reader.requiredText("name");
    reader.bilingual("source");
    reader.text("mark");
    reader.bilingual("note");
    var aliases = texts(reader.items("aliases"));
    var values = new LinkedHashMap<String, Value>();
    reader.mapping("values").ifPresent(mapping -> values(mapping, values));
    reader.rejectUnknownKeys();
    if (id.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Profiles.Profile(id.get(), name.get(), aliases, values));
  }

  private void values(MappingReader mapping, Map<String, Value> values) {
    for (var entry : mapping.entries()) {
      var field = fields.get(entry.key());
      if (field == null) {
        reporter.report(
            error("unknown-field", entry.at(), "there is no field \"" + entry.key() + "\"")
                .withHint(NearestName.hint(entry.key(), fields.keySet())));
        continue;
      }
      var value = value(entry.value(), field);
      if (value != null) {
        values.put(entry.key(), value);
      }
    }
  }

  private @Nullable Value value(YamlNode node, Profiles.Field field) {
    if (node instanceof YamlNode.Mapping) {
      var reader = MappingReader.of(node, "a disputed value", reporter).orElseThrow();
      var value = reader.entry("value").map(e -> value(e.value(), field)).orElse(null);
      reader.entry("disputed").ifPresent(e -> value(e.value(), field));
      reader.requiredBilingual("say");
      reader.rejectUnknownKeys();
      return value;
    }
    if (!(node instanceof YamlNode.Scalar scalar)
        || scalar.type() == YamlNode.Scalar.Type.NOTHING) {
      return null;
    }
    Value value =
        switch (field.kind()) {
          case FLAG ->
              scalar.type() == YamlNode.Scalar.Type.BOOLEAN
                  ? new Value.Truth(scalar.value().equals("true"))
                  : null;
          case NOTE, CHOICE -> new Value.Text(scalar.value());
          case QUANTITY, ANY, LIST -> number(scalar.value(), field.unit());
        };
    if (value == null) {
      reporter.report(
          error("wrong-type", scalar.at(), "\"" + scalar.value() + "\" is no value of this field"));
    }
    return value;
  }

  private static @Nullable Value number(String text, Unit bare) {
    int blank = text.indexOf(' ');
    var unit = blank < 0 ? bare : Units.parse(text.substring(blank));
    String digits = blank < 0 ? text : text.substring(0, blank);
    if (unit == null || !unit.converts(bare.dimension())) {
      return null;
    }
    return NumberText.parse(digits.replace("_", "").replace(",", ""))
            instanceof ParsedNumber.Value v
        ? new Value.Real(unit.toBase(v.value(), bare.dimension()))
        : null;
  }

  static List<String> texts(List<YamlNode> items) {
    var texts = new ArrayList<String>();
    for (var item : items) {
      if (item instanceof YamlNode.Scalar scalar) {
        texts.add(scalar.value());
      }
    }
    return texts;
  }
}
