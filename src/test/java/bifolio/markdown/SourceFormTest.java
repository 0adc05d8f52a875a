package bifolio.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.TinySite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms that a file can have, whatever stands in it. */
class SourceFormTest {
  private static final String PAGE =
      """
      ---
      type: lesson
      code: SYS-601
      summary: 一句话
      ---
      # 题

      第一行
      第二行

      - 甲
        - 乙

      | 表 |
      |---|
      | 一 |

      ```c
      x
      y
      ```

      $$
      a
      $$

      <details>
      <summary>答</summary>

      文[^n]

      </details>

      [^n]: 注
      """;

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r"})
  void allLineEndsGiveTheSamePage(String end) {
    var plain = TinySite.zh(PAGE).build();
    var other = TinySite.zh(PAGE.replace("\n", end)).build();
    assertThat(other.mistakes()).isEmpty();
    assertThat(other.file("zh/a.html").replaceAll("\r\n?", "\n"))
        .isEqualTo(plain.file("zh/a.html"));
  }

  @Test
  void theLastLineNeedsNoEnd() {
    assertThat(TinySite.zh(PAGE.strip()).build().texts())
        .isEqualTo(TinySite.zh(PAGE).build().texts());
    for (String last :
        new String[] {"# 题", "- 甲", "> 乙", "| a |\n|---|", "`x`", "[a](https://e.org)"}) {
      assertThat(TinySite.zh(last).build().texts())
          .as(last)
          .isEqualTo(TinySite.zh(last + "\n").build().texts());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        " \n\t\n",
        "---\ntype: page\n---\n",
        "---\ntype: page\n---",
        "---\n---\n"
      })
  void aPageWithoutTextIsAPage(String text) {
    var built = TinySite.zh(text).build();
    assertThat(built.mistakes()).isEmpty();
    assertThat(built.body("zh/a.html")).isEmpty();
    assertThat(built.part("zh/a.html", "header")).isEqualTo("<h1>A</h1>");
  }

  @Test
  void frontMatterIsOnlyAtTheTop() {
    assertThat(TinySite.zh("\n---\ntype: lesson\n---\n").build().mistakes()).isEmpty();
    assertThat(TinySite.zh("文\n\n---\n\n文\n").build().body("zh/a.html")).contains("<hr");
  }

  @Test
  void frontMatterCanEndWithDots() {
    var built = TinySite.zh("---\nsummary: 一\n...\n文\n").build();
    assertThat(built.part("zh/a.html", "header")).endsWith("<p>一</p>");
    assertThat(built.body("zh/a.html")).contains("文");
  }

  @Test
  void frontMatterThatIsNeverClosedIsReported() {
    var built = TinySite.zh("---\ntype: lesson\n\n# 题\n").build();
    assertThat(built.mistakes())
        .containsExactly(
            "content/zh/a.md:1:1: warning[front-matter]: the front matter has no closing \"---\"");
  }

  @Test
  void tabsIndentLikeFourSpaces() {
    assertThat(TinySite.zh("-\t甲\n\n\t乙\n").build().body("zh/a.html"))
        .containsSubsequence("<li", "甲</p>", "乙</p>", "</li>");
  }
}
