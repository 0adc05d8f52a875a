package bifolio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.build.BuildOptions;
import bifolio.build.Pipeline;
import bifolio.content.SourceReader;
import bifolio.diagnostic.Problems;
import bifolio.model.Downloads;
import bifolio.model.Downloads.Paper;
import bifolio.output.SiteWriter;
import bifolio.typeset.TypesetCache;
import bifolio.typeset.Typesetters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The handbook's sheets on real paper, as far as a test can hold it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SheetsTest {
  @TempDir static Path site;
  private PdfPrinter printer;

  @BeforeAll
  void printOnce() throws IOException {
    var project = Path.of("").toAbsolutePath();
    var reading = new Problems();
    var sources =
        SourceReader.read(
            project, project.resolve("content"), project.resolve("themes/default"), reading);
    var options = new BuildOptions(Optional.empty(), Optional.empty(), false);
    var pipeline = new Pipeline(Typesetters.of(new TypesetCache()));
    SiteWriter.write(
        pipeline.build(sources, reading.sorted(), options).files(), site.resolve("s"), List.of());
    printer = PdfPrinter.open(System.getenv());
  }

  @AfterAll
  void stop() throws IOException {
    printer.close();
  }

  private static List<Path> sheets() throws IOException {
    try (var files = Files.list(site.resolve("s/print"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("round-"))
          .sorted()
          .toList();
    }
  }

  @Test
  void everySheetIsOneSideInAllModesOnBothPapers() throws IOException {
    var sides = new TreeMap<String, String>();
    var rounds = new TreeSet<String>();
    for (var sheet : sheets()) {
      rounds.add(sheet.getFileName().toString().split("\\.", -1)[0]);
      for (var paper : Paper.values()) {
        var pdf = printer.print(sheet.toUri(), paper, true);
        if (pdf.pages() != 1) {
          sides.put(
              sheet.getFileName() + " " + paper.label(),
              pdf.pages() + " sides, filled " + printer.fill(sheet.toUri(), paper));
        }
      }
    }
    assertThat(sides).isEmpty();
    assertThat(rounds).contains("round-1", "round-2", "round-4", "round-5", "round-6", "round-7");
    assertThat(sheets()).hasSize(rounds.size() * 3);
  }

  @Test
  void noFormulaOrTableReachesIntoTheNextColumn() throws IOException {
    for (var sheet : sheets()) {
      for (var paper : Paper.values()) {
        double fill = printer.fill(sheet.toUri(), paper);
        assertThat(fill).as(sheet + " " + paper).isBetween(0.4, 1.0);
        assertThat(printer.wide()).as(sheet + " " + paper).isEmpty();
      }
    }
  }

  @Test
  void aSheetWithTooMuchIsMeasured() throws IOException {
    Path sheet = site.resolve("s").resolve(Downloads.sheet("1", bifolio.model.Mode.ZH));
    String html = Files.readString(sheet);
    String more = "<p>" + "第二页才放得下的字。".repeat(500) + "</p></article>";
    Path long1 =
        Files.writeString(sheet.resolveSibling("long.html"), html.replace("</article>", more));
    assertThat(printer.print(long1.toUri(), Paper.A4, true).pages()).isGreaterThan(1);
    assertThat(printer.fill(long1.toUri(), Paper.A4)).isBetween(1.1, 3.0);
  }

  @Test
  void theSamePageGivesTheSameBytes() throws IOException {
    Path sheet = sheets().getLast();
    var prints = new java.util.ArrayList<byte[]>();
    for (int i = 0; i < 2; i++) {
      try (var fresh = PdfPrinter.open(System.getenv())) {
        prints.add(fresh.print(sheet.toUri(), Paper.LETTER, true).bytes());
      }
    }
    assertThat(prints.getFirst().length).isEqualTo(prints.getLast().length);
    assertThat(java.util.Arrays.equals(prints.getFirst(), prints.getLast())).isTrue();
  }

  @Test
  void aPrintedPageIsTaggedAndHasBookmarks() throws IOException {
    Path page = site.resolve("s/zh/rounds/r1-systems-coding/checklist.html");
    var pdf = printer.print(page.toUri(), Paper.A4, false);
    var text = new String(pdf.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(text).contains("/StructTreeRoot", "/MarkInfo", "/Outlines", "/Lang (zh-Hans)");
    assertThat(pdf.pages()).isGreaterThan(2);
  }
}
