package bifolio.render;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.TinySite;
import org.junit.jupiter.api.Test;

class TermLinksTest {
  private static final TinySite GLOSSARY =
      TinySite.of(
          """
          -- content/en/g.md --
          ---
          type: glossary
          data: terms
          ---
          # Terms

          All about throughput.
          -- content/zh/g.md --
          ---
          type: glossary
          data: terms
          ---
          # 术语

          都是吞吐量。
          -- content/data/terms.yaml --
          title: {en: Terms, zh: 术语}
          columns:
            en: {label: {en: E, zh: 英}, primary: true}
            zh: {label: {en: Z, zh: 中}}
            def: {label: {en: D, zh: 定义}}
          rows:
            - {id: thr, en: throughput, zh: 吞吐量, def: {en: Work & time., zh: 每秒“多少”。}}
          """);

  private static String body(String en, String zh, String mode) {
    return GLOSSARY
        .with("content/en/p/a.md", "# A\n\n" + en)
        .with("content/zh/p/a.md", "# 甲\n\n" + zh)
        .build()
        .body(mode + "/p/a.html");
  }

  @Test
  void theFirstUseLinksToItsEntryAndLaterOnesDoNot() {
    assertThat(body("Throughput is throughput.", "吞吐量就是吞吐量。", "en"))
        .isEqualTo(
            "<p id=\"top.1\"><a class=\"term\" href=\"../g.html#row-thr\""
                + " data-def=\"Work &amp; time.\">Throughput</a> is throughput.</p>");
    assertThat(body("Throughput is throughput.", "吞吐量就是吞吐量。", "zh"))
        .isEqualTo(
            "<p id=\"top.1\"><a class=\"term\" href=\"../g.html#row-thr\""
                + " data-def=\"每秒“多少”。\">吞吐量</a>就是吞吐量。</p>");
  }

  @Test
  void sideBySideEachLanguageHasItsFirstUse() {
    assertThat(body("More throughput.", "更多吞吐量。", "both"))
        .contains(">throughput</a>", ">吞吐量</a>")
        .containsPattern("(?s)data-def=\"Work.*data-def=\"每秒");
  }

  @Test
  void headingsCodeLinksAndTablesStayAsTheyAre() {
    String en =
        """
        ## Throughput

        `throughput` and [throughput](https://e.org)

        | throughput |
        |---|
        | throughput |
        """;
    assertThat(body(en, "## 甲\n\n`吞吐量` 和 [吞吐量](https://e.org)\n", "en"))
        .doesNotContain("class=\"term\"");
  }

  @Test
  void whatAReaderChoosesHasNoLinksInTheWay() {
    String en =
        """
        ## Why

        ```question a-1
        level: L1
        topics: throughput
        kind: choice
        ```

        - [x] throughput
        - [ ] latency

        Throughput again.
        """;
    assertThat(body(en, en.replace("throughput\n-", "吞吐量\n-"), "en"))
        .containsOnlyOnce("class=\"term\"")
        .contains(">Throughput</a> again");
  }

  @Test
  void theGlossaryLinksNotToItself() {
    assertThat(GLOSSARY.build().body("zh/g.html")).doesNotContain("class=\"term\"");
  }

  @Test
  void aWordInsideAnotherIsNoTerm() {
    assertThat(body("Throughputting & throughputs.", "甲", "en")).contains(">throughputs</a>");
  }
}
