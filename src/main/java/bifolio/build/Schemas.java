package bifolio.build;

import bifolio.calc.LibraryReader;
import bifolio.data.TableReader;
import bifolio.diagnostic.Problems;
import bifolio.diagnostic.SourceText;
import bifolio.model.PageType;
import bifolio.model.Source;
import bifolio.model.Sources;
import bifolio.site.SiteAssembler;
import bifolio.yaml.KeyRecord;
import bifolio.yaml.YamlNode;
import bifolio.yaml.YamlParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * JSON Schemas of our YAML, for editors. The keys are those that the readers ask for while they
 * read a book, so a schema cannot know another key than the reader.
 */
public final class Schemas {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private final Sources sources;
  private final KeyRecord record = new KeyRecord();

  private Schemas(Sources sources) {
    this.sources = sources;
  }

  /** Returns each schema by its file name, such as {@code calculator.json}. */
  public static Map<String, Object> of(Sources sources) {
    var schemas = new Schemas(sources);
    schemas.read();
    var all = new TreeMap<String, Object>();
    all.put("site.json", schemas.of("site.yaml", name -> name.equals("site.yaml")));
    all.put(
        "calculator.json",
        schemas.of("A calculator", name -> name.startsWith("data/calculators/")));
    all.put("profiles.json", schemas.of("Profiles", name -> name.startsWith("data/profiles/")));
    all.put("names.json", schemas.of("Names of inputs", name -> name.equals("data/names.yaml")));
    all.put("glossary.json", schemas.of("The glossary", name -> name.equals("data/glossary.yaml")));
    all.put("table.json", schemas.table());
    all.put("front-matter.json", schemas.frontMatter());
    return all;
  }

  private void read() {
    LibraryReader.library(
        sources.content().stream().filter(LibraryReader::isForLibrary).toList(), record);
    tables().forEach(source -> TableReader.read(source, record));
    var site = named(name -> name.equals("site.yaml")).stream().findFirst();
    SiteAssembler.assemble(site, List.of(), Map.of(), List.of(), record);
  }

  private List<Source> tables() {
    return named(name -> name.startsWith("data/") && name.indexOf('/', 5) < 0).stream()
        .filter(source -> !LibraryReader.isForLibrary(source))
        .toList();
  }

  private List<Source> named(Predicate<String> name) {
    return sources.content().stream()
        .filter(source -> source.name().endsWith(".yaml") && name.test(source.name()))
        .toList();
  }

  private Map<String, Object> of(String title, Predicate<String> name) {
    return whole(title, record.schema(roots(named(name))));
  }

  private static List<YamlNode> roots(List<Source> files) {
    var roots = new ArrayList<YamlNode>();
    for (var file : files) {
      Optional<YamlNode> root =
          YamlParser.parse(SourceText.of(file.path(), file.text()), new Problems());
      root.ifPresent(roots::add);
    }
    return roots;
  }

  private static Map<String, Object> whole(String title, Map<String, Object> schema) {
    var whole = new LinkedHashMap<String, Object>();
    whole.put("$schema", DIALECT);
    whole.put("title", title);
    whole.putAll(schema);
    var scalar = Map.of("type", List.of("string", "number", "boolean"));
    whole.put("$defs", Map.of("text", anyOf(scalar, bilingual())));
    return whole;
  }

  private static Map<String, Object> bilingual() {
    var text = new LinkedHashMap<String, Object>();
    text.put("type", "object");
    var scalar = Map.of("type", List.of("string", "number", "boolean"));
    var sides = new LinkedHashMap<String, Object>();
    sides.put("en", scalar);
    sides.put("zh", scalar);
    text.put("properties", sides);
    text.put("required", List.of("en", "zh"));
    text.put("additionalProperties", false);
    return text;
  }

  private static Map<String, Object> anyOf(Object... ways) {
    return Map.of("anyOf", List.of(ways));
  }

  /** Each table has columns of its own, so a row may have any key; its cells are alike. */
  private Map<String, Object> table() {
    var schema = new LinkedHashMap<>(record.schema(roots(tables())));
    var row = new LinkedHashMap<String, Object>();
    row.put("type", "object");
    row.put("properties", Map.of("id", Map.of("pattern", "^[a-z0-9-]+$")));
    row.put("required", List.of("id"));
    row.put(
        "additionalProperties",
        anyOf(Map.of("$ref", "#/$defs/text"), Map.of("type", "array"), Map.of("type", "null")));
    var rows = new LinkedHashMap<String, Object>();
    rows.put("type", "array");
    rows.put("items", row);
    if (schema.get("properties") instanceof Map<?, ?> properties) {
      var changed = new LinkedHashMap<String, Object>();
      properties.forEach((key, value) -> changed.put(key.toString(), value));
      changed.put("rows", rows);
      schema.put("properties", changed);
    }
    return whole("A data table", schema);
  }

  private Map<String, Object> frontMatter() {
    var keys = new TreeSet<String>();
    var cases = new ArrayList<Map<String, Object>>();
    for (var type : PageType.values()) {
      keys.addAll(type.keys().keySet());
      var then = new LinkedHashMap<String, Object>();
      then.put("propertyNames", Map.of("enum", List.copyOf(type.keys().keySet())));
      var required =
          type.keys().entrySet().stream()
              .filter(Map.Entry::getValue)
              .map(Map.Entry::getKey)
              .toList();
      if (!required.isEmpty()) {
        then.put("required", required);
      }
      var is = Map.of("type", Map.of("const", type.word()));
      var when = new LinkedHashMap<String, Object>();
      when.put("properties", is);
      if (type != PageType.PAGE) {
        when.put("required", List.of("type"));
      }
      var choice = new LinkedHashMap<String, Object>();
      choice.put("if", when);
      choice.put("then", then);
      cases.add(choice);
    }
    var properties = new LinkedHashMap<String, Object>();
    for (String key : keys) {
      properties.put(
          key,
          switch (key) {
            case "type" -> Map.of("enum", PageType.words());
            case "aliases" -> {
              var list = new LinkedHashMap<String, Object>();
              list.put("type", "array");
              list.put("items", Map.of("type", "string"));
              yield list;
            }
            case "round" -> Map.of("enum", List.of(1, 2, 3, 4, 5, 6, 7));
            default -> Map.of("type", List.of("string", "number", "null"));
          });
    }
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("allOf", cases);
    return whole("Front matter of a page", schema);
  }
}
