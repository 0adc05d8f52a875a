package bifolio.render;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.TinySite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links between pages at three depths, in all modes. */
class AddressesTest {
  private static final TinySite SITE =
      TinySite.of(
          """
          -- content/en/top.md --
          # Top

          [one](a/one.md) [two](a/b/two.md#x) [self](#y) [self](top.md#y) ![p](a/p.svg) [file](a/f.txt)

          ## Y
          -- content/zh/top.md --
          # 顶

          [一](a/one.md) [二](a/b/two.md#某) [自](#纬) [自](top.md#y) ![图](a/p.svg) [文件](a/f.txt)

          ## 纬
          -- content/en/a/one.md --
          # One

          [top](../top.md) [root](/top.md) [two](b/two.md) [html](b/two.html) [folder](b/) ![p](p.svg)
          -- content/zh/a/one.md --
          # 一

          [顶](../top.md) [根](/top.md) [二](b/two.md) [页](b/two.html) [夹](b/) ![图](p.svg)
          -- content/en/a/b/two.md --
          # Two

          ## X

          [top](../../top.md) [one](../one.md) [index](index.md) [dots](./../b/./two.md#x) ![p](../p.svg)
          -- content/zh/a/b/two.md --
          # 二

          ## 某

          [顶](../../top.md) [一](../one.md) [首](index.md) [点](./../b/./two.md#某) ![图](../p.svg)
          -- content/en/a/b/index.md --
          # Index
          -- content/zh/a/b/index.md --
          # 首页
          -- content/en/a/p.svg --
          <svg/>
          -- content/en/a/f.txt --
          text
          """);

  private static String addresses(String path) {
    return String.join(
        " ",
        SITE.build()
            .body(path)
            .lines()
            .flatMap(
                line ->
                    java.util.regex.Pattern.compile("(?:href|src)=\"([^\"]*)\"")
                        .matcher(line)
                        .results())
            .map(found -> found.group(1))
            .filter(url -> !url.equals("#x") || !path.endsWith("two.html"))
            .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void addressesAreRelativeAndStayInTheMode(String mode) {
    assertThat(addresses(mode + "/top.html"))
        .isEqualTo("a/one.html a/b/two.html#x #y #y ../en/a/p.svg ../en/a/f.txt #y");
    assertThat(addresses(mode + "/a/one.html"))
        .isEqualTo(
            "../top.html ../top.html ../a/b/two.html ../a/b/two.html ../a/b/index.html"
                + " ../../en/a/p.svg");
    assertThat(addresses(mode + "/a/b/two.html"))
        .isEqualTo("../../top.html ../../a/one.html index.html ../../../en/a/p.svg");
  }

  @Test
  void sideBySideBothLanguagesLeadToTheSamePlaces() {
    String one =
        "../top.html ../top.html ../a/b/two.html ../a/b/two.html ../a/b/index.html ../../en/a/p.svg";
    assertThat(addresses("both/a/one.html")).isEqualTo(one + " " + one);
  }

  @Test
  void theSwitchLeadsToTheSamePageInTheOtherModes() {
    assertThat(SITE.build().part("zh/a/b/two.html", "menu"))
        .contains(
            "<a href=\"../../../en/a/b/two.html\"",
            "<a href=\"../../../zh/a/b/two.html\" lang=\"zh-Hans\" title=\"中文\" aria-current",
            "<a href=\"../../../both/a/b/two.html\"");
    assertThat(SITE.build().file("en/a/b/two.html")).contains("href=\"../../../assets/style.css\"");
  }

  @ParameterizedTest
  @CsvSource({
    "https://e.org/x?a=1&b=2, https://e.org/x?a=1&amp;b=2",
    "http://e.org, http://e.org",
    "HTTPS://E.org/A, HTTPS://E.org/A",
    "https://e.org/路径#片段, https://e.org/路径#片段",
    "mailto:a@e.org, mailto:a@e.org",
  })
  void addressesOutsideStayAsWritten(String written, String shown) {
    var built = TinySite.zh("[文](" + written + ")").build();
    assertThat(built.mistakes()).isEmpty();
    assertThat(built.body("zh/a.html"))
        .contains("<a href=\"" + shown + "\" rel=\"noopener\">文</a>");
  }

  @Test
  void namesThatAnAddressCannotHoldAreEscaped() {
    var site =
        TinySite.of(
            """
            -- content/zh/问 答/a%b.md --
            # 题

            [自](a%25b.md#x) [图](p%23.txt)
            -- content/zh/问 答/p#.txt --
            x
            """);
    var built = site.build();
    assertThat(built.paths()).contains("zh/问 答/a%b.html", "zh/问 答/p#.txt");
    assertThat(built.body("zh/问 答/a%b.html")).contains("href=\"../../zh/问%20答/p%23.txt\"");
    assertThat(built.part("zh/问 答/a%b.html", "menu"))
        .contains("href=\"../../en/问%20答/a%25b.html\"");
  }

  @Test
  void aLinkToThisFolderIsItsIndex() {
    var site =
        TinySite.of(
            """
            -- content/en/index.md --
            # Home

            [here](.) [up](..) [sub](sub) [subs](sub/.)
            -- content/en/sub/index.md --
            # Sub

            [up](..) [here](./)
            """);
    var built = site.build();
    assertThat(built.mistakes())
        .containsExactly("content/en/index.md:3:11: warning[broken-link]: there is no page \"..\"");
    assertThat(built.body("en/index.html"))
        .contains("<a href=\"index.html\">here</a> <a>up</a> <a href=\"sub/index.html\">sub</a>");
    assertThat(built.body("en/sub/index.html"))
        .contains("<a href=\"../index.html\">up</a> <a href=\"index.html\">here</a>");
  }

  @Test
  void theCommandThatBeginsAPageQuotesSpaces() {
    var site =
        TinySite.of(
                """
                -- content/en/a 甲.md --
                # A

                [B](b%20乙.md)
                -- content/en/plain.md --
                # P

                [B](gone.md)
                """)
            .build();
    assertThat(site.result().diagnostics())
        .extracting(found -> String.valueOf(found.hint()))
        .anyMatch(hint -> hint.endsWith("begin a new page with ./bifolio new page \"b 乙\""))
        .anyMatch(hint -> hint.endsWith("begin a new page with ./bifolio new page gone"));
  }

  @Test
  void aLinkToAPageThatIsGoneNamesTheNearestWithThePlaceOrToRemoveIt() {
    var site =
        TinySite.of(
                """
                -- content/zh/four-scenes.md --
                # 四类场景

                [第四类](fuor-scenes.md#scene-4)
                """)
            .build();
    assertThat(site.result().diagnostics())
        .extracting(found -> String.valueOf(found.hint()))
        .contains("did you mean four-scenes.md#scene-4? if that page was removed, remove the link");
  }
}
