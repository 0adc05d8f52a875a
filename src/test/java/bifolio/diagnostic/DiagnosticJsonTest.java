package bifolio.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiagnosticJsonTest {
  private static final Diagnostic FOUND =
      Diagnostic.error("broken-anchor", new Span("content/zh/a.md", 2, 3, 4), "没有锚点 \"matirx\"")
          .withNote(Span.ofFile("content/en/a.md"), "the twin")
          .withHint("did you mean \"#matrix\"?");

  @Test
  void aFindingIsOneObject() {
    assertThat(new DiagnosticJson(path -> Optional.empty()).write(List.of(FOUND)))
        .isEqualTo(
            "{\"errors\":1,\"warnings\":0,\"diagnostics\":[{\"severity\":\"error\",\"code\":\"broken-anchor\","
                + "\"path\":\"content/zh/a.md\",\"line\":2,\"column\":3,\"length\":4,"
                + "\"message\":\"没有锚点 \\\"matirx\\\"\",\"notes\":[{\"path\":\"content/en/a.md\",\"line\":0,"
                + "\"column\":1,\"length\":1,\"message\":\"the twin\"}],"
                + "\"hint\":\"did you mean \\\"#matrix\\\"?\"}]}");
  }

  @Test
  void aKnownTextGivesTheLine() {
    var json = new DiagnosticJson(path -> Optional.of("一\n先看[总表](#x)\n"));
    assertThat(json.write(List.of(FOUND))).contains(",\"excerpt\":\"先看[总表](#x)\",\"notes\":");
  }

  @Test
  void allAreCountedThoughFewAreWritten() {
    var warning = Diagnostic.warning("w", Span.ofFile("a"), "b");
    assertThat(new DiagnosticJson(path -> Optional.empty()).write(List.of(FOUND, warning), 0))
        .isEqualTo("{\"errors\":1,\"warnings\":1,\"diagnostics\":[]}");
    assertThat(new DiagnosticJson(path -> Optional.empty()).write(List.of(warning)))
        .endsWith("\"hint\":null}]}");
  }

  @Test
  void noCharacterLeavesItsString() {
    assertThat(
            DiagnosticJson.string(
                "a\\b\"c\n\t\r\u0000\u001B\u0085\u2028\u202E</script>显存\uD83D\uDE00"))
        .isEqualTo(
            "\"a\\\\b\\\"c\\n\\t\\u000d\\u0000\\u001b\\u0085\\u2028\\u202e\\u003c/script>显存\\ud83d\\ude00\"");
  }
}
