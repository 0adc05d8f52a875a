package bifolio.github;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.JsonSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WorkflowsTest {
  private static final String GOOD =
      """
      name: 检查
      on:
        pull_request:
      permissions:
        contents: read
      jobs:
        check:
          runs-on: ubuntu-24.04
          timeout-minutes: 5
          steps:
            - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
              with:
                persist-credentials: false
            - run: ./bifolio check --format github
      """;

  static Stream<Path> files() throws IOException {
    try (var files = Files.list(Path.of(".github/workflows"))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyWorkflowHolds(Path file) throws IOException {
    assertThat(Workflow.mistakes(Files.readString(file))).isEmpty();
  }

  @Test
  void thereIsOneForPullRequestsAndOneForTheSite() throws IOException {
    assertThat(files().map(file -> file.getFileName().toString()))
        .contains("pull-request.yml", "site.yml");
  }

  @Test
  void aGoodWorkflowHasNoMistake() {
    assertThat(Workflow.mistakes(GOOD)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          timeout-minutes: 5 ~ timeout-minute: 5 ~ timeout-minute
          runs-on: ubuntu-24.04 ~ needs: other ~ runs-on
          pull_request: ~ pull_requests: ~ pull_requests
          contents: read ~ contents: some ~ contents
          - run: ./bifolio ~ - runs: ./bifolio ~ runs
          @11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2 ~ @v4 ~ not pinned
          # v4.2.2 ~ '' ~ version behind the hash
          contents: read ~ contents: write ~ may write contents
          timeout-minutes: 5 ~ name: x ~ no timeout-minutes
          pull_request: ~ pull_request_target: ~ a stranger's code
          persist-credentials: false ~ fetch-depth: 0 ~ leaves its token
          --format github ~ --title "${{ github.event.pull_request.title }}" ~ a stranger wrote
          --format github ~ --key ${{ secrets.KEY }} ~ needs no secret
          ./bifolio check ~ ./bifolio chek ~ no command "bifolio chek"
          --format github ~ "$(open ~ unexpected EOF
          """)
  void everyMistakeIsFound(String right, String wrong, String said) {
    assertThat(GOOD).contains(right);
    String broken = GOOD.replace(right, wrong);
    assertThat(Workflow.mistakes(broken)).isNotEmpty().anyMatch(line -> line.contains(said));
  }

  @Test
  void aWorkflowWithoutPermissionsIsFound() {
    assertThat(Workflow.mistakes(GOOD.replace("permissions:\n  contents: read\n", "")))
        .containsExactly("the workflow does not say its permissions");
    assertThat(
            Workflow.mistakes(
                GOOD.replace("permissions:\n  contents: read", "permissions: write-all")))
        .containsExactly("the workflow may write everything");
  }

  @Test
  void issueFormsAskInBothLanguagesAndRequireSomething() throws IOException {
    for (var name : List.of("translation.yml", "addition.yml", "number.yml")) {
      var form = JsonSchema.yaml(Files.readString(Path.of(".github/ISSUE_TEMPLATE", name)));
      for (var key : List.of("name", "description", "labels", "body")) {
        assertThat(form.has(key)).as(name + " " + key).isTrue();
      }
      assertThat(form.path("name").asText()).containsPattern("\\p{IsHan}");
      var ids = form.path("body").findValuesAsText("id");
      assertThat(ids).doesNotHaveDuplicates().isNotEmpty();
      for (var field : form.path("body")) {
        assertThat(field.path("type").asText()).isIn("input", "textarea", "dropdown", "markdown");
        assertThat(field.path("attributes").path("label").asText()).containsPattern("\\p{IsHan}");
      }
      assertThat(form.path("body").findValuesAsText("required")).contains("true");
    }
  }
}
