package bifolio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code confirm}, {@code status} and the formats of {@code check}. */
@Timeout(60)
class TwinsCommandsTest {
  @TempDir Path temp;
  CommandLineProject project;

  @BeforeEach
  void makeProject() throws IOException {
    project = new CommandLineProject(temp.resolve("手册 home"));
    project.write("content/en/sub/b.md", "# B\n\nOne.\n");
    project.write("content/zh/sub/b.md", "# 乙\n\n一。\n");
  }

  private Path lock() {
    return project.home.resolve("content/twins.lock");
  }

  @Test
  void confirmAllRecordsAllPagesAndSaysSo() {
    var run = project.run("confirm", "--all");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo("confirmed index: for the first time\nconfirmed sub/b: for the first time\n");
    assertThat(lock()).content().hasLineCount(3).contains("\nindex ", "\nsub/b ");
    assertThat(project.home.resolve("content")).isDirectoryNotContaining("glob:**.tmp");
    assertThat(project.run("check", "--strict").code()).isZero();
    assertThat(project.run("confirm", "--all").out()).isEqualTo("nothing to confirm\n");
  }

  @Test
  void aPageIsNamedByItsPathOrByOneOfItsFiles() throws IOException {
    project.run("confirm", "content/zh/sub/b.md", "index");
    assertThat(lock()).content().contains("\nindex ", "\nsub/b ");
    project.write("content/en/sub/b.md", "# B\n\nTwo.\n");
    assertThat(project.run("confirm", "sub/b").out())
        .isEqualTo("confirmed sub/b: 1 block changed in English\n");
  }

  @Test
  void allChangedLeavesPagesThatNobodyHasConfirmed() throws IOException {
    project.run("confirm", "sub/b");
    project.write("content/en/sub/b.md", "# Bee\n\nOne.\n");
    project.write("content/zh/sub/b.md", "# 乙\n\n壹。\n");
    var run = project.run("confirm", "--all-changed");
    assertThat(run.out())
        .isEqualTo("confirmed sub/b: 1 block changed in English, 1 block changed in Chinese\n");
    assertThat(lock()).content().doesNotContain("index ");
  }

  @Test
  void statusAgainstABaseNamesWhatWaitsWithTheLinesToPaste() throws IOException {
    project.run("confirm", "--all");
    project.write("../base/en/sub/b.md", "# B\n\nOne.\n");
    project.write("../base/zh/sub/b.md", "# 乙\n\n一。\n");
    project.write("../base/twins.lock", Files.readString(lock()));
    String base = temp.resolve("base").toString();
    assertThat(project.run("status", "--against", base).out())
        .contains("| current · 一致 | 1 | 2 |", "没有待核对的页面");
    project.write("content/zh/sub/b.md", "# 乙\n\n壹。\n");
    String summary = project.run("status", "--against", base).out();
    assertThat(summary)
        .contains("- `sub/b`: 1 block changed in Chinese\n", "`./bifolio confirm sub/b`");
    project.run("confirm", "sub/b");
    String line =
        Files.readString(lock())
            .lines()
            .filter(l -> l.startsWith("sub/b "))
            .findFirst()
            .orElseThrow();
    assertThat(summary).contains("```\n" + line + "\n```\n");
  }

  @Test
  void confirmWithoutAPageConfirmsNothing() {
    var run = project.run("confirm");
    assertThat(run.out()).isEqualTo("nothing to confirm\n");
    assertThat(lock()).doesNotExist();
  }

  @Test
  void confirmWithoutAPageMendsAMerge() throws IOException {
    project.run("confirm", "--all");
    String text = Files.readString(lock());
    project.write(
        "content/twins.lock", "<<<<<<< 我们\n" + text + "=======\n" + text + ">>>>>>> 他们\n");
    assertThat(project.run("check").err()).contains("warning[twins-conflict]", "./bifolio confirm");
    assertThat(project.run("confirm").out())
        .isEqualTo("mended twins.lock; nothing was confirmed\n");
    assertThat(lock()).hasContent(text);
  }

