package bifolio.render;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.Golden;
import bifolio.TinySite;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One small page that holds every kind of block, whole. */
class GoldenPageTest {
  private TinySite.Built built;

  @BeforeEach
  void build() throws IOException {
    built = TinySite.of(Golden.read("every-block/project.txt")).build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "both"})
  void thePageIsWrittenAsBefore(String mode) throws IOException {
    String path = mode + "/courses/sys-601/kv-cache.html";
    Golden.check("every-block/" + mode + ".html", built.file(path));
  }

  @Test
  void theFindingsArePrintedAsBefore() throws IOException {
    Golden.check("every-block/findings.txt", built.printed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"index.html", "404.html", "sitemap.xml", "robots.txt"})
  void theFilesAroundThePagesAreWrittenAsBefore(String path) throws IOException {
    Golden.check("every-block/site/" + path, built.file(path));
  }

  @Test
  void allFilesAreThere() {
    // The index is named by its bytes; its own tests know what is in it.
    assertThat(built.paths().stream().filter(path -> !path.startsWith("assets/search/")))
        .containsExactly(
            ".nojekyll",
            "404.html",
            "assets/style.css",
            "both/courses/sys-601/index.html",
            "both/courses/sys-601/kv-cache.html",
            "both/index.html",
            "both/old/kv.html",
            "en/courses/sys-601/index.html",
            "en/courses/sys-601/index.md",
            "en/courses/sys-601/kv-cache.html",
            "en/courses/sys-601/kv-cache.md",
            "en/courses/sys-601/ring.svg",
            "en/index.html",
            "en/index.md",
            "en/old/kv.html",
            "index.html",
            "llms.txt",
            "llms.zh.txt",
            "pictures/courses/sys-601/index.png",
            "pictures/courses/sys-601/kv-cache.png",
            "pictures/index.png",
            "robots.txt",
            "sitemap.xml",
            "zh/courses/sys-601/index.html",
            "zh/courses/sys-601/index.md",
            "zh/courses/sys-601/kv-cache.html",
            "zh/courses/sys-601/kv-cache.md",
            "zh/index.html",
            "zh/index.md",
            "zh/old/kv.html");
  }
}
