package bifolio.render;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.SiteLaws;
import bifolio.TinySite;
import org.junit.jupiter.api.Test;

/** A page that is written in one language, in all modes. */
class FallbackTest {
  private static final TinySite SITE =
      TinySite.of(
          """
          -- content/site.yaml --
          title: {en: Book, zh: 书}
          url: https://e.org/book/
          repository: https://github.com/a/b
          navigation:
            - section: {en: Part, zh: 部分}
              pages: [english, chinese, whole]
          -- content/en/english.md --
          ---
          summary: Lead
          ---
          # English

          ## Why

          Text, 显存.
          -- content/zh/chinese.md --
          ---
          summary: 导语
          ---
          # 中文

          ## 为何

          文字，all reduce。
          -- content/en/whole.md --
          # Whole
          -- content/zh/whole.md --
          # 全
          """);
  private final TinySite.Built built = SITE.build();

  @Test
  void theOtherModeShowsWhatThereIsAndSaysSo() {
    assertThat(built.part("zh/english.html", "address")).isEqualTo("本页尚无中文。");
    assertThat(built.part("zh/english.html", "header"))
        .isEqualTo("<h1 lang=\"en\">English</h1><p lang=\"en\">Lead</p>");
    assertThat(built.body("zh/english.html"))
        .startsWith("<div lang=\"en\"><h2 id=\"why\">Why<a class=\"anchor\" href=\"#why\"")
        .contains("<span lang=\"zh-Hans\">显存</span>");
    assertThat(built.part("en/chinese.html", "address"))
        .isEqualTo("This page is not written in English yet.");
    assertThat(built.part("en/chinese.html", "header"))
        .isEqualTo("<h1 lang=\"zh-Hans\">中文</h1><p lang=\"zh-Hans\">导语</p>");
    assertThat(built.body("en/chinese.html"))
        .startsWith("<div lang=\"zh-Hans\"><h2 id=\"为何\">")
        .contains("<span lang=\"en\">all reduce</span>");
  }

  @Test
  void sideBySideItIsShownOnce() {
    assertThat(built.body("both/english.html"))
        .startsWith("<div class=\"span\" id=\"why\"><h2>Why<a class=\"anchor\"")
        .doesNotContain("class=\"pair");
    assertThat(built.body("both/chinese.html"))
        .startsWith("<div lang=\"zh-Hans\"><div class=\"span\"");
    assertThat(built.part("both/chinese.html", "address"))
        .isEqualTo(
            "This page is not written in English yet. <span lang=\"zh-Hans\">本页尚无英文。</span>");
  }

  @Test
  void whereThePageIsWrittenThereIsNoNotice() {
    assertThat(built.part("en/english.html", "address")).isEmpty();
    assertThat(built.body("en/english.html")).doesNotContain("<div lang");
  }

  @Test
  void onlyTheWrittenPageIsForSearchEngines() {
    String robots = "<meta name=\"robots\" content=\"noindex\">";
    assertThat(built.file("en/english.html")).doesNotContain(robots, "hreflang");
    assertThat(built.file("zh/english.html"))
        .contains(robots, "<link rel=\"canonical\" href=\"https://e.org/book/en/english.html\">")
        .doesNotContain("hreflang");
    assertThat(built.file("en/chinese.html"))
        .contains(robots, "<link rel=\"canonical\" href=\"https://e.org/book/zh/chinese.html\">");
    assertThat(built.file("sitemap.xml"))
        .contains("<url><loc>https://e.org/book/en/english.html</loc></url>")
        .doesNotContain("zh/english.html", "en/chinese.html", "both/");
  }

  @Test
  void aWholePageNamesItsTwinsAndSideBySideIsNotIndexed() {
    assertThat(built.file("zh/whole.html"))
        .contains(
            "<link rel=\"alternate\" hreflang=\"en\" href=\"https://e.org/book/en/whole.html\">",
            "<link rel=\"alternate\" hreflang=\"zh-Hans\" href=\"https://e.org/book/zh/whole.html\">",
            "<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://e.org/book/en/whole.html\">")
        .doesNotContain("noindex");
    assertThat(built.file("both/whole.html")).contains("noindex").doesNotContain("hreflang");
  }

  @Test
  void theNavigationSaysInWhichLanguageATitleIs() {
    assertThat(built.part("en/whole.html", "aside"))
        .contains("<a href=\"english.html\">English</a>")
        .contains("<a href=\"chinese.html\"><span lang=\"zh-Hans\">中文</span></a>");
    assertThat(built.part("zh/whole.html", "aside"))
        .contains("<a href=\"english.html\"><span lang=\"en\">English</span></a>")
        .contains("<a href=\"chinese.html\">中文</a>");
    assertThat(built.part("both/whole.html", "aside"))
        .contains("<a href=\"english.html\">English</a>")
        .contains("<a href=\"chinese.html\"><span lang=\"zh-Hans\">中文</span></a>")
        .contains("Whole <span lang=\"zh-Hans\">全</span></a>");
  }

  @Test
  void theSwitchMarksWhatIsMissing() {
    assertThat(built.part("en/english.html", "menu"))
        .contains("title=\"Chinese\" class=\"missing\">中", "title=\"Both\" class=\"missing\">双")
        .contains("title=\"English\" aria-current=\"true\">EN");
  }

  @Test
  void theContentsAreInTheLanguageOfThePage() {
    assertThat(built.file("en/chinese.html"))
        .contains("<a href=\"#为何\"><span lang=\"zh-Hans\">为何</span></a>");
    assertThat(built.file("zh/chinese.html")).contains("<a href=\"#为何\">为何</a>");
  }

  @Test
  void onlyWrittenPagesCanBeEdited() {
    assertThat(built.part("both/english.html", "footer"))
        .contains("edit/main/content/en/english.md")
        .doesNotContain("content/zh/english.md");
  }

  @Test
  void theLawsHold() {
    SiteLaws.check(built);
  }
}
