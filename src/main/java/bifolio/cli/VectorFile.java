package bifolio.cli;

import bifolio.diagnostic.DiagnosticPrinter;
import bifolio.diagnostic.Problems;
import bifolio.diagnostic.SourceText;
import bifolio.library.Tolerance;
import bifolio.number.NumberText;
import bifolio.number.ParsedNumber;
import bifolio.yaml.YamlNode;
import bifolio.yaml.YamlParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads files of published numbers. JSON is YAML too, so one parser reads both. */
final class VectorFile {
  private VectorFile() {}

  /**
   * A published number.
   *
   * @param inputs texts: a number with its unit, or a bare one
   * @param expected texts by result; {@code error} is the name of a refusal
   */
  record Vector(
      String id,
      String calculator,
      Map<String, String> inputs,
      Map<String, String> expected,
      Map<String, Tolerance> tolerances) {
    Tolerance tolerance(String name) {
      return tolerances.getOrDefault(name, tolerances.getOrDefault("", Tolerance.EXACT));
    }
  }

  /** Reads a file; prints what is wrong with it. */
  static List<Vector> read(Path path, String text) {
    var problems = new Problems();
    var root = YamlParser.parse(SourceText.of(path.toString(), text), problems);
    if (!problems.sorted().isEmpty()) {
      System.err.print(
          new DiagnosticPrinter(p -> Optional.of(text), false).print(problems.sorted()));
    }
    var vectors = new ArrayList<Vector>();
    for (var item : root.map(VectorFile::items).orElse(List.of())) {
      if (item instanceof YamlNode.Mapping mapping) {
        vectors.add(vector(mapping));
      }
    }
    if (vectors.isEmpty() && problems.sorted().isEmpty()) {
      System.err.println("bifolio: " + path + " holds no vectors");
    }
    return vectors;
  }

  private static List<YamlNode> items(YamlNode root) {
    return switch (root) {
      case YamlNode.Sequence list -> list.items();
      case YamlNode.Mapping mapping ->
          value(mapping, "vectors") instanceof YamlNode.Sequence list ? list.items() : List.of();
      case YamlNode.Scalar scalar -> List.of();
    };
  }

  private static Vector vector(YamlNode.Mapping mapping) {
    return new Vector(
        text(mapping, "id"),
        text(mapping, "calculator"),
        texts(value(mapping, "inputs")),
        texts(value(mapping, "expected")),
        tolerances(value(mapping, "tolerance")));
  }

  private static @org.jspecify.annotations.Nullable YamlNode value(
      YamlNode.Mapping mapping, String key) {
    for (var entry : mapping.entries()) {
      if (entry.key().equals(key)) {
        return entry.value();
      }
    }
    return null;
  }

  private static String text(YamlNode.Mapping mapping, String key) {
    return value(mapping, key) instanceof YamlNode.Scalar scalar ? scalar.value() : "";
  }

  /** Returns each quantity as a text; what has no value is left out. */
  private static Map<String, String> texts(@org.jspecify.annotations.Nullable YamlNode node) {
    var texts = new LinkedHashMap<String, String>();
    if (node instanceof YamlNode.Mapping mapping) {
      for (var entry : mapping.entries()) {
        String text = quantity(entry.value());
        if (!text.isEmpty()) {
          texts.put(entry.key(), text);
        }
      }
    }
    return texts;
  }

  private static String quantity(YamlNode node) {
    return switch (node) {
      case YamlNode.Scalar scalar -> scalar.value();
      case YamlNode.Sequence list -> list(list);
      case YamlNode.Mapping mapping -> {
        var value = value(mapping, "value");
        String unit = text(mapping, "unit");
        String number = value == null ? "" : quantity(value);
        boolean bare = unit.isEmpty() || unit.equals("-") || number.isEmpty();
        yield bare ? number : number + " " + unit;
      }
    };
  }

  private static String list(YamlNode.Sequence list) {
    var texts = new ArrayList<String>();
    for (var item : list.items()) {
      texts.add(quantity(item));
    }
    return "[" + String.join(", ", texts) + "]";
  }

  private static Map<String, Tolerance> tolerances(
      @org.jspecify.annotations.Nullable YamlNode node) {
    var tolerances = new LinkedHashMap<String, Tolerance>();
    if (node instanceof YamlNode.Mapping mapping) {
      for (var entry : mapping.entries()) {
        if (entry.value() instanceof YamlNode.Mapping inner) {
          tolerances(inner).forEach((k, tolerance) -> tolerances.put(entry.key(), tolerance));
        } else if (entry.value() instanceof YamlNode.Scalar scalar) {
          tolerances.put("", tolerance(entry.key(), scalar.value()));
        }
      }
    }
    return tolerances;
  }

  private static Tolerance tolerance(String kind, String text) {
    return NumberText.parse(text) instanceof ParsedNumber.Value limit
        ? new Tolerance(kind.equals("rel"), limit.value())
        : Tolerance.EXACT;
  }
}
