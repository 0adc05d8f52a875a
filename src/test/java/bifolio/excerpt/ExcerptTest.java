package bifolio.excerpt;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.TinySite;
import bifolio.build.BuildOptions;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  private static final String SCHEDULE =
      """
      \"\"\"A schedule.\"\"\"

      # region simulate
      class Schedule:
          # region step
          def step(self):

              return "一步"  # 走一步
          # endregion

      # endregion simulate
      """;

  private static TinySite site(String fence) {
    return TinySite.both("# T\n\n" + fence, "# 题\n\n" + fence)
        .with("content/code/sys-602/schedule.py", SCHEDULE);
  }

  private static String code(String fence) {
    var built = site(fence).build();
    assertThat(built.mistakes()).isEmpty();
    String body = built.body("zh/a.html");
    return body.substring(body.indexOf("<code>") + 6, body.indexOf("</code>"));
  }

  @Test
  void aRegionLosesItsIndentAndTheMarksInIt() {
    assertThat(code("```code sys-602/schedule.py simulate\n```\n"))
        .isEqualTo("class Schedule:\n    def step(self):\n\n        return \"一步\"  # 走一步");
    assertThat(code("```code sys-602/schedule.py step\n```\n"))
        .isEqualTo("def step(self):\n\n    return \"一步\"  # 走一步");
  }

  @Test
  void withoutARegionItIsTheWholeFileWithoutMarks() {
    assertThat(code("```code sys-602/schedule.py\n```\n"))
        .startsWith("\"\"\"A schedule.\"\"\"\n\nclass Schedule:")
        .doesNotContain("region");
  }

  @Test
  void theFigureNamesTheFileAndLeadsToItsLines() {
    var site = site("```code sys-602/schedule.py step\n```\n");
    assertThat(site.build().body("en/a.html"))
        .startsWith(
            "<figure class=\"excerpt\" id=\"top.1\"><figcaption>sys-602/schedule.py</figcaption>\n"
                + "<div class=\"code\" data-language=\"py\"><pre tabindex=\"0\"><code>def");
    var options =
        new BuildOptions(Optional.empty(), Optional.of("https://example.org/book"), false);
    assertThat(site.build(options).body("en/a.html"))
        .contains(
            "<a href=\"https://example.org/book/blob/main/content/code/sys-602/schedule.py#L6-L8\""
                + " rel=\"noopener\">sys-602/schedule.py</a>");
  }

  @Test
  void itStandsOnceAcrossBothColumns() {
    assertThat(site("```code sys-602/schedule.py step\n```\n").build().body("both/a.html"))
        .containsOnlyOnce("<figure class=\"excerpt\"")
        .contains("<div class=\"span\" id=\"top.1\"><figure");
  }

  @Test
  void slashesAndDashesMarkRegionsToo() {
    var site =
        site("```code k.cu load\n```\n\n```code q.sql all\n```\n")
            .with("content/code/k.cu", "// region load\n\tint x; // 取数\n//endregion\nint y;\n")
            .with("content/code/q.sql", "-- region all\nselect 1;\n-- endregion all\n");
    assertThat(site.build().body("en/a.html"))
        .contains("<code>int x; // 取数</code>")
        .contains("<code>select 1;</code>");
  }

  @Test
  void aCommentThatBeginsWithTheWordIsNoMark() {
    var site = site("```code a.py\n```\n").with("content/code/a.py", "# region of memory\nx = 1\n");
    assertThat(site.build().mistakes()).isEmpty();
    assertThat(site.build().body("en/a.html")).contains("<code># region of memory\nx = 1</code>");
  }

  @Test
  void everyMistakeHasItsPlace() {
    var built =
        TinySite.zh(
                """
                # 题

                ```code sys-602/schedul.py
                ```

                ```code schedule.py
                ```

                ```code sys-602/schedule.py simulat
                ```

                ```code ../data/books.yaml
                ```

                ```code sys-602/schedule.py step
                def f(): ...
                ```

                ```code sys-602/schedule.py step 3 4
                ```
                """)
            .with("content/code/sys-602/schedule.py", SCHEDULE)
            .build();
    assertThat(built.printed())
        .contains(
            "content/zh/a.md:3:4: warning[unknown-code-file]: there is no file"
                + " \"content/code/sys-602/schedul.py\"",
            "did you mean \"sys-602/schedule.py\"?",
            "content/zh/a.md:6:4: warning[unknown-code-file]: there is no file"
                + " \"content/code/schedule.py\"",
            "content/zh/a.md:9:4: warning[unknown-code-region]: \"sys-602/schedule.py\" has no"
                + " region \"simulat\"",
            "did you mean \"simulate\"?",
            "content/zh/a.md:12:4: warning[code-outside]: this path leaves content/code:"
                + " ../data/books.yaml",
            "content/zh/a.md:15:1: warning[code-body]: a code block that names a file has no lines"
                + " of its own",
            "content/zh/a.md:19:4: warning[code-words]: a code block names a file and at most one"
                + " region");
    assertThat(built.mistakes()).hasSize(6);
  }

  @Test
  void aRegionThatIsNotClosedIsReportedOnceAndInTheFile() {
    var site =
        site("```code a.py b\n```\n")
            .with("content/code/a.py", "x = 1\n    # region b\ny = 2  # 二\n");
    assertThat(site.build().mistakes())
        .containsExactly(
            "content/code/a.py:2:5: warning[code-region]: the region \"b\" is not closed");
  }

  @Test
  void regionsHaveNamesCloseInOrderAndAreNotTwice() {
    var site =
        site("```code sys-602/schedule.py\n```\n")
            .with(
                "content/code/a.py",
                """
                # region
                # endregion
                # endregion
                # region a
                # endregion b
                # region a
                # endregion
                """);
    assertThat(site.build().mistakes())
        .containsExactly(
            "content/code/a.py:1:1: warning[code-region]: this region has no name",
            "content/code/a.py:3:1: warning[code-region]: no region is open here",
            "content/code/a.py:5:1: warning[code-region]: this closes \"a\", not \"b\"",
            "content/code/a.py:6:1: warning[code-region]: a second region is called \"a\"");
  }

  @Test
  void aWordAloneIsTheNameOfALanguageAsElsewhere() {
    assertThat(TinySite.en("```code\nx\n```\n").build().body("en/a.html"))
        .contains("<div class=\"code\" id=\"top.1\" data-language=\"code\">");
  }
}
