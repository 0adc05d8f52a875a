package bifolio.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.TinySite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalloutTest {
  private static String shape(String markdown) {
    return TinySite.en(markdown)
        .build()
        .body("en/a.html")
        .replaceAll(" id=\"[^\"]*\"", "")
        .replaceAll(" ?\n", "");
  }

  @ParameterizedTest
  @CsvSource({
    "NOTE, Note, 提示",
    "TIP, Tip, 提示",
    "IMPORTANT, Important, 重要",
    "WARNING, Warning, 注意",
    "CAUTION, Caution, 小心",
    "PITFALL, Pitfall, 易错",
    "INTERVIEWER, Interviewer, 面试官追问",
    "ADVANCED, Advanced, 进阶",
    "SOURCE, Source, 来源",
  })
  void eachKindHasItsWordInBothLanguages(String word, String english, String chinese) {
    String kind = word.toLowerCase(java.util.Locale.ROOT);
    String box =
        "<div class=\"callout " + kind + "\" role=\"note\" id=\"top.1\"><p class=\"label\">";
    var built = TinySite.both("> [!" + word + "]\n> text\n", "> [!" + word + "]\n> 文\n").build();
    assertThat(built.body("en/a.html"))
        .startsWith(box + english + "</p><p id=\"top.1.1\">text</p>");
    assertThat(built.body("zh/a.html")).startsWith(box + chinese + "</p><p id=\"top.1.1\">文</p>");
    assertThat(built.body("both/a.html"))
        .startsWith(box + english + " <span lang=\"zh-Hans\">" + chinese + "</span></p>")
        .contains("<div class=\"pair\" id=\"top.1.1\"><p>text</p>");
  }

  @Test
  void theWordIsReadInAnyCase() {
    assertThat(shape("> [!note]\n> x\n")).startsWith("<div class=\"callout note\"");
  }

  @Test
  void aBoxHoldsBlocks() {
    assertThat(shape("> [!TIP]\n>\n> one\n>\n> - two\n>\n> ```c\n> x\n> ```\n"))
        .isEqualTo(
            "<div class=\"callout tip\" role=\"note\"><p class=\"label\">Tip</p><p>one</p><ul><li>two"
                + " </li></ul><div class=\"code\" data-language=\"c\"><pre"
                + " tabindex=\"0\"><code>x</code></pre></div></div>");
  }

  @Test
  void aBoxCanBeEmpty() {
    assertThat(shape("> [!NOTE]\n"))
        .isEqualTo("<div class=\"callout note\" role=\"note\"><p class=\"label\">Note</p></div>");
  }

  @Test
  void otherTextOnTheLineMakesItAQuotation() {
    assertThat(shape("> [!NOTE] not alone\n> x\n"))
        .isEqualTo("<blockquote><p>[!NOTE] not alone x</p></blockquote>");
  }

  @Test
  void anUnknownKindIsReportedWithTheNearest() {
    var built = TinySite.zh("> [!NOTICE]\n> 文\n").build();
    assertThat(built.mistakes())
        .containsExactly(
            "content/zh/a.md:1:3: warning[unknown-callout]: there is no callout \"NOTICE\"");
    assertThat(built.printed()).contains("did you mean \"NOTE\"?");
    assertThat(built.body("zh/a.html")).contains(">文</p>");
  }

  @Test
  void quotationsNest() {
    assertThat(shape("> a\n> > b\n"))
        .isEqualTo("<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>");
  }

  @Test
  void otherGeneratorsContainersAreReported() {
    var built = TinySite.en("::: warning\nx\n:::\n").build();
    assertThat(built.mistakes())
        .singleElement()
        .asString()
        .startsWith("content/en/a.md:1:1: warning[unknown-container]");
  }
}
