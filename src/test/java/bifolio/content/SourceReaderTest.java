package bifolio.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bifolio.diagnostic.Problems;
import bifolio.model.OutputFile;
import bifolio.model.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceReaderTest {
  @TempDir Path temp;
  ContentFolder folder;

  @BeforeEach
  void makeFolder() {
    folder = new ContentFolder(temp);
  }

  @Test
  void everythingIsReadInNameOrder() {
    folder
        .file("content/zh/推理/显存.md", "# 显存\n")
        .file("content/en/b/x.md", "# X\n")
        .file("content/en/b-a.md", "# BA\n")
        .file("content/data/books.yaml", "title: {en: Books, zh: 书}\n")
        .file("content/site.yaml", "title: {en: A, zh: 甲}\n")
        .file("content/code/kernel.cu", "__global__ void f() {}\n")
        .file("content/pictures/notes.txt", "笔记\n")
        .file("content/diagrams/0a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    var sources = folder.read();
    assertThat(folder.printed()).isEmpty();
    assertThat(sources.content())
        .extracting(Source::name)
        .containsExactly(
            "code/kernel.cu",
            "data/books.yaml",
            "diagrams/0a.svg",
            "en/b-a.md",
            "en/b/x.md",
            "en/index.md",
            "site.yaml",
            "zh/index.md",
            "zh/推理/显存.md");
    assertThat(sources.content())
        .contains(new Source("content/zh/推理/显存.md", "zh/推理/显存.md", "# 显存\n"));
    assertThat(sources.theme())
        .extracting(Source::path)
        .containsExactly("themes/default/strings.yaml", "themes/default/templates/layout.peb");
    assertThat(sources.contentAssets())
        .containsExactly(OutputFile.text("pictures/notes.txt", "笔记\n"));
    assertThat(sources.themeAssets())
        .containsExactly(OutputFile.text("assets/base.css", "p { margin: 0 }\n"));
  }

  @Test
  void aTurkishLocaleReadsTheSame() {
    folder.file("content/PICTURES/I.TXT", "İ\n").file("content/en/I.md", "# I\n");
    var expected = folder.read();
    var locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(folder.read()).isEqualTo(expected);
    } finally {
      Locale.setDefault(locale);
    }
    assertThat(folder.printed()).isEmpty();
  }

  @Test
  void hiddenFilesAndBackupsAreIgnored() {
    folder
        .file("content/.git/config", "x")
        .file("content/en/.index.md.swp", "x")
        .file("content/en/index.md~", "x")
        .file("content/en/#index.md#", "x")
        .file("content/.DS_Store", "x")
        .file("content/LICENSE", "CC BY 4.0")
        .file("content/README.md", "# About");
    var sources = folder.read();
    assertThat(folder.printed()).isEmpty();
    assertThat(sources.content())
        .extracting(Source::name)
        .containsExactly("en/index.md", "zh/index.md");
    assertThat(sources.contentAssets()).isEmpty();
  }

  @Test
  void aByteOrderMarkIsRemoved() {
    folder.file("content/zh/index.md", "\uFEFF# 首页\n");
    assertThat(folder.read().content().get(1).text()).isEqualTo("# 首页\n");
    assertThat(folder.printed()).isEmpty();
  }

  @Test
  void brokenBytesAreReportedAtTheirPlaceAndReplaced() {
    byte[] text = "# 首页\n显存?\n".getBytes(StandardCharsets.UTF_8);
    text[text.length - 2] = (byte) 0xB4;
    folder.file("content/zh/index.md", text);
    assertThat(folder.read().content().get(1).text()).isEqualTo("# 首页\n显存\uFFFD\n");
    assertThat(folder.printed())
        .isEqualTo(
            """
            content/zh/index.md:2:3: error[broken-utf8]: the byte 0xb4 is not UTF-8
              hint: save the file as UTF-8
            """);
  }

  @Test
  void aReplacementCharacterOfTheAuthorIsFine() {
    folder.file("content/en/index.md", "# What \uFFFD means\n");
    folder.read();
    assertThat(folder.printed()).isEmpty();
  }

  @Test
  void utf16IsNamed() {
    folder.file("content/en/index.md", "\uFEFF# Home".getBytes(StandardCharsets.UTF_16LE));
    folder.read();
    assertThat(folder.printed())
        .startsWith("content/en/index.md:1:1: error[broken-utf8]: this is UTF-16, not UTF-8\n");
  }

  @Test
  void controlCharactersAreReportedOnceAndReplacedOneForOne() {
    folder.file("content/zh/index.md", "# 首\u0001页\u0000\n\t好\r\n");
    assertThat(folder.read().content().get(1).text()).isEqualTo("# 首\uFFFD页\uFFFD\n\t好\r\n");
    assertThat(folder.printed())
        .isEqualTo(
            """
            content/zh/index.md:1:4: error[control-character]: the control character U+0001 is not text
              hint: remove it
            """);
  }

  @Test
  void bidiOverridesAreAWarning() {
    folder.file("content/zh/index.md", "# 首页\n\n权限 \u202Eadmin\n");
    folder.read();
    assertThat(folder.printed())
        .isEqualTo(
            """
            content/zh/index.md:3:4: warning[bidi-control]: U+202E changes the direction of what follows, unseen
              hint: remove it: English and Chinese never need it
            """);
  }

  @Test
  void aHugeFileIsLeftOut() {
    folder.file("content/en/big.md", new byte[(4 << 20) + 1]);
    assertThat(folder.read().content()).hasSize(2);
    assertThat(folder.printed())
        .isEqualTo(
            """
            content/en/big.md: error[too-large]: the file is larger than 4 MiB
              hint: split it; the file is left out
            """);
  }

  @Test
  void aHugeLineIsLeftOut() {
    folder.file("content/en/long.md", "# Long\n" + "长".repeat(100_001));
    assertThat(folder.read().content()).hasSize(2);
    assertThat(folder.printed())
        .isEqualTo(
            """
            content/en/long.md:2:1: error[too-large]: a line has more than 100,000 characters
              hint: break the line; the file is left out
            """);
  }

  @Test
  void symbolicLinksAreLeftOut() throws IOException {
    var secret = Files.writeString(temp.resolve("secret.md"), "# Secret");
    Files.createSymbolicLink(temp.resolve("content/en/link.md"), secret);
    Files.createSymbolicLink(temp.resolve("content/en/folder"), temp);
    assertThat(folder.read().content()).hasSize(2);
    assertThat(folder.printed())
        .contains("content/en/link.md: error[symbolic-link]: a symbolic link is not followed\n")
        .contains("content/en/folder: error[symbolic-link]: a symbolic link is not followed\n");
  }

  @Test
  void aPipeDoesNotStopTheReader() throws Exception {
    var made = new ProcessBuilder("mkfifo", temp.resolve("content/en/pipe.md").toString()).start();
    assertThat(made.waitFor()).isZero();
    folder.read();
    assertThat(folder.printed())
        .startsWith("content/en/pipe.md: error[unreadable-file]: this is not a regular file\n");
  }

  @Test
  void namesThatDifferOnlyInCaseOrFormClash() {
    folder
        .file("content/en/KV.md", "# A\n")
        .file("content/en/kv.md", "# B\n")
        .file("content/zh/caf\u00E9.md", "# C\n")
        .file("content/zh/cafe\u0301.md", "# D\n")
        .file("content/en/Notes/a.md", "# E\n")
        .file("content/en/notes/b.md", "# F\n");
    assumeTrue(temp.resolve("content/en").toFile().list().length == 5);
    assertThat(folder.read().content())
        .extracting(Source::text)
        .containsExactly("# A\n", "# E\n", "# Home\n", "# D\n", "# 首页\n");
    assertThat(folder.printed())
        .contains(
            """
            content/en/kv.md: error[name-clash]: two names differ only in case or in Unicode form
              note: content/en/KV.md: the other one is here
              hint: rename one of them: macOS and Windows take them for the same file
            """)
        .contains("content/en/notes: error[name-clash]")
        .contains("content/zh/caf\u00E9.md: error[name-clash]");
    assertThat(folder.problems.sorted()).hasSize(3);
  }

  @Test
  void namesThatNotEveryDiskTakesAreReported() {
    for (var name :
        new String[] {"a?b.md", "100%.md", "con.md", "尾 .md", "c#.md", "\u001B[2J.md"}) {
      folder.file("content/en/" + name, "# X\n");
    }
    folder.file("content/en/尾部 空格.md", "# Fine\n").file("content/en/bad./x.md", "# X\n");
    assertThat(folder.read().content())
        .extracting(Source::name)
        .containsExactly("en/index.md", "en/尾 .md", "en/尾部 空格.md", "zh/index.md");
    assertThat(folder.printed())
        .contains("en/a?b.md: error[file-name]: the name has the character \"?\", which not every")
        .contains("en/con.md: error[file-name]: the name is reserved on Windows")
        .contains("en/bad.: error[file-name]: the name starts or ends with a space or ends with")
        .contains(
            "en/\uFFFD[2J.md: error[file-name]: the name has a character that cannot be shown")
        .doesNotContain("\u001B");
    assertThat(folder.problems.sorted()).hasSize(6);
  }

  @Test
  void filesThatNothingUsesAreNamed() {
    folder
        .file("content/data/books.yml", "a: 1\n")
        .file("content/notes/draft.md", "# 草稿\n")
        .file("content/pictures/run.html", "<script>alert(1)</script>");
    assertThat(folder.read().contentAssets()).isEmpty();
    assertThat(folder.printed())
        .contains("content/data/books.yml: warning[stray-file]: nothing reads it\n")
        .contains("content/notes/draft.md: warning[stray-file]: no page is made of it\n")
        .contains("run.html: warning[file-type]: files that end in \".html\" are not copied\n");
  }

  @Test
  void aMissingContentFolderSaysWhatIsExpected() {
    var problems = new Problems();
    var theme = temp.resolve("themes/default");
    assertThat(SourceReader.read(temp, temp.resolve("无"), theme, problems).content()).isEmpty();
    SourceReader.read(temp, temp.resolve("themes"), theme, problems);
    SourceReader.read(temp, temp.resolve("content"), temp.resolve("none"), problems);
    assertThat(problems.sorted())
        .extracting(Object::toString)
        .containsExactly(
            "none: error[no-theme]: there is no such theme folder",
            "themes: error[no-content]: the content folder has neither en/ nor zh/",
            "无: error[no-content]: there is no such content folder");
  }

  @Test
  void whatTheSystemSaysOfAFileIsPutPlainly() {
    assertThat(TextFile.reason(new AccessDeniedException("x"))).isEqualTo("permission denied");
    assertThat(TextFile.reason(new NoSuchFileException("x")))
        .isEqualTo("it vanished while it was read");
    assertThat(TextFile.reason(new IOException("Input/output error")))
        .isEqualTo("Input/output error");
  }
}
