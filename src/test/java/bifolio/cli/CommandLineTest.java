package bifolio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.model.Sources;
import bifolio.serve.Rebuild;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit codes and what is printed. */
@Timeout(60)
class CommandLineTest {
  @TempDir Path temp;
  CommandLineProject project;

  @BeforeEach
  void makeProject() throws IOException {
    project = new CommandLineProject(temp.resolve("手册 home"));
  }

  @Test
  void buildWritesTheSiteAndSaysSoInOneLine() {
    var run = project.run("build");
    assertThat(run.out()).matches("built 1 pages? × 3 modes in \\d+\\.\\d s → site/\n");
    assertThat(run.code()).isZero();
    assertThat(project.home.resolve("site/both/index.html")).content().contains("文字。");
  }

  @Test
  void quietPrintsNothing() {
    var run = project.run("build", "--quiet", "--out", temp.resolve("出 口").toString());
    assertThat(run.out()).isEmpty();
    assertThat(temp.resolve("出 口/zh/index.html")).exists();
    assertThat(project.home.resolve("site")).doesNotExist();
  }

  @Test
  void searchSaysWhereItIs() throws IOException {
    project.write("content/zh/index.md", "# 首页\n\n显存存放权重。\n");
    var run = project.run("search", "显存 权重");
    assertThat(run.out()).isEqualTo("首页\n  zh/index.html\n  显存存放权重。\n\n");
    assertThat(run.code()).isZero();
    var json = project.run("search", "权重", "--lang", "zh", "--json");
    assertThat(json.out()).startsWith("{\"full\":1,").contains("\"marks\":[[4,6]]");
  }

  @Test
  void searchThatFindsNothingIsNoSuccess() {
    var run = project.run("search", "zzzz");
    assertThat(run.out()).isEqualTo("nothing found\n");
    assertThat(run.err()).isEqualTo("not in the book: zzzz\n");
    assertThat(run.code()).isEqualTo(1);
    assertThat(project.run("search", "a", "--lang", "fr").code()).isEqualTo(2);
    assertThat(project.run("search", "a", "--section", "x").code()).isEqualTo(2);
    assertThat(project.run("search").code()).isEqualTo(2);
  }

  @Test
  void checkWritesNothing() {
    assertThat(project.run("check").code()).isZero();
    assertThat(project.home.resolve("site")).doesNotExist();
  }

  @Test
  void problemsOfABookWithoutSettingsAreWarningsUnlessStrict() throws IOException {
    project.write("content/zh/index.md", "# 首页\n\n文字\u0001。\n");
    var loose = project.run("build");
    assertThat(loose.code()).isZero();
    assertThat(loose.err())
        .contains("zh/index.md:3:3: warning[control-character]")
        .contains("\n    3 │ 文字�。\n      │     ^\n")
        .contains("0 errors, 1 warning\n")
        .contains("this book has no site.yaml");
    var strict = project.run("check", "--strict");
    assertThat(strict.code()).isEqualTo(1);
    assertThat(strict.err()).contains("error[control-character]").contains("1 error, 0 warnings");
  }

  @Test
  void anErrorLeavesThePreviousSite() throws IOException {
    project.run("build");
    project.write("content/en/index.md", "# New\n\u0001");
    var run = project.run("build", "--strict");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("nothing was written");
    assertThat(project.home.resolve("site/en/index.html")).content().contains("Text.");
  }

  @Test
  void jsonIsOneObjectAndNothingElse() throws IOException {
    project.write("content/zh/index.md", "# 首页\n\n文字\u0001。\n");
    var run = project.run("check", "--json");
    assertThat(run.out())
        .startsWith("{\"errors\":0,\"warnings\":1,\"diagnostics\":[{\"severity\":\"warning\",")
        .endsWith("}]}\n");
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aMissingContentFolderIsAProblemWithASentence() {
    var run = project.run("check", "--content", temp.resolve("无").toString());
    assertThat(run.err())
        .contains("无: error[no-content]: there is no such content folder")
        .contains("expected are en/ and zh/");
    assertThat(run.code()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--strickt", "--url", "--port"})
  void aWrongOptionIsWrongUsage(String option) {
    assertThat(project.run("check", option).code()).isEqualTo(2);
  }

  @Test
  void aMisspeltNameGetsTheNearestOne() {
    var option = project.run("check", "--strickt");
    assertThat(option.err()).contains("--strict");
    var command = project.run("biuld");
    assertThat(command.code()).isEqualTo(2);
    assertThat(command.err()).contains("biuld").contains("build");
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "serve", "check", "status", "confirm"})
  void helpHasAnExample(String command) {
    var run = project.run(command, "--help");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Example: ./bifolio " + command).contains("--content");
  }

  @Test
  void helpAndVersionArePrinted() {
    assertThat(project.run("--help").out()).contains("build").contains("serve").contains("check");
    assertThat(project.run("--version").out()).startsWith("bifolio ");
    assertThat(project.run().code()).isZero();
  }

  @Test
  void aFolderOfOthersIsRefusedInASentence() throws IOException {
    var mine = Files.createDirectories(temp.resolve("mine"));
    Files.writeString(mine.resolve("论文.txt"), "mine");
    var run = project.run("build", "--out", mine.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("bifolio: cannot write " + mine.toRealPath() + ": it holds \"论文.txt\"")
        .doesNotContain("Exception")
        .doesNotContain("\tat ");
    assertThat(mine.resolve("论文.txt")).hasContent("mine");
  }

  @Test
  void aPortInUseNamesTheNextOne() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      var run = project.run("serve", "--port", Integer.toString(port));
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err())
          .matches("(?s).*bifolio: port " + port + " is in use; run ./bifolio serve --port \\d+\n");
    }
  }

  @Test
  void aPortThatIsNoneIsWrongUsage() {
    assertThat(project.run("serve", "--port", "70000").code()).isEqualTo(2);
    assertThat(project.run("serve", "--port", "x").code()).isEqualTo(2);
  }

  @Test
  void aRoundIsOneLine() {
    var sources = new Sources(List.of(), List.of(), List.of(), List.of());
    var changed = List.of("content/zh/显存.md", "content/en/b.md");
    assertThat(ServeCommand.line(new Rebuild(List.of(), 198, 900, true, List.of(), sources)))
        .isEqualTo("first build: 198 pages (900 ms)");
    assertThat(ServeCommand.line(new Rebuild(changed, 1, 41, true, List.of(), sources)))
        .isEqualTo("content/zh/显存.md and 1 more: 1 page (41 ms)");
    assertThat(
            ServeCommand.line(new Rebuild(changed.subList(0, 1), 0, 5, false, List.of(), sources)))
        .isEqualTo("content/zh/显存.md: not built, the last good site stays (5 ms)");
  }

  @Test
  void theWorldsRefusalsAreSentences() {
    assertThat(WorldProblem.sentence(new IOException("No space left on device")))
        .isEqualTo("the disk is full; what was there before is untouched");
    assertThat(WorldProblem.sentence(new AccessDeniedException("/站/a")))
        .isEqualTo("permission denied: /站/a");
    assertThat(WorldProblem.sentence(new NoSuchFileException("/a"))).isEqualTo("there is no /a");
    assertThat(WorldProblem.sentence(new FileSystemException("/a", null, "it is a file")))
        .isEqualTo("cannot write /a: it is a file");
    assertThat(WorldProblem.sentence(new IOException())).isEqualTo("IOException");
  }
}
