package bifolio.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.OneLine;
import bifolio.TinySite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RawHtmlTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\1',
      textBlock =
          """
          press <kbd>Ctrl</kbd>             => press <kbd>Ctrl</kbd>
          H<sub>2</sub>O, x<sup>2</sup>     => H<sub>2</sub>O, x<sup>2</sup>
          a<br>b<br/>c<BR />d               => a<br>b<br>c<br>d
          <mark>m</mark> <ins>i</ins>       => <mark>m</mark> <ins>i</ins>
          <del>d</del>                      => <del>d</del>
          <abbr title="High memory">HBM</abbr> => <abbr title="High memory">HBM</abbr>
          <KBD>x</KBD>                      => <kbd>x</kbd>
          **<kbd>x</kbd>**                  => <strong><kbd>x</kbd></strong>
          """)
  void aShortListOfElementsIsAllowed(String markdown, String html) {
    assertThat(OneLine.en("x " + markdown)).isEqualTo("x " + html);
  }

  @ParameterizedTest
  @CsvSource({
    "<span>",
    "<script>",
    "<img src=x onerror=alert(1)>",
    "<a href='javascript:x'>",
    "<kbd onclick=x>",
    "<kbd style=\"x\">",
    "<iframe>",
    "<svg>",
    "<style>",
    "<kbd class=\"x\">",
    "</kbd>",
    "<details>",
    "<x-y>",
    "<?php x ?>",
    "<!DOCTYPE x>",
    "<![CDATA[x]]>",
  })
  void everythingElseIsReportedAndShownAsText(String tag) {
    var built = TinySite.en("文 " + tag + " 文\n").build();
    assertThat(built.mistakes())
        .containsExactly(
            "content/en/a.md:1:3: warning[raw-html]: this HTML is not allowed: " + tag);
    assertThat(built.body("en/a.html"))
        .contains(tag.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
  }

  @ParameterizedTest
  @CsvSource({
    "<div>文</div>",
    "<script>文</script>",
    "<table><tr><td>文</td></tr></table>",
    "'<p align=\"x\">⏎文⏎</p>'",
    "<style>文</style>",
    "<img src=\"x\">文",
  })
  void aBlockOfHtmlIsReportedAndItsTextIsKept(String markdown) {
    var built = TinySite.zh(markdown.replace('⏎', '\n') + "\n").build();
    assertThat(built.mistakes())
        .isNotEmpty()
        .allMatch(m -> m.contains("a.md:1:1: warning[raw-html]"));
    assertThat(built.body("zh/a.html"))
        .contains("文")
        .doesNotContain("<div", "<script", "<td", "<img");
  }

  @Test
  void elementsAreClosedInOrder() {
    var built = TinySite.en("a <kbd>b <sub>c</kbd> d\n\nnext\n").build();
    assertThat(built.body("en/a.html"))
        .isEqualTo(
            """
            <p id="top.1">a <kbd>b <sub>c&lt;/kbd&gt; d</sub></kbd></p>
            <p id="top.2">next</p>""");
    assertThat(built.mistakes()).singleElement().asString().contains("a.md:1:16: ");
  }

  @Test
  void anElementDoesNotLeaveItsMarks() {
    assertThat(OneLine.en("**a <kbd>b** c")).isEqualTo("<strong>a <kbd>b</kbd></strong> c");
  }

  @ParameterizedTest
  @CsvSource({"a <!-- note --> b", "'a <!-- two⏎lines --> b'", "a<!-- --> b"})
  void commentsInALineAreNotShown(String markdown) {
    var built = TinySite.en(markdown.replace('⏎', '\n')).build();
    assertThat(built.body("en/a.html").replaceAll(" +", " ")).isEqualTo("<p id=\"top.1\">a b</p>");
    assertThat(built.mistakes()).isEmpty();
  }

  @Test
  void commentBlocksAreNotShownAndEndNothing() {
    var built = TinySite.zh("一\n\n<!-- 两行\n\n注 -->\n\n- 甲\n\n<!-- x -->\n").build();
    assertThat(built.body("zh/a.html"))
        .startsWith("<p id=\"top.1\">一</p>\n<ul id=\"top.2\">")
        .doesNotContain("注", "x");
    assertThat(built.mistakes()).isEmpty();
  }

  @Test
  void textAfterACommentIsKept() {
    assertThat(OneLine.zh("<!-- 注 --> 后文 <!-- 注 -->")).isEqualTo("后文");
    assertThat(TinySite.zh("<!-- 注 --> 后文 <!-- 注 -->").build().mistakes()).isEmpty();
    assertThat(OneLine.zh("<!-- 注\n--> 用GPU")).isEqualTo("用 GPU");
  }

  @Test
  void aCommentThatIsNeverClosedIsReported() {
    var built = TinySite.zh("一\n\n<!-- 注\n\n# 题\n").build();
    assertThat(built.mistakes())
        .containsExactly(
            "content/zh/a.md:3:1: warning[unclosed-comment]: this comment has no closing \"-->\"");
  }
}
