package bifolio.site;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.TinySite;
import org.junit.jupiter.api.Test;

class NavigationTest {
  private static final String PAGES =
      """
      -- content/en/index.md --
      # Home
      -- content/zh/index.md --
      # 首页
      -- content/en/a/index.md --
      # Part A
      -- content/zh/a/index.md --
      # 甲部
      -- content/en/a/x.md --
      ---
      nav: X & co
      ---
      # A long title
      -- content/zh/a/x.md --
      # 长标题
      -- content/en/b-c/y.md --
      # Y
      -- content/zh/b-c/y.md --
      # 丙
      """;

  private static final String CONFIG =
      """
      -- content/site.yaml --
      title: {en: Book, zh: 书}
      navigation:
        - index
        - section: {en: "First <part>", zh: 第一部}
          pages:
            - a/x
            - section: {en: Inner, zh: 内}
              pages: [a/index]
        - section: {en: Second, zh: 第二部}
          pages: [b-c/y]
      """;

  @Test
  void theBarHoldsTheSectionsAndLeadsToTheirFirstPage() {
    var built = TinySite.of(CONFIG + PAGES).build();
    assertThat(built.problems()).isEmpty();
    assertThat(built.part("en/index.html", "nav"))
        .isEqualTo("<a href=\"a/x.html\">First &lt;part&gt;</a><a href=\"b-c/y.html\">Second</a>");
    assertThat(built.part("zh/a/index.html", "nav"))
        .isEqualTo("<a href=\"x.html\" class=\"current\">第一部</a><a href=\"../b-c/y.html\">第二部</a>");
  }

  @Test
  void theSideHoldsTheSectionOfThePage() {
    var built = TinySite.of(CONFIG + PAGES).build();
    assertThat(built.part("en/a/index.html", "aside"))
        .isEqualTo(
            "<p class=\"label\">First &lt;part&gt;</p><ol><li><a href=\"x.html\">X &amp; co</a></li>"
                + "<li><p class=\"label\">Inner</p><ol><li><a href=\"index.html\""
                + " aria-current=\"page\">Part A</a></li></ol></li></ol>");
    assertThat(built.part("zh/a/x.html", "aside"))
        .contains("<a href=\"x.html\" aria-current=\"page\">长标题</a>", "<p class=\"label\">内</p>");
    assertThat(built.part("en/index.html", "aside")).isEmpty();
  }

  @Test
  void theWayFromTheTopIsShown() {
    var built = TinySite.of(CONFIG + PAGES).build();
    assertThat(built.file("zh/a/index.html"))
        .contains(
            "<ul class=\"crumbs\"><li><a href=\"x.html\">第一部</a></li><li>内</li></ol>"
                .replace("</ol>", "</ul>"));
    assertThat(built.file("en/index.html")).contains("<ul class=\"crumbs\"></ul>");
  }

  @Test
  void pagesThatTheNavigationMissesComeLast() {
    var built = TinySite.of(CONFIG.replace("pages: [b-c/y]", "pages: []") + PAGES).build();
    assertThat(built.problems())
        .containsExactly(
            "content/en/b-c/y.md:1:1: warning[navigation-misses-page]: the navigation does not list"
                + " this page");
    assertThat(built.part("en/a/index.html", "footer"))
        .contains("rel=\"next\" href=\"../b-c/y.html\"");
  }

  @Test
  void withoutConfigurationTheFoldersAreTheSections() {
    var built = TinySite.of(PAGES).build();
    assertThat(built.problems()).isEmpty();
    assertThat(built.part("zh/index.html", "nav"))
        .isEqualTo("<a href=\"a/index.html\">甲部</a><a href=\"b-c/y.html\">B c</a>");
    assertThat(built.part("en/a/x.html", "aside"))
        .isEqualTo(
            "<p class=\"label\">Part A</p><ol><li><a href=\"index.html\">Part A</a></li><li><a"
                + " href=\"x.html\" aria-current=\"page\">X &amp; co</a></li></ol>");
    assertThat(built.part("en/index.html", "title")).isEqualTo("Home · Home");
  }

  @Test
  void withManySectionsAllStandAtTheSide() {
    var text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      text.append("-- content/zh/f").append(i).append("/p.md --\n# 页").append(i).append('\n');
    }
    var built = TinySite.of(text.toString()).build();
    assertThat(built.part("zh/f3/p.html", "nav")).isEmpty();
    assertThat(built.part("zh/f3/p.html", "aside"))
        .contains("<a href=\"../f11/p.html\">页 11</a>")
        .contains("<a href=\"p.html\" aria-current=\"page\">页 3</a>")
        .containsOnlyOnce("aria-current");
  }

  @Test
  void aBookWithoutConfigurationIsShownDespiteItsMistakes() {
    var site = TinySite.zh("# 题\n\n[坏](no.md) <div>\n\n> [!NOPE]\n> 文\n");
    var built = site.build();
    assertThat(built.problems()).isNotEmpty().allMatch(line -> line.contains(": warning["));
    assertThat(built.has("zh/a.html")).isTrue();
    var configured =
        site.with("content/site.yaml", "title: {en: T, zh: 题}\nnavigation: [a]\n").build();
    assertThat(configured.problems()).anyMatch(line -> line.contains(": error["));
    assertThat(configured.paths()).isEmpty();
  }
}
