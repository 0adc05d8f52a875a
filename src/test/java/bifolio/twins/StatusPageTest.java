package bifolio.twins;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.Golden;
import bifolio.SiteLaws;
import bifolio.TinySite;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page and the badge that tell readers how the languages stand, and the marks on pages. */
class StatusPageTest {
  private static final TinySite BOOK =
      TinySite.of(
          """
          -- content/site.yaml --
          title: {en: Book, zh: 书}
          navigation:
            - index
            - section: {en: Part & one, zh: 第一部分}
              pages: [a, b, only]
            - section: {en: About, zh: 关于}
              pages: [status]
          -- content/en/index.md --
          # Home

          See [the state](status.md).
          -- content/zh/index.md --
          # 首页

          见[现状](status.md)。
          -- content/en/a.md --
          # A <kbd>b</kbd>

          ## Heading

          A paragraph.

          - an item
          - another

          | k | v |
          |---|---|
          | one | two |

          <details>
          <summary>Why</summary>

          Because.

          </details>
          -- content/zh/a.md --
          # 甲

          ## 标题

          一段。

          - 一项
          - 又一项

          | 键 | 值 |
          |---|---|
          | 一 | 二 |

          <details>
          <summary>为何</summary>

          因为。

          </details>
          -- content/en/b.md --
          # B
          -- content/zh/b.md --
          # 乙
          -- content/zh/only.md --
          # 只有中文
          """);

  private static TinySite edited() {
    var book = Confirmed.pages(BOOK, "index", "a");
    String zh = book.files().getOrDefault("content/zh/a.md", "");
    String en = book.files().getOrDefault("content/en/a.md", "");
    return book.with("content/zh/a.md", zh.replace("一段。", "改过的一段。").replace("| 二 |", "| 2 |"))
        .with(
            "content/en/a.md",
            en.replace("## Heading", "## New heading")
                .replace("- another", "- changed")
                .replace("Why", "Why so"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "both"})
  void thePageCountsSectionsAndListsWhatWaits(String mode) throws IOException {
    var built = edited().build();
    Golden.check("twins/status-" + mode + ".html", built.body(mode + "/status.html"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "both"})
  void aBlockWhoseTwinIsNewerIsMarked(String mode) throws IOException {
    Golden.check("twins/marks-" + mode + ".html", edited().build().body(mode + "/a.html"));
  }

  @Test
  void thePagesKeepTheLaws() {
    SiteLaws.check(edited().build());
    SiteLaws.check(Confirmed.all(BOOK).build());
  }

  @Test
  void whatIsCurrentHasNoMarks() {
    var built = Confirmed.all(BOOK).build();
    assertThat(built.file("both/a.html")).doesNotContain("class=\"stale\"");
    assertThat(built.body("zh/status.html")).contains("只有一种语言");
  }

  @Test
  void theBadgeSaysOneHundredOnlyIfAllPagesAreCurrent() throws IOException {
    var built = Confirmed.all(BOOK).build();
    assertThat(built.file("assets/twins.svg")).contains(">75%<").doesNotContain("100%");
    var whole =
        BOOK.without("content/zh/only.md").with("content/site.yaml", "title: {en: B, zh: 书}\n");
    Golden.check("twins/twins.svg", Confirmed.all(whole).build().file("assets/twins.svg"));
  }

  @Test
  void aPageThatSomebodyWroteStays() {
    var book =
        Confirmed.all(
            BOOK.with("content/en/status.md", "# Mine\n").with("content/zh/status.md", "# 我的\n"));
    assertThat(book.build().part("zh/status.html", "header")).contains("我的");
  }

  @Test
  void thePageMustBeInTheNavigationLikeAnyOther() {
    var config = "title: {en: B, zh: 书}\nnavigation: [index, a, b, only]\n";
    var home = "# H\n";
    var book =
        Confirmed.all(
            BOOK.with("content/site.yaml", config)
                .with("content/en/index.md", home)
                .with("content/zh/index.md", home));
    assertThat(book.build().mistakes())
        .containsExactly(
            "content/twins.lock: warning[navigation-misses-page]: the navigation does not list this"
                + " page");
  }
}
