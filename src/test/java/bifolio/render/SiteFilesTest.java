package bifolio.render;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.TinySite;
import bifolio.build.BuildOptions;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SiteFilesTest {
  private static final TinySite SITE =
      TinySite.of(
          """
          -- content/site.yaml --
          title: {en: Book, zh: 书}
          navigation: [deep/a, b]
          -- content/en/deep/a.md --
          ---
          aliases: [old, older/one, 旧/页]
          ---
          # A
          -- content/zh/deep/a.md --
          ---
          aliases: [old]
          ---
          # 甲
          -- content/en/b.md --
          # B & more
          -- content/zh/b.md --
          # 乙
          """);

  private static TinySite.Built at(String url) {
    return SITE.build(new BuildOptions(Optional.of(url), Optional.empty(), false));
  }

  @Test
  void anOldAddressLeadsToThePageInEachMode() {
    var built = SITE.build();
    assertThat(built.file("en/old.html"))
        .isEqualTo("<html lang=\"en\"><a href=\"deep/a.html\">→</a>\n");
    assertThat(built.file("zh/older/one.html"))
        .isEqualTo("<html lang=\"zh-Hans\"><a href=\"../deep/a.html\">→</a>\n");
    assertThat(built.file("both/旧/页.html")).contains("href=\"../deep/a.html\"");
  }

  @Test
  void withoutAnAddressThereIsNoSiteMap() {
    var built = SITE.build();
    assertThat(built.has("sitemap.xml")).isFalse();
    assertThat(built.has("robots.txt")).isFalse();
    assertThat(built.file("404.html")).startsWith("<base href=\"/\">");
    assertThat(built.file("en/b.html")).doesNotContain("canonical", "hreflang");
  }

  @Test
  void theAddressOfTheBuildWinsAndNeedsNoSlash() {
    var built = at("https://host.example/sub/path");
    assertThat(built.file("404.html")).startsWith("<base href=\"/sub/path/\">");
    assertThat(built.file("robots.txt"))
        .endsWith("Sitemap: https://host.example/sub/path/sitemap.xml\n");
    assertThat(built.file("zh/b.html"))
        .contains("<link rel=\"canonical\" href=\"https://host.example/sub/path/zh/b.html\">");
    assertThat(at("https://host.example/sub/path/").texts()).isEqualTo(built.texts());
  }

  @Test
  void theSiteMapHasEachLanguageWithItsTwinInNavigationOrder() {
    assertThat(
            at("https://e.org/")
                .file("sitemap.xml")
                .lines()
                .filter(line -> line.startsWith("<url>")))
        .hasSize(4)
        .first()
        .isEqualTo(
            "<url><loc>https://e.org/en/deep/a.html</loc><xhtml:link rel=\"alternate\" hreflang=\"en\""
                + " href=\"https://e.org/en/deep/a.html\"/><xhtml:link rel=\"alternate\""
                + " hreflang=\"zh-Hans\" href=\"https://e.org/zh/deep/a.html\"/></url>");
    assertThat(at("https://e.org/").file("sitemap.xml")).doesNotContain("both", "old");
  }

  @Test
  void theCoverLeadsToTheIndexOrTheFirstPage() {
    assertThat(SITE.build().file("index.html"))
        .isEqualTo(
            """
            <a href="en/deep/a.html" lang="en">EN English Book</a>
            <a href="zh/deep/a.html" lang="zh-Hans">中 中文 书</a>
            <a href="both/deep/a.html" lang="zh-Hans">双 Both 双语 Book</a>
            """);
    var home = SITE.with("content/en/index.md", "# Home\n").build();
    assertThat(home.file("index.html"))
        .contains("href=\"en/index.html\"", "href=\"both/index.html\"");
  }

  @Test
  void anEmptyBookIsABook() {
    var built = TinySite.of("-- content/en/img/a.txt --\nx\n").build();
    assertThat(built.problems()).isEmpty();
    assertThat(built.paths()).contains("index.html", "404.html", "en/img/a.txt");
  }

  @Test
  void neighboursFollowTheNavigationAcrossSections() {
    var built = SITE.build();
    assertThat(built.part("en/deep/a.html", "footer"))
        .isEqualTo("<a rel=\"next\" href=\"../b.html\">B &amp; more</a>");
    assertThat(built.part("zh/b.html", "footer"))
        .isEqualTo("<a rel=\"prev\" href=\"deep/a.html\">甲</a>");
  }

  @Test
  void filesOfContentAndThemeAreCopied() {
    var built = SITE.with("content/zh/img/图.txt", "字").build();
    assertThat(built.file("zh/img/图.txt")).isEqualTo("字");
    assertThat(built.file("assets/style.css")).isNotEmpty();
    assertThat(built.file(".nojekyll")).isEmpty();
  }
}
