package bifolio.render;

import bifolio.Golden;
import bifolio.SiteLaws;
import bifolio.TinySite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ids are unique, links lead somewhere, nothing runs: in every mode of every project. */
class SiteLawsTest {
  @Test
  void thePageWithEveryBlockKeepsTheLaws() throws IOException {
    SiteLaws.check(TinySite.of(Golden.read("every-block/project.txt")).build());
  }

  static Stream<Path> fixtures() throws IOException {
    try (var files = Files.list(Path.of("src/test/resources/check"))) {
      return files.sorted().toList().stream();
    }
  }

  /** Without {@code site.yaml} a book is shown as well as it can be: its mistakes are warnings. */
  @ParameterizedTest
  @MethodSource("fixtures")
  void pagesWithMistakesKeepTheLaws(Path fixture) throws IOException {
    var site = TinySite.of(Files.readString(fixture)).without("content/site.yaml");
    if (site.files().keySet().stream().noneMatch(path -> path.startsWith("theme/"))) {
      SiteLaws.check(site.build());
    }
  }

  static Stream<String> pages() {
    return Stream.of(
        "# T\n\n## T\n\n## T\n\n## Table\n\n## Row x\n\n## Top 1\n\n### T-1\n",
        "## A\n\np[^a b] q[^a-b] r[^!] s[^a b]\n\n[^a b]: 1\n[^a-b]: 2[^!]\n[^!]: 3\n",
        "# T[^n]\n\n## H[^n]\n\n| c[^n] |\n|---|\n| d[^n] |\n\n[^n]: note\n",
        "## 甲\n\n## 甲\n\n## 乙 b & <c> \"d\"\n\n[甲](#甲) [乙](#乙-b--c-d)\n",
        "[a](#) [b](#top) [c](?x) [d](.) [e](..) [f](a.md) [g](./a.md#nope) [h]()\n",
        "[**a** https://x.org [b](https://y.org)](https://z.org) <https://q.org>\n",
        "- a\n\n  b\n\n  - c\n\n    <details><summary>s</summary>\n\n    ## H\n\n    </details>\n",
        "<kbd>a **b</kbd> c** <sub>d\n\n> e <mark>f\n\ng\n",
        "![a](p.svg) ![b](https://x.org/p.png) [![c](p.svg)](a.md)\n",
        "<a id=\"x\">y</a> <img src=x onerror=y> <svg onload=z></svg>\n\n<script>w</script>\n",
        "[x](https://e.org/\"onclick=\"y) [z](https://e.org/<b>) [q](https://e.org/'r')\n",
        "## `code` [link](https://e.org) $x$ ![i](p.svg) {#pinned}\n\n[p](#pinned)\n");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void oddPagesKeepTheLawsInAllModes(String text) {
    String other = text.replace("# T", "# 题").replace("## A", "## 甲");
    for (var site : List.of(TinySite.en(text), TinySite.zh(text), TinySite.both(text, other))) {
      SiteLaws.check(site.with("content/en/p.svg", "<svg/>").build());
    }
  }

  @Test
  void aTableThatIsShownTwiceKeepsTheLaws() {
    String page =
        "---\ntype: table\ndata: d\n---\n# D\n\n## Table\n\n```table d\n```\n\n[row](#row-x)\n";
    SiteLaws.check(
        TinySite.both(page, page.replace("# D", "# 数"))
            .with(
                "content/data/d.yaml",
                """
                title: {en: D, zh: 数}
                columns:
                  n: {label: {en: N, zh: 名}, primary: true}
                rows:
                  - {id: x, n: "[self](a.md#row-x) & <b> https://e.org"}
                """)
            .build());
  }

  @Test
  void pagesOfDifferentLengthKeepTheLaws() {
    String en = "- one\n\n  two\n\n- three\n\nLong text one.\n\nText two.\n\n> a\n>\n> b\n";
    String zh = "- 一。二\n- 三\n\n很长的文字一，文字二。\n\n> 甲乙\n\n```c\nx\n```\n";
    SiteLaws.check(TinySite.both(en, zh).build());
    SiteLaws.check(TinySite.both(zh, en).build());
  }
}
