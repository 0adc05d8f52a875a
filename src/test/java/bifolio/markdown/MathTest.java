package bifolio.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.OneLine;
import bifolio.TinySite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas; {@code ‹…›} stands for one in a line. */
class MathTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\1',
      textBlock =
          """
          Let $a+b$ be            => Let ‹a+b› be
          $x$, $y$ and $z$.       => <span class="keep">‹x›,</span> ‹y› and <span class="keep">‹z›.</span>
          $a$b                    => ‹a›b
          text $$a$$ more         => text ‹a› more
          $\\text{5 \\$}$           => ‹\\text{5 \\$}›
          $a_1*b_1*c$             => ‹a_1*b_1*c›
          $a < b$ & c             => ‹a &lt; b› &amp; c
          **$x$**                 => <strong>‹x›</strong>
          `$x$`                   => <code>$x$</code>
          """)
  void dollarsMakeFormulas(String markdown, String html) {
    assertThat(OneLine.en(markdown)).isEqualTo(math(html));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\1',
      textBlock =
          """
          It costs $5 and $10.                => It costs $5 and $10.
          $20k/$30k                           => $20k/$30k
          $1.20–$1.50 then $x$ follows        => $1.20–$1.50 then ‹x› follows
          $5 and $x$                          => $5 and ‹x›
          a $ b $ c                           => a $ b $ c
          $ x$ is none                        => $ x$ is none
          $x $ is none                        => $x $ is none
          \\$5 and $y$                         => $5 and ‹y›
          one $ alone                         => one $ alone
          $HOME/bin is in your `$PATH` `go`   => $HOME/bin is in your <code>$PATH</code> <code>go</code>
          $$                                  => <div class="math" tabindex="0" id="top.1"><math display="block"></math></div>
          """)
  void pricesAndFreeDollarsAreText(String markdown, String html) {
    assertThat(OneLine.en(markdown).strip()).isEqualTo(math(html));
  }

  @Test
  void inChineseFormulasAreSpacedAndPricesStay() {
    assertThat(OneLine.zh("价格$5到$10元，设$x$为显存$M$。"))
        .isEqualTo(math("价格$5 到$10 元，设 ‹x› 为显存 <span class=\"keep\">‹M›。</span>"));
  }

  @Test
  void aBlockStandsOnItsOwnLines() {
    assertThat(TinySite.zh("前\n\n$$\na\n\nb\n$$\n\n后\n").build().body("zh/a.html"))
        .isEqualTo(
            """
            <p id="top.1">前</p>
            <div class="math" tabindex="0" id="top.2"><math display="block">a

            b</math></div>
            <p id="top.3">后</p>""");
  }

  @ParameterizedTest
  @CsvSource({"'$$⏎x⏎$$'", "$$ x $$", "$$x$$", "'$$x⏎$$'", "'$$⏎x$$'", "'   $$⏎   x⏎   $$'"})
  void theDollarsOfABlockCanStandOnItsLines(String markdown) {
    assertThat(OneLine.en(markdown.replace('⏎', '\n')))
        .isEqualTo(
            "<div class=\"math\" tabindex=\"0\" id=\"top.1\"><math display=\"block\">x</math></div>");
  }

  @Test
  void aBlockInterruptsAParagraphAndStandsInItemsAndQuotes() {
    assertThat(TinySite.en("text\n$$\nx\n$$\nmore\n").build().body("en/a.html"))
        .containsSubsequence(
            "<p id=\"top.1\">text</p>", "<math display", "<p id=\"top.3\">more</p>");
    assertThat(TinySite.en("- a\n\n  $$\n  x\n  $$\n- b\n").build().body("en/a.html"))
        .containsSubsequence("a", "<math display=\"block\">x</math>", "b");
    assertThat(TinySite.en("> $$\n> x\n> $$\n").build().body("en/a.html"))
        .contains("<blockquote", "<math display=\"block\">x</math>");
  }

  @Test
  void aBlockThatIsNeverClosedIsReportedWhereItBegins() {
    var built = TinySite.zh("文\n\n$$\nx\n\n后\n").build();
    assertThat(built.mistakes())
        .containsExactly(
            "content/zh/a.md:3:1: warning[unclosed-formula]: this formula has no closing \"$$\"");
  }

  @ParameterizedTest
  @CsvSource({
    "显存 $a \\wrong b$ 与, 1:7",
    "'> $a⏎> b \\wrong$', 2:5",
    "'$$⏎a \\wrong⏎$$', 2:3",
    "$$ a \\wrong $$, 1:6",
    "'- 项⏎⏎  $$⏎  y \\wrong⏎  $$', 4:5",
    "'> $$⏎> q⏎> \\wrong⏎> $$', 3:3",
    "'| 甲 |⏎|---|⏎| $\\wrong$ |', 3:4",
    "'# 题 $\\wrong$', 1:6",
    "'文[^n]⏎⏎[^n]: 注 $\\wrong$', 3:10",
  })
  void aMistakeInTexStandsAtItsCharacterInTheMarkdown(String markdown, String place) {
    assertThat(TinySite.zh(markdown.replace('⏎', '\n')).build().mistakes())
        .containsExactly(
            "content/zh/a.md:" + place + ": warning[tex-syntax]: unknown command \"\\wrong\"");
  }

  @Test
  void aMistakeInTexIsShownAsCode() {
    assertThat(OneLine.en("$a<\\wrong$")).isEqualTo("<code>a&lt;\\wrong</code>");
  }

  @Test
  void barsInATableAreEscapedInFormulasToo() {
    assertThat(TinySite.en("| a |\n|---|\n| $\\|x\\|$ |\n").build().body("en/a.html"))
        .contains("<td><math>|x|</math></td>");
  }

  private static String math(String html) {
    return html.replace("‹", "<math>").replace("›", "</math>");
  }
}
