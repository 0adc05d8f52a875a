package bifolio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class NewCommandTest {
  @TempDir private Path temp;
  private CommandLineProject project;

  @BeforeEach
  void makeProject() throws IOException {
    project = new CommandLineProject(temp.resolve("手册"));
  }

  @Test
  void itWritesBothTwinsAndSaysWhatToDoNext() {
    var run = project.run("new", "page", "zh/a/b.md", "--title-en", "B", "--title-zh", "乙");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("wrote content/en/a/b.md\nwrote content/zh/a/b.md\n\nNext: ")
        .contains("./bifolio confirm a/b");
    assertThat(project.home.resolve("content/zh/a/b.md")).content().contains("# 乙\n", "<!-- 待写：");
    assertThat(project.run("check").out() + project.run("check").err())
        .contains("content/zh/a/b.md:6:9: warning[unwritten]: not written yet: 用两行");
  }

  @Test
  void dryRunWritesNothing() {
    var run = project.run("new", "page", "a", "--dry-run", "--title-en", "A", "--title-zh", "甲");
    assertThat(run.out()).isEqualTo("would write content/en/a.md\nwould write content/zh/a.md\n");
    assertThat(project.home.resolve("content/en/a.md")).doesNotExist();
  }

  @Test
  void whatIsThereIsRefusedAndWrongUsageNamesTheNearestWord() {
    var there = project.run("new", "page", "index", "--title-en", "A", "--title-zh", "甲");
    assertThat(there.code()).isEqualTo(1);
    assertThat(there.err()).isEqualTo("bifolio: content/en/index.md is there already\n");
    var wrong = project.run("new", "papr", "a");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("there is no type \"papr\"; did you mean \"paper\"?");
    assertThat(project.run("new", "page", "a", "--title-en", "A").err())
        .contains("--title-zh is missing");
  }

  @Test
  void aNewCalculatorIsShownByCalcAndHasNothingToConfirm() {
    var made = project.run("new", "calculator", "a-b", "--title-en", "Ratio", "--title-zh", "比值");
    assertThat(made.out())
        .contains("./bifolio calc a-b shows its working")
        .doesNotContain("confirm");
    assertThat(project.run("calc", "a-b", "--lang", "zh").out()).startsWith("比值\n");
  }
}