  @Test
  void anUnknownPageIsWrongUsageAndNamesTheNearest() {
    var run = project.run("confirm", "sub/c");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("there is no page \"sub/c\"; did you mean \"sub/b\"?");
    assertThat(lock()).doesNotExist();
  }

  @Test
  void aPageInOneLanguageCannotBeConfirmed() throws IOException {
    project.write("content/zh/单.md", "# 单\n");
    var run = project.run("confirm", "单");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("bifolio: 单 is written in one language only\n");
    assertThat(lock()).doesNotExist();
  }

  @Test
  void statusIsATableOfSections() throws IOException {
    project.run("confirm", "--all");
    project.write("content/zh/sub/b.md", "# 乙\n\n壹。\n");
    project.write("content/zh/new.md", "# 新\n");
    var run = project.run("status");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(" pages  current  stale  unconfirmed  missing  section\n".stripLeading())
        .contains("    3        1      1            0        1  all\n")
        .contains("stale       sub/b: 1 block changed in Chinese\n")
        .contains("missing     new: written in one language only\n");
    assertThat(project.run("status", "--strict").code()).isEqualTo(1);
  }

  @Test
  void statusSaysWhenNothingIsRecorded() {
    assertThat(project.run("status").out())
        .contains("unconfirmed index: not compared yet")
        .contains("./bifolio confirm --all");
  }

  @Test
  void statusAsJsonIsOneLine() throws IOException {
    project.run("confirm", "--all");
    project.write("content/zh/sub/b.md", "# 乙\n\n壹。\n");
    var run = project.run("status", "--json");
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.out())
        .startsWith(
            "{\"recorded\": true, \"all\": {\"pages\": 2, \"current\": 1, \"stale\": 1,"
                + " \"unconfirmed\": 0, \"missing\": 0}, \"sections\": [")
        .contains(
            "{\"page\": \"sub/b\", \"state\": \"stale\", \"changes\": [{\"block\": \"top.1\","
                + " \"changed\": [\"zh\"], \"en\": \"content/en/sub/b.md:3:1\","
                + " \"zh\": \"content/zh/sub/b.md:3:1\"}]}");
  }

  @Test
  void aPageThatAMergeLeftWithMarksIsNotConfirmed() throws IOException {
    assertThat(project.run("confirm", "--all").code()).isZero();
    String before = Files.readString(project.home.resolve("content/twins.lock"));
    project.write("content/zh/sub/b.md", "# 乙\n\n<<<<<<< HEAD\n五。\n=======\n六。\n>>>>>>> 分支\n");
    var run = project.run("confirm", "sub/b");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            """
            bifolio: content/zh/sub/b.md:3:1: warning[merge-conflict]: a merge left both sides of \
            this place, up to line 7
            nothing was confirmed: mend that first, then compare both languages
            """);
    assertThat(Files.readString(project.home.resolve("content/twins.lock"))).isEqualTo(before);
    assertThat(project.run("confirm", "index").code()).isZero();
  }

  @Test
  void checkPrintsPathsFromTheRootOfTheRepository() throws IOException {
    Files.createDirectories(temp.resolve(".git"));
    project.write("content/zh/index.md", "# 首页\n\n文字\u0001。\n");
    assertThat(project.run("check", "--format", "github").out())
        .startsWith("::warning file=手册 home/content/zh/index.md,line=3,col=3,endColumn=4,")
        .endsWith("::endgroup::\n");
    assertThat(project.run("check", "--format", "sarif").out())
        .contains("\"uri\":\"%E6%89%8B%E5%86%8C%20home/content/zh/index.md\"");
  }

  @Test
  void aFormatIsNamedInAnyCaseAndAnUnknownOneIsWrongUsage() {
    assertThat(project.run("check", "--format", "JSON").out()).startsWith("{\"errors\":0");
    var run = project.run("check", "--format", "xml");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("text", "github", "json", "sarif");
  }

  @Test
  void aFormatForProgramsPrintsNothingElse() {
    assertThat(project.run("check", "--format", "github").out()).isEmpty();
    assertThat(project.run("check", "--format", "sarif").out()).startsWith("{").endsWith("]}]}\n");
  }
}
