package bifolio.build;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.PlainTypesetter;
import bifolio.TinySite;
import bifolio.content.SourceReader;
import bifolio.diagnostic.Problems;
import bifolio.model.OutputFile;
import bifolio.model.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same with the theme that readers get: panels that show other pages' questions, the latest
 * changes, sheets, the book on paper. After each edit comes a quick build, as in {@code serve}.
 */
class RebuildWithThemeTest {
  private static final BuildOptions OPTIONS =
      new BuildOptions(Optional.of("https://e.org/b/"), Optional.empty(), false).withLints();

  private final Pipeline kept = new Pipeline(new PlainTypesetter());
  private Sources theme = new Sources(List.of(), List.of(), List.of(), List.of());
  private TinySite book = TinySite.of("-- content/en/a.md --\n# A\n");

  @Test
  void eachEditOfEachFileGivesWhatACleanBuildGives(@TempDir Path nothing) throws IOException {
    var project = Path.of("").toAbsolutePath();
    theme = SourceReader.read(project, nothing, project.resolve("themes/default"), new Problems());
    book = TinySite.of(Files.readString(Path.of("src/test/resources/practice/book.txt")));
    assertThat(assertSame(book, "first"))
        .extracting(OutputFile::path)
        .contains("print/handbook.both.html", "assets/practice/site.js");
    for (var file : book.files().entrySet()) {
      String path = file.getKey();
      String text = file.getValue();
      if (path.startsWith("content/zh/")) {
        assertSame(book.with(path, text + "\n又一行。\n"), path + ", a line");
      } else if (path.endsWith(".md")) {
        assertSame(book.with(path, text.replaceFirst("(?m)^# ", "# New 新 ")), path + ", its title");
        assertSame(
            book.with(path, text.replaceFirst("(?m)^## ", "## New 新 ")), path + ", a heading");
        assertSame(book.with(path, "---\nnav: New 新\n---\n# New 新\n"), path + ", anew");
      } else {
        assertSame(book.with(path, text.replace("en: ", "en: New ")), path + ", its words");
      }
    }
    assertSame(book.with("content/twins.lock", "a 2026-11-20 aaaaaa\n"), "a lock");
    assertSame(book, "as before");
  }

  private List<OutputFile> assertSame(TinySite edited, String edit) {
    var sources =
        new Sources(edited.sources().content(), theme.theme(), List.of(), theme.themeAssets());
    kept.build(sources, List.of(), OPTIONS.quickly(true));
    var again = kept.build(sources, List.of(), OPTIONS);
    var clean = new Pipeline(new PlainTypesetter()).build(sources, List.of(), OPTIONS);
    assertThat(again.diagnostics()).as(edit).isEqualTo(clean.diagnostics());
    assertThat(again.files().stream().map(OutputFile::path).toList())
        .as(edit)
        .isEqualTo(clean.files().stream().map(OutputFile::path).toList());
    for (int i = 0; i < clean.files().size(); i++) {
      assertThat(again.files().get(i)).as(edit).isEqualTo(clean.files().get(i));
    }
    return clean.files();
  }
}
