package bifolio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.JsonSchema;
import bifolio.build.Schemas;
import bifolio.content.SourceReader;
import bifolio.diagnostic.Problems;
import bifolio.model.Source;
import bifolio.model.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schemas are what the readers ask for, and the real book holds against them. */
class SchemaTest {
  private static final Path FOLDER = Path.of("docs/schema");
  private static final Pattern MODELINE =
      Pattern.compile("# yaml-language-server: \\$schema=(\\S+)");

  private static Sources sources;
  private static Map<String, Object> schemas;

  @BeforeAll
  static void readTheBook() {
    sources =
        SourceReader.read(
            Path.of(""), Path.of("content"), Path.of("themes/default"), new Problems());
    schemas = Schemas.of(sources);
  }

  private static String json(String name) {
    return Json.pretty(schemas.getOrDefault(name, Map.of()));
  }

  private static String schemaOf(Source source) {
    String name = source.name();
    if (name.equals("site.yaml")) {
      return "site.json";
    }
    if (name.startsWith("data/calculators/")) {
      return "calculator.json";
    }
    if (name.startsWith("data/profiles/")) {
      return "profiles.json";
    }
    return switch (name) {
      case "data/names.yaml" -> "names.json";
      case "data/glossary.yaml" -> "glossary.json";
      default -> "table.json";
    };
  }

  private static List<Source> yaml() {
    return sources.content().stream().filter(s -> s.name().endsWith(".yaml")).toList();
  }

  @Test
  void whatIsCommittedIsWhatTheReadersAskFor() throws IOException {
    for (var name : schemas.keySet()) {
      assertThat(FOLDER.resolve(name)).as("run ./bifolio schema").content().isEqualTo(json(name));
    }
    try (var files = Files.list(FOLDER)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(schemas.keySet());
    }
  }

  @Test
  void theRealDataHoldsAgainstItsSchemas() {
    var mistakes = new ArrayList<String>();
    for (var source : yaml()) {
      JsonSchema.of(json(schemaOf(source)))
          .mistakes(source.text())
          .forEach(mistake -> mistakes.add(source.path() + ": " + mistake));
    }
    assertThat(mistakes).isEmpty();
  }

  @Test
  void theRealFrontMatterHoldsAgainstItsSchema() {
    var schema = JsonSchema.of(json("front-matter.json"));
    var mistakes = new ArrayList<String>();
    for (var source : sources.content()) {
      if (source.name().endsWith(".md") && source.text().startsWith("---\n")) {
        String front = source.text().substring(4, source.text().indexOf("\n---", 3) + 1);
        schema.mistakes(front).forEach(mistake -> mistakes.add(source.path() + ": " + mistake));
      }
    }
    assertThat(mistakes).isEmpty();
  }

  @Test
  void everyDataFileNamesItsSchemaByAPathThatIsThere() {
    for (var source : yaml()) {
      var line = MODELINE.matcher(source.text());
      assertThat(line.find()).as(source.path() + " begins with its schema").isTrue();
      var named = Path.of(source.path()).resolveSibling(line.group(1)).normalize();
      assertThat(named).as(source.path()).isEqualTo(FOLDER.resolve(schemaOf(source)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          calculator.json ~ {titel: 标题} ~ titel
          calculator.json ~ {title: {en: A, zn: 甲}} ~ title
          site.json ~ {title: T, navigation: a} ~ navigation
          site.json ~ {title: T, navigatoin: [a]} ~ navigatoin
          table.json ~ {title: T, columns: {a: {label: A, primry: true}}, rows: [{id: a}]} ~ primry
          table.json ~ {title: T, columns: {a: {label: A}}, rows: [{a: 甲}]} ~ id
          glossary.json ~ {title: T, rows: [{id: a, zhh: 甲}]} ~ zhh
          names.json ~ {layers: 3} ~ layers
          front-matter.json ~ {type: lesson, minutes: 4} ~ code
          front-matter.json ~ {type: lessn} ~ type
          front-matter.json ~ {type: paper, year: 2020, round: 3} ~ round
          front-matter.json ~ {summary: 一句话, minutes: 3} ~ minutes
          """)
  void aSlipIsFound(String name, String yaml, String said) {
    assertThat(JsonSchema.of(json(name)).mistakes(yaml))
        .isNotEmpty()
        .anyMatch(mistake -> mistake.contains(said));
  }
}
