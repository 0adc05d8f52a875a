package bifolio.diagnostic;

import static bifolio.diagnostic.Diagnostic.error;
import static bifolio.diagnostic.Diagnostic.warning;
import static org.assertj.core.api.Assertions.assertThat;

import bifolio.Golden;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Findings as GitHub shows them beside the lines of a pull request. */
class ReportFormatTest {
  private static final List<Diagnostic> SOME =
      List.of(
          error(
                  "broken-link",
                  new Span("content/zh/显存 1.md", 14, 3, 9),
                  "there is no page \"a,b:c\" (100% sure)")
              .withNote(new Span("content/en/显存 1.md", 12, 1, 4), "the English link is here")
              .withHint("did you mean \"a\"?\nor nothing"),
          error("broken-link", new Span("content/zh/显存 1.md", 20, 1, 1), "there is no page \"d\""),
          warning("stray-file", Span.ofFile("content/x.yml"), "nothing reads <it> | `or` *so*"));

  private static List<Diagnostic> many() {
    var many = new ArrayList<Diagnostic>();
    for (int i = 0; i < 15; i++) {
      var at = new Span("content/en/" + i + ".md", 1, 1, 1);
      many.add(warning("stale-twin", at, "旧 " + i));
      many.add(error("broken-link", at, "断 " + i));
    }
    return many;
  }

  @Test
  void workflowCommandsAreGroupedAndEscaped() throws IOException {
    Golden.check("report/github.txt", new DiagnosticGithub(path -> "书/" + path).commands(SOME));
  }

  @Test
  void theSummaryIsMarkdownInWhichNothingIsAMark() throws IOException {
    Golden.check("report/summary.md", new DiagnosticGithub(path -> path).summary(SOME));
  }

  @Test
  void tenOfEachSeverityAreAnnotationsAndAllAreInTheLog() {
    var lines = new DiagnosticGithub(path -> path).commands(many()).lines().toList();
    assertThat(lines.stream().filter(line -> line.startsWith("::error "))).hasSize(10);
    assertThat(lines.stream().filter(line -> line.startsWith("::warning "))).hasSize(10);
    assertThat(lines.stream().filter(line -> line.matches("content/.*"))).hasSize(30);
    assertThat(lines).contains("::group::15 errors, 15 warnings").endsWith("::endgroup::");
    assertThat(new DiagnosticGithub(path -> path).summary(many()))
        .contains("### Bifolio: 15 errors, 15 warnings\n")
        .contains("断 14");
  }

  @Test
  void textOfAnAuthorBecomesNoCommand() {
    var found =
        List.of(warning("x", new Span("::error::a\n::warning::b.md", 1, 1, 1), "c\r\n::notice::坏"));
    assertThat(new DiagnosticGithub(path -> path).commands(found).lines())
        .filteredOn(line -> line.startsWith("::"))
        .containsExactly(
            "::warning file=%3A%3Aerror%3A%3Aa%0A%3A%3Awarning%3A%3Ab.md,line=1,col=1,endColumn=2,"
                + "title=x::c%0D%0A::notice::坏",
            "::group::0 errors, 1 warning", "::endgroup::");
  }

  @Test
  void nothingFoundIsNothingSaid() {
    assertThat(new DiagnosticGithub(path -> path).commands(List.of())).isEmpty();
    assertThat(new DiagnosticGithub(path -> path).summary(List.of()))
        .isEqualTo("### Bifolio: no problems\n");
  }

  @Test
  void aVeryLongSummaryEndsWithTheNumberOfTheRest() {
    var all = new ArrayList<Diagnostic>();
    for (int i = 1; i < 20_000; i++) {
      all.add(warning("long", new Span("a.md", i, 1, 1), "很长的一句话".repeat(10)));
    }
    assertThat(new DiagnosticGithub(path -> path).summary(all))
        .hasSizeLessThan(1_000_000)
        .matches("(?s).*\n… and \\d+ more\n");
  }
}
