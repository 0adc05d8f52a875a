package bifolio.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.TinySite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingTest {
  private static String body(String markdown) {
    return TinySite.en(markdown)
        .build()
        .body("en/a.html")
        .replaceAll("<a class=\"anchor\".*?</a>", "");
  }

  private static String title(String markdown) {
    return TinySite.en(markdown).build().part("en/a.html", "header");
  }

  @ParameterizedTest
  @CsvSource({
    "# KV cache, <h1>KV cache</h1>",
    "# KV `cache` $x$, <h1>KV <code>cache</code> <math>x</math></h1>",
    "# KV cache #, <h1>KV cache</h1>",
    "'KV cache⏎========', <h1>KV cache</h1>",
    "# A & B <T, <h1>A &amp; B &lt;T</h1>",
    "# Title {#pinned}, <h1>Title</h1>",
  })
  void theFirstHeadingIsTheTitle(String markdown, String html) {
    assertThat(title(markdown.replace('⏎', '\n'))).isEqualTo(html);
  }

  @Test
  void thePlainTitleHasNoMarks() {
    var built = TinySite.en("# KV *cache* `x<y` & [so](https://e.org)\n").build();
    assertThat(built.part("en/a.html", "title")).startsWith("KV cache x&lt;y &amp; so · ");
  }

  @Test
  void withoutAHeadingTheFrontMatterHasTheTitleElseTheFile() {
    assertThat(title("---\ntitle: From <b> matter\n---\ntext\n"))
        .isEqualTo("<h1>From &lt;b&gt; matter</h1>");
    assertThat(title("---\ntitle: No\n---\n# Yes\n")).isEqualTo("<h1>Yes</h1>");
    assertThat(
            TinySite.of("-- content/zh/kv-cache_size.md --\n文\n")
                .build()
                .part("zh/kv-cache_size.html", "header"))
        .isEqualTo("<h1>Kv cache size</h1>");
    assertThat(
            TinySite.of("-- content/zh/推理/index.md --\n文\n")
                .build()
                .part("zh/推理/index.html", "header"))
        .isEqualTo("<h1>推理</h1>");
    assertThat(title("# {#only}\n")).isEqualTo("<h1>A</h1>");
  }

  @Test
  void aSecondTitleIsShownOneLevelDown() {
    assertThat(body("# One\n\n# Two\n")).isEqualTo("<h2 id=\"two\">Two</h2>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          Why a bubble at all   => why-a-bubble-at-all
          What's new?           => whats-new
          `nccl-tests` & more   => nccl-tests--more
          a_b C-d               => a_b-c-d
          KV 显存               => kv-显存
          为什么                => 为什么
          𠮷                    => 𠮷
          ！？                  => section
          Size: $2x$            => size-2x
          """)
  void theAnchorIsTheOneThatGitHubMakes(String markdown, String id) {
    assertThat(body("## " + markdown)).startsWith("<h2 id=\"" + id + "\">");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          Own {#own-id}      => <h2 id="own-id">Own</h2>
          Own{#own}          => <h2 id="own">Own</h2>
          Own {#A.b_c-1}     => <h2 id="A.b_c-1">Own</h2>
          `code` {#c}        => <h2 id="c"><code>code</code></h2>
          *Own {#c}*         => <h2 id="own-c"><em>Own {#c}</em></h2>
          Own {#}            => <h2 id="own-">Own {#}</h2>
          Own {#a b}         => <h2 id="own-a-b">Own {#a b}</h2>
          `{#code}`          => <h2 id="code"><code>{#code}</code></h2>
          """)
  void anAuthorCanPinTheAnchor(String markdown, String html) {
    assertThat(body("## " + markdown)).isEqualTo(html);
  }

  @Test
  void aPinnedAnchorCanBeChinese() {
    assertThat(TinySite.zh("## 用GPU训练 {#gpu训练}\n").build().body("zh/a.html"))
        .startsWith("<h2 id=\"gpu训练\">用 GPU 训练<a class=\"anchor\" href=\"#gpu训练\"");
  }

  @Test
  void equalHeadingsHaveDifferentAnchors() {
    assertThat(body("## Sub\n\n## Sub\n\n### Sub\n\n## Sub 1\n\n## Sub {#sub-2}\n"))
        .isEqualToIgnoringNewLines(
            """
            <h2 id="sub">Sub</h2>
            <h2 id="sub-1">Sub</h2>
            <h3 id="sub-2">Sub</h3>
            <h2 id="sub-1-1">Sub 1</h2>
            <h2 id="sub-2-1">Sub</h2>
            """);
  }

  @Test
  void blocksAreNumberedInTheirSection() {
    assertThat(body("p\n\n## A\n\np\n\n- i\n"))
        .contains("<p id=\"top.1\">", "<p id=\"a.1\">", "<ul id=\"a.2\">", "<li id=\"a.2.1\">");
  }

  @Test
  void bothFormsOfHeadingsAreRead() {
    assertThat(body("Two\n---\n\n### three ###\n\n#### four\n\n####### seven\n\n#none\n"))
        .isEqualToIgnoringNewLines(
            """
            <h2 id="two">Two</h2>
            <h3 id="three">three</h3>
            <h4 id="four">four</h4>
            <p id="four.1">####### seven</p>
            <p id="four.2">#none</p>
            """);
  }

  @Test
  void theContentsListTheSecondAndThirdLevelWithoutLinks() {
    var built =
        TinySite.en("# T\n\n## A [l](https://e.org) `c`[^n]\n\n### B\n\n#### C\n\n[^n]: n\n")
            .build();
    assertThat(built.file("en/a.html"))
        .contains(
            "<ol class=\"contents\"><li class=\"l2\"><a href=\"#a-l-c\">A l <code>c</code></a></li>"
                + "<li class=\"l3\"><a href=\"#b\">B</a></li></ol>");
  }
}
