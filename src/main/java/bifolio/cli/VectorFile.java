package bifolio.cli;

import bifolio.diagnostic.DiagnosticPrinter;
import bifolio.diagnostic.NearestName;
import bifolio.diagnostic.Problems;
import bifolio.diagnostic.SourceText;
import bifolio.library.Tolerance;
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
  private static final List<String> KEYS =
      List.of(
          "id", "calculator", "inputs", "expected", "tolerance", "source", "note", "how", "title");
  private static final List<String> NONE = List.of("", "-");
  // a plain number is in the input's own unit, an expected one is compared as it is
  private static final List<String> BARE = List.of("", "-", "1");
  private static final List<String> KINDS = List.of("rel", "abs", "exact");

  private VectorFile() {}

  /**
   * A published number.
   *
   * @param inputs texts: a number with its unit, or a bare one
   * @param expected texts by result; {@code error} is the name of a refusal
   * @param mistake why it cannot be compared; empty if it can
   */
  record Vector(
      String id,
      String calculator,
      Map<String, String> inputs,
      Map<String, String> expected,
      Map<String, Tolerance> tolerances,
      String mistake) {
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
      String place = "#" + (vectors.size() + 1); // for what has no id of its own
      if (item instanceof YamlNode.Mapping mapping) {
        vectors.add(vector(mapping, place));
      } else {
        String mistake = "a vector is keys with values, found " + item.kind();
        vectors.add(new Vector(place, "-", Map.of(), Map.of(), Map.of(), mistake));
      }
    }
    if (vectors.isEmpty() && problems.sorted().isEmpty()) {
      System.err.println(
          "bifolio: " + path + " holds no vectors; write {\"vectors\": [{\"calculator\": …, …}]}");
    }
    return vectors;
  }

  private static List<YamlNode> items(YamlNode root) {
    return switch (root) {
      case YamlNode.Sequence list -> list.items();
      case YamlNode.Mapping mapping ->
          value(mapping, "vectors") instanceof YamlNode.Sequence list
              ? list.items()
              : value(mapping, "calculator") == null ? List.of() : List.of(mapping);
      case YamlNode.Scalar scalar -> List.of();
    };
  }

  private static Vector vector(YamlNode.Mapping mapping, String place) {
    var expected = texts(value(mapping, "expected"), NONE);
    var tolerances = new LinkedHashMap<String, Tolerance>();
    String mistake = tolerances(value(mapping, "tolerance"), "", tolerances);
    return new Vector(
        value(mapping, "id") == null ? place : text(mapping, "id"),
        text(mapping, "calculator"),
        texts(value(mapping, "inputs"), BARE),
        expected,
        tolerances,
        mistake(mapping, expected, mistake));
  }

  /** A key that nobody reads would let a vector agree that compares nothing. */
  private static String mistake(
      YamlNode.Mapping mapping, Map<String, String> expected, String otherwise) {
    for (var entry : mapping.entries()) {
      if (!KEYS.contains(entry.key())) {
        return "unknown key \"" + entry.key() + "\"; " + NearestName.hint(entry.key(), KEYS);
      }
    }
    for (String key : List.of("inputs", "expected")) {
      var node = value(mapping, key);
      if (node != null && !(node instanceof YamlNode.Mapping) && !isNothing(node)) {
        return "\"" + key + "\" is names with values, found " + node.kind();
      }
    }
    return !otherwise.isEmpty() || !expected.isEmpty()
        ? otherwise
        : "nothing is expected; write \"expected\": {name: {\"value\": …, \"unit\": …}}";
  }

  private static boolean isNothing(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar && scalar.type() == YamlNode.Scalar.Type.NOTHING;
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
  private static Map<String, String> texts(
      @org.jspecify.annotations.Nullable YamlNode node, List<String> bare) {
    var texts = new LinkedHashMap<String, String>();
    if (node instanceof YamlNode.Mapping mapping) {
      for (var entry : mapping.entries()) {
        String text = quantity(entry.value(), bare);
        if (!text.isEmpty()) {
          texts.put(entry.key(), text);
        }
      }
    }
    return texts;
  }

  private static String quantity(YamlNode node, List<String> bare) {
    return switch (node) {
      case YamlNode.Scalar scalar -> scalar.value();
      case YamlNode.Sequence list -> list(list, bare);
      case YamlNode.Mapping mapping -> {
        var value = value(mapping, "value");
        String unit = text(mapping, "unit");
        String number = value == null ? "" : quantity(value, bare);
        yield bare.contains(unit) || number.isEmpty() ? number : number + " " + unit;
      }
    };
  }

  private static String list(YamlNode.Sequence list, List<String> bare) {
    var texts = new ArrayList<String>();
    for (var item : list.items()) {
      texts.add(quantity(item, bare));
    }
    return "[" + String.join(", ", texts) + "]";
  }

  /**
   * Reads one tolerance for all, {@code {"rel": 1e-9}} or {@code "rel 1e-9"}, or one for each name.
   *
   * @return what is wrong; empty if nothing is
   */
  private static String tolerances(
      @org.jspecify.annotations.Nullable YamlNode node,
      String name,
      Map<String, Tolerance> tolerances) {
    if (node == null || isNothing(node)) {
      return "";
    }
    if (node instanceof YamlNode.Scalar scalar) {
      var tolerance = Tolerance.parse(scalar.value());
      if (tolerance != null) {
        tolerances.put(name, tolerance);
      }
      return tolerance == null ? noTolerance(scalar.value()) : "";
    }
    if (node instanceof YamlNode.Mapping mapping) {
      for (var entry : mapping.entries()) {
        String mistake =
            entry.value() instanceof YamlNode.Scalar scalar && KINDS.contains(entry.key())
                ? tolerance(entry.key(), scalar, name, tolerances)
                : name.isEmpty()
                    ? tolerances(entry.value(), entry.key(), tolerances)
                    : noTolerance(entry.key());
        if (!mistake.isEmpty()) {
          return mistake;
        }
      }
      return "";
    }
    return noTolerance(node.kind());
  }

  private static String noTolerance(String text) {
    return "\"" + text + "\" is no tolerance; write {\"rel\": 1e-9}, {\"abs\": 0.05} or exact";
  }

  private static String tolerance(
      String kind, YamlNode.Scalar limit, String name, Map<String, Tolerance> tolerances) {
    boolean exact = kind.equals("exact");
    if (exact && !limit.value().equals("true")) {
      return noTolerance(kind + ": " + limit.value());
    }
    var tolerance = Tolerance.parse(exact ? kind : kind + " " + limit.value());
    if (tolerance == null) {
      return noTolerance(kind + ": " + limit.value());
    }
    tolerances.put(name, tolerance);
    return "";
  }
}
