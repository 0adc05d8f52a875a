package bifolio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bifolio.build.BuildOptions;
import bifolio.build.BuildResult;
import bifolio.build.Pipeline;
import bifolio.content.SourceReader;
import bifolio.diagnostic.Problems;
import bifolio.model.Downloads;
import bifolio.model.Mode;
import bifolio.model.OutputFile;
import bifolio.typeset.TypesetCache;
import bifolio.typeset.Typesetters;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The handbook as one document and as one file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BookOnPaperTest {
  @TempDir static Path temp;
  private BuildResult built;

  @BeforeAll
  void buildWithZip() {
    var project = Path.of("").toAbsolutePath();
    var reading = new Problems();
    var sources =
        SourceReader.read(
            project, project.resolve("content"), project.resolve("themes/default"), reading);
    var options =
        new BuildOptions(Optional.of("https://e.org/b/"), Optional.empty(), false).withZip(true);
    built =
        new Pipeline(Typesetters.of(new TypesetCache())).build(sources, reading.sorted(), options);
  }

  private byte[] file(String path) {
    return built.files().stream()
        .filter(file -> file.path().equals(path))
        .map(OutputFile::bytes)
        .findFirst()
        .orElseThrow();
  }

  private String text(String path) {
    return new String(file(path), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void everyLinkInsideTheBookLeadsToAPlaceInIt(Mode mode) {
    var book = Jsoup.parse(text(Downloads.book(mode)));
    var ids = book.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(1_000);
    Set<String> known = new HashSet<>(ids);
    var dead = new ArrayList<String>();
    for (var link : book.select("a[href^=#]")) {
      String id =
          URLDecoder.decode(
              link.attr("href").substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
      if (!known.contains(id)) {
        dead.add(link.outerHtml());
      }
    }
    assertThat(dead).isEmpty();
    assertThat(book.select("a[href*=/rounds/r1]")).isEmpty(); // such a link stays inside
    assertThat(book.select("a[href^=#rounds/r1-systems-coding/checklist]")).isNotEmpty();
    assertThat(book.select("h1")).hasSize(1);
    assertThat(book.select(".book-part > h2")).hasSizeGreaterThan(5);
    assertThat(book.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(book.select("pre.calc-definition, script, style")).isEmpty();
    assertThat(text("sitemap.xml")).doesNotContain("print/");
    assertThat(text("offline.json")).doesNotContain("print/handbook");
  }

  @Test
  void thePackedBookIsTheSameBytesEachTimeAndLinkedFromTheHomePage() {
    assertThat(text("zh/index.html")).contains("href=\"../handbook.zip\"", " MB)");
    assertThat(text("zh/search.html")).doesNotContain("handbook.zip");
    byte[] zip = file(Downloads.ZIP);
    var again = bifolio.offline.OfflineFiles.zip(List.of(new OutputFile("甲.txt", new byte[] {1})));
    assertThat(bifolio.offline.OfflineFiles.zip(List.of(new OutputFile("甲.txt", new byte[] {1}))))
        .isEqualTo(again);
    assertThat(zip.length).isBetween(500_000, 20_000_000);
  }

  @Test
  void unpackedItSearchesAndComputesFromADisk() throws IOException {
    Path folder = temp.resolve("解压 here");
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file(Downloads.ZIP)))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, zip.readAllBytes());
      }
    }
    Path book = folder.resolve("handbook");
    assertThat(Files.readString(book.resolve("en/index.html"))).doesNotContain("handbook.zip");
    var complaints = new ArrayList<String>();
    try (var chromium = new Chromium();
        var context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.onPageError(complaints::add);
      page.navigate(book.resolve("zh/courses/sys-602/index.html").toUri().toString());
      page.keyboard().press("/");
      page.keyboard().insertText("流水线气泡");
      page.locator("#find .hit").first().waitFor();
      page.navigate(book.resolve("zh/calculators/pipeline-bubble.html").toUri().toString());
      var answer = page.locator(".calc-answer-box").first();
      String before = answer.textContent();
      var field = page.locator(".calc-form input[name]").first();
      field.fill("16");
      field.press("Enter");
      assertThat(answer).not().hasText(before);
      page.navigate(book.resolve("print/round-1.both.html").toUri().toString());
      assertThat(page.locator(".sheet h1")).hasCount(2);
      page.navigate(book.resolve("print/handbook.zh.html").toUri().toString());
      assertThat(page.locator(".book-contents a").first()).isVisible();
    }
    assertThat(complaints).isEmpty();
  }
}
