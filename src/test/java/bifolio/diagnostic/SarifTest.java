package bifolio.diagnostic;

import static bifolio.diagnostic.Diagnostic.error;
import static bifolio.diagnostic.Diagnostic.warning;
import static org.assertj.core.api.Assertions.assertThat;

import bifolio.Golden;
import bifolio.JsonSchema;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Findings as code scanning reads them. */
class SarifTest {
  private static final Diagnostic LINK =
      error(
              "broken-link",
              new Span("content/zh/显存 1, #2.md", 14, 3, 9),
              "there is no page \"a,b:c\" (100% sure)")
          .withNote(new Span("content/en/显存 1, #2.md", 12, 1, 4), "the English link is here")
          .withHint("did you mean \"a\"?\nor nothing");
  private static final List<Diagnostic> SOME =
      List.of(
          LINK,
          error("broken-link", new Span("content/zh/显存 1, #2.md", 20, 1, 1), "no page \"d\""),
          warning("stray-file", Span.ofFile("content/x.yml"), "nothing reads <it> | `or` *so*"),
          warning("missing-alt-text", new Span("content/zh/𠀀.md", 1, 1, 2), "图片没有说明")
              .withNote(Span.ofFile("a.md"), "its {twin} \\ [0]")
              .withHint("write ![what one learns from it](x.png) or {en: …, zh: …}"));

  private static String write(List<Diagnostic> found) {
    return new DiagnosticSarif("0.1.0", path -> "书/" + path).write(found);
  }

  private static JsonNode first(Diagnostic found) {
    return JsonSchema.yaml(write(List.of(found))).at("/runs/0/results/0");
  }

  private static List<String> mistakes(List<Diagnostic> found) throws IOException {
    var schema = Files.readString(Path.of("src/test/resources/sarif/sarif-2.1.0.json"));
    return JsonSchema.of(schema).mistakes(write(found));
  }

  @Test
  void sarifHoldsAllOfAFinding() throws IOException {
    Golden.check("report/sarif.json", write(SOME));
  }

  @Test
  void theSchemaOfTheStandardTakesIt() throws IOException {
    assertThat(mistakes(SOME)).isEmpty();
    assertThat(mistakes(List.of())).isEmpty();
  }

  @Test
  void theSchemaWouldFindAMistake() throws IOException {
    var schema = Files.readString(Path.of("src/test/resources/sarif/sarif-2.1.0.json"));
    assertThat(JsonSchema.of(schema).mistakes(write(SOME).replace("\"startLine\":14", "\"x\":0")))
        .isNotEmpty();
  }

  @Test
  void pathsAreUrisThatLeadBackToTheFile() {
    var uri = first(LINK).at("/locations/0/physicalLocation/artifactLocation/uri").asText();
    assertThat(uri).matches("[A-Za-z0-9%._/~-]+");
    assertThat(URI.create(uri).getPath()).isEqualTo("书/content/zh/显存 1, #2.md");
  }

  @Test
  void gitHubFindsWhatItWants() {
    var run = JsonSchema.yaml(write(SOME)).at("/runs/0");
    for (var rule : run.at("/tool/driver/rules")) {
      for (var key : List.of("shortDescription", "fullDescription", "help")) {
        assertThat(rule.path(key).path("text").asText()).as(key).isNotEmpty();
      }
    }
    for (var result : run.path("results")) {
      assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isPositive();
    }
  }

  @Test
  void aNoteIsLinkedFromTheMessage() {
    assertThat(first(LINK).at("/message/text").asText())
        .contains("\n[the English link is here](1)\ndid you mean");
    assertThat(first(LINK).at("/relatedLocations/0/id").asInt()).isEqualTo(1);
  }

  @Test
  void whatAnAuthorWroteIsNeitherLinkNorPlaceholder() {
    assertThat(first(SOME.get(3)).at("/message/text").asText())
        .contains("\n[its {{twin}} \\\\ \\[0\\]](1)\n")
        .endsWith("write !\\[what one learns from it\\](x.png) or {{en: …, zh: …}}");
    assertThat(first(warning("a", Span.ofFile("b"), "列表 [0] 与 C:\\")).at("/message/text").asText())
        .isEqualTo("列表 [0] 与 C:\\");
  }
}
