package bifolio.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bifolio.model.OutputFile;
import bifolio.output.SiteWriter.Result;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteWriterTest {
  private static final OutputFile INDEX = OutputFile.text("index.html", "<p>cover 封面");
  private static final OutputFile PAGE = OutputFile.text("zh/推理/显存.html", "<p>显存");

  @TempDir Path temp;
  Path out;

  @BeforeEach
  void makeFolder() {
    out = temp.resolve("site");
  }

  @Test
  void filesAreWrittenWithAListOfThem() throws IOException {
    assertThat(write(INDEX, PAGE)).isEqualTo(new Result(2, 0, 0));
    assertThat(contents())
        .isEqualTo(
            Map.of(
                ".bifolio-files",
                """
                # Bifolio wrote these files and replaces them. Do not edit anything in this folder.
                index.html
                zh/推理/显存.html
                """,
                "index.html",
                "<p>cover 封面",
                "zh/推理/显存.html",
                "<p>显存"));
  }

  @Test
  void staleFilesAndFoldersGo() throws IOException {
    write(INDEX, PAGE);
    assertThat(write(INDEX)).isEqualTo(new Result(0, 1, 1));
    assertThat(contents()).containsOnlyKeys(".bifolio-files", "index.html");
    assertThat(out.resolve("zh")).doesNotExist();
  }

  @Test
  void anUnchangedSiteIsNotTouched() throws IOException {
    write(INDEX, PAGE);
    var before = Files.readAttributes(out, "unix:ino,lastModifiedTime");
    assertThat(write(PAGE, INDEX)).isEqualTo(new Result(0, 2, 0));
    assertThat(Files.readAttributes(out, "unix:ino,lastModifiedTime")).isEqualTo(before);
  }

  @Test
  void aFileThatSomeoneEditedIsWrittenAgain() throws IOException {
    write(INDEX, PAGE);
    Files.writeString(out.resolve("index.html"), "<p>cover 封底");
    assertThat(write(INDEX, PAGE)).isEqualTo(new Result(1, 1, 0));
    assertThat(contents()).containsEntry("index.html", "<p>cover 封面");
  }

  @Test
  void gitignoreAndCnameStay() throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve(".gitignore"), "*\n");
    Files.writeString(out.resolve("CNAME"), "handbook.example\n");
    write(INDEX);
    write(PAGE);
    assertThat(contents())
        .containsOnlyKeys(".bifolio-files", ".gitignore", "CNAME", "zh/推理/显存.html")
        .containsEntry("CNAME", "handbook.example\n");
  }

  @Test
  void aFolderWithFilesOfOthersIsRefused() throws IOException {
    write(INDEX);
    Files.writeString(out.resolve("论文.txt"), "mine");
    assertThatThrownBy(() -> write(PAGE))
        .isInstanceOf(FileSystemException.class)
        .extracting(e -> ((FileSystemException) e).getReason())
        .isEqualTo(
            "it holds \"论文.txt\", which no earlier build wrote; move that away or choose another"
                + " folder with --out");
    assertThat(contents()).containsKeys("论文.txt", "index.html");
  }

  @Test
  void theSourcesAreRefused() throws IOException {
    var content = Files.createDirectories(temp.resolve("content"));
    for (var bad : List.of(temp, content, content.resolve("site"))) {
      assertThatThrownBy(() -> SiteWriter.write(List.of(INDEX), bad, List.of(content)))
          .isInstanceOf(FileSystemException.class)
          .hasMessageContaining("choose another folder with --out");
    }
    assertThat(content).isEmptyDirectory();
  }

  @Test
  void aFileAndALinkAreRefused() throws IOException {
    var file = Files.writeString(temp.resolve("file"), "x");
    assertThatThrownBy(() -> SiteWriter.write(List.of(INDEX), file, List.of()))
        .hasMessageContaining("it is a file, not a folder");
    var elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
    Files.createSymbolicLink(out, elsewhere);
    assertThatThrownBy(() -> write(INDEX)).hasMessageContaining("it is a symbolic link");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void aLinkInTheSiteIsNotFollowed() throws IOException {
    write(INDEX);
    var secret = Files.writeString(temp.resolve("secret"), "mine");
    Files.delete(out.resolve("index.html"));
    Files.createSymbolicLink(out.resolve("index.html"), secret);
    assertThatThrownBy(() -> write(INDEX)).hasMessageContaining("which no earlier build wrote");
    assertThat(secret).hasContent("mine");
  }

  @Test
  void aFailureLeavesThePreviousSiteWhole() throws IOException {
    write(INDEX, PAGE);
    var before = contents();
    var impossible = OutputFile.text("en/" + "长".repeat(300) + ".html", "x");
    assertThatThrownBy(() -> write(OutputFile.text("index.html", "new"), impossible))
        .isInstanceOf(IOException.class);
    assertThat(contents()).isEqualTo(before);
    assertThat(temp.resolve(".site.bifolio/new")).doesNotExist();
  }

  @Test
  void aFolderThatCannotBeMadeIsAnError() throws IOException {
    Files.writeString(temp.resolve("file"), "x");
    assertThatThrownBy(() -> SiteWriter.write(List.of(INDEX), temp.resolve("file/site"), List.of()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aRunKilledBetweenTheRenamesIsRepaired() throws IOException {
    write(INDEX, PAGE);
    var before = contents();
    var work = temp.resolve(".site.bifolio");
    Files.move(out, work.resolve("old"));
    Files.createDirectories(work.resolve("new/en"));
    Files.writeString(work.resolve("new/en/half.html"), "<p>ha");
    assertThat(write(INDEX, PAGE)).isEqualTo(new Result(0, 2, 0));
    assertThat(contents()).isEqualTo(before);
    assertThat(work).isDirectoryNotContaining(p -> !p.endsWith("lock"));
  }

  @Test
  void aRunKilledAfterTheRenamesIsRepaired() throws IOException {
    write(INDEX);
    var old = Files.createDirectories(temp.resolve(".site.bifolio/old"));
    Files.writeString(old.resolve("index.html"), "older");
    write(INDEX, PAGE);
    assertThat(old).doesNotExist();
    assertThat(contents()).containsEntry("index.html", "<p>cover 封面");
  }

  @Test
  void aSecondBuildWaitsAndThenSaysWhy() throws IOException {
    write(INDEX);
    var lock = FolderLock.take(temp.resolve(".site.bifolio/lock"), out, Duration.ZERO);
    assertThatThrownBy(() -> SiteWriter.write(List.of(PAGE), out, List.of(), Duration.ZERO))
        .hasMessageContaining("another build has been writing it");
    assertThat(contents()).containsKey("index.html");
    lock.close();
    write(PAGE);
    assertThat(contents()).doesNotContainKey("index.html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x",
        "a/../../x",
        "/etc/x",
        "a//b",
        "",
        "a/",
        "a\\b",
        "C:x",
        ".",
        ".bifolio-files"
      })
  void pathsThatLeaveTheSiteAreOurBug(String path) {
    assertThatThrownBy(() -> write(OutputFile.text(path, "x")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(out).doesNotExist();
  }

  @Test
  void onePathHasOneFile() {
    assertThatThrownBy(() -> write(INDEX, OutputFile.text("index.html", "x")))
        .hasMessage("two files for one path: \"index.html\"");
    assertThatThrownBy(() -> write(INDEX, OutputFile.text("index.html/a", "x")))
        .hasMessage("a file and a folder for one path: \"index.html\"");
  }

  private Result write(OutputFile... files) throws IOException {
    return SiteWriter.write(List.of(files), out, List.of());
  }

  private Map<String, String> contents() throws IOException {
    var contents = new TreeMap<String, String>();
    try (var walk = Files.walk(out)) {
      for (var file : walk.filter(Files::isRegularFile).toList()) {
        contents.put(out.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
