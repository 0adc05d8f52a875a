package bifolio.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.TinySite;
import org.junit.jupiter.api.Test;

class DetailsTest {
  private static TinySite.Built build(String markdown) {
    return TinySite.en(markdown).build();
  }

  private static String shape(TinySite.Built built) {
    return built.body("en/a.html").replaceAll(" id=\"[^\"]*\"", "").replaceAll(" ?\n", "");
  }

  @Test
  void anAnswerHoldsCodeTablesAndLists() {
    var built =
        build(
            """
            <details>
            <summary>Answer</summary>

            Text with **marks**.

            ```c
            </details>
            ```

            | a |
            |---|
            | 1 |

            - x

            </details>

            after
            """);
    assertThat(shape(built))
        .isEqualTo(
            "<details><summary>Answer</summary><p>Text with <strong>marks</strong>.</p><div"
                + " class=\"code\" data-language=\"c\"><pre tabindex=\"0\"><code>&lt;/details&gt;"
                + "</code></pre></div><div class=\"table\" tabindex=\"0\" role=\"group\""
                + " aria-label=\"Table\"><table><thead><tr><th scope=\"col\">a</th></tr></thead>"
                + "<tbody><tr><td>1</td></tr></tbody></table></div><ul><li>x </li></ul></details>"
                + "<p>after</p>");
    assertThat(built.mistakes()).isEmpty();
  }

  @Test
  void hiddenPartsNest() {
    var built =
        build(
            """
            <details>
            <summary>A</summary>

            <details>
            <summary>B</summary>

            inner

            </details>

            outer

            </details>

            after
            """);
    assertThat(shape(built))
        .isEqualTo(
            "<details><summary>A</summary><details><summary>B</summary><p>inner</p></details>"
                + "<p>outer</p></details><p>after</p>");
    assertThat(built.mistakes()).isEmpty();
  }

  @Test
  void oneStandsInAListItem() {
    var built =
        build(
            """
            1. Question

               <details><summary>Answer</summary>

               inside

               </details>
            2. Next
            """);
    assertThat(shape(built))
        .isEqualTo(
            "<ol><li><p>Question</p><details><summary>Answer</summary><p>inside</p></details></li>"
                + "<li>Next </li></ol>");
    assertThat(built.mistakes()).isEmpty();
  }

  @Test
  void oneStandsInAQuotation() {
    assertThat(shape(build("> <details><summary>A</summary>\n>\n> x\n>\n> </details>\n")))
        .isEqualTo("<blockquote><details><summary>A</summary><p>x</p></details></blockquote>");
  }

  @Test
  void allOnOneLineIsText() {
    var built = build("<details><summary>A &amp; B</summary>some <b>text</b></details>\n\nafter\n");
    assertThat(shape(built))
        .isEqualTo("<details><summary>A &amp; B</summary><p>some text</p></details><p>after</p>");
  }

  @Test
  void whatIsNeverClosedIsReportedAndKeepsTheRestInside() {
    var built = build("<details>\n<summary>Q</summary>\n\ntext\n\n## Heading\n\nlast\n");
    assertThat(shape(built))
        .startsWith("<details><summary>Q</summary><p>text</p><h2>Heading")
        .endsWith("<p>last</p></details>");
    assertThat(built.mistakes())
        .containsExactly(
            "content/en/a.md:1:1: warning[unclosed-details]: this <details> has no </details>");
  }

  @Test
  void theInnerOneThatIsNotClosedIsTheOneReported() {
    var built =
        build(
            """
            <details><summary>A</summary>

            - x

              <details><summary>B</summary>

              y

            </details>

            after
            """);
    assertThat(built.mistakes())
        .containsExactly(
            "content/en/a.md:5:3: warning[unclosed-details]: this <details> has no </details>");
    assertThat(shape(built)).endsWith("</details><p>after</p>");
  }

  @Test
  void aClosingTagAloneIsReported() {
    var built = build("a\n\n</details>\n\nb\n");
    assertThat(built.mistakes())
        .containsExactly(
            "content/en/a.md:3:1: warning[raw-html]: this HTML is not allowed: </details>");
    assertThat(shape(built)).isEqualTo("<p>a</p><p>b</p>");
  }

  @Test
  void aSummaryIsNeeded() {
    var built = build("<details>\n\ntext\n\n</details>\n");
    assertThat(built.mistakes())
        .containsExactly(
            "content/en/a.md:1:1: warning[details-summary]: a hidden part needs a summary");
  }

  @Test
  void theSummaryIsPlainTextAndFollowsChineseRules() {
    var zh =
        TinySite.zh("<details open>\n<summary>答案：用GPU <b>吗</b></summary>\n\n是\n\n</details>\n")
            .build();
    assertThat(zh.body("zh/a.html"))
        .startsWith("<details id=\"top.1\"><summary>答案：用 GPU 吗</summary>");
  }

  @Test
  void bothSidesShareOneHiddenPart() {
    var body =
        TinySite.both(
                "<details><summary>Answer</summary>\n\nYes\n\n</details>\n",
                "<details><summary>答案</summary>\n\n是\n\n</details>\n")
            .build()
            .body("both/a.html");
    assertThat(body)
        .startsWith(
            "<details id=\"top.1\"><summary><span>Answer</span><span lang=\"zh-Hans\">答案</span>"
                + "</summary><div class=\"pair\" id=\"top.1.1\"><p>Yes</p>");
  }
}
