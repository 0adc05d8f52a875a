package bifolio.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.OneLine;
import bifolio.TinySite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links and pictures; {@code ‹…›} stands for a link to {@code https://e.org}. */
class LinkTest {
  private static String links(String html) {
    return html.replace("‹", "<a href=\"https://e.org\" rel=\"noopener\">").replace("›", "</a>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\1',
      textBlock =
          """
          [a](https://e.org)              => ‹a›
          [a](<https://e.org>)            => ‹a›
          [**a** `b`](https://e.org)      => ‹<strong>a</strong> <code>b</code>›
          [a [b] c](https://e.org)        => ‹a [b] c›
          \\[a](https://e.org)            => [a](‹https://e.org›)
          [a] (https://e.org)             => [a] (‹https://e.org›)
          [](https://e.org)               => ‹›
          `[a](https://e.org)`            => <code>[a](https://e.org)</code>
          <a@e.org>                       => <a href="mailto:a@e.org" rel="noopener">a@e.org</a>
          """)
  void linksAreRead(String markdown, String html) {
    assertThat(OneLine.en(markdown)).isEqualTo(links(html));
  }

  @Test
  void titlesAreEscaped() {
    assertThat(OneLine.en("[a](https://e.org 'say \"hi\" & <b>')"))
        .isEqualTo(
            "<a href=\"https://e.org\" rel=\"noopener\" title=\"say &quot;hi&quot; &amp; &lt;b&gt;\">a</a>");
  }

  @Test
  void referencesAreFoundByTheirLabelInAnyCase() {
    String marks = "[a], [b][A], [a][] and [甲]\n\n[a]: https://e.org\n[甲]: https://e.org\n";
    assertThat(OneLine.en(marks))
        .isEqualTo(links("‹a›, ‹b›, ‹a› and ‹<span lang=\"zh-Hans\">甲</span>›"));
  }

  @ParameterizedTest
  @CsvSource({
    "[a]",
    "[a][]",
    "[a][b]",
    "![a]",
    "![a][b]",
    "[a b] and [c]",
    "see [1, 2)",
    "array[i][j] = x[0]",
  })
  void bracketsWithoutAReferenceAreText(String markdown) {
    assertThat(OneLine.en(markdown)).isEqualTo(markdown);
    assertThat(TinySite.en(markdown).build().mistakes()).isEmpty();
  }

  @Test
  void whatStandsInSuchBracketsIsReadAsUsual() {
    assertThat(OneLine.en("[**a** `b` https://e.org][c]"))
        .isEqualTo(links("[<strong>a</strong> <code>b</code> ‹https://e.org›][c]"));
    assertThat(OneLine.zh("[用GPU][甲]")).isEqualTo("[用 GPU][甲]");
  }

  @Test
  void aPictureAloneIsAFigureWithItsTitleAsCaption() {
    var built =
        TinySite.zh("![环形归约](ring.png \"图 1：用GPU\")\n").with("content/zh/ring.png", "x").build();
    assertThat(built.body("zh/a.html"))
        .isEqualTo(
            "<figure id=\"top.1\"><img src=\"../zh/ring.png\" alt=\"环形归约\" loading=\"lazy\">"
                + "<figcaption>图 1：用 GPU</figcaption></figure>");
  }

  @Test
  void aDrawingAloneStandsInThePageWithTheColoursOfTheTheme() {
    var built =
        TinySite.zh("![环形归约](ring.svg \"图 1：用GPU\")\n")
            .with("content/zh/ring.svg", "<svg/>")
            .build();
    assertThat(built.body("zh/a.html"))
        .isEqualTo(
            "<figure id=\"top.1\" class=\"drawing\" tabindex=\"0\"><svg role=\"img\""
                + " aria-label=\"环形归约\"/><figcaption>图 1：用 GPU</figcaption></figure>");
  }

  @Test
  void aPictureInTextIsAPicture() {
    var built =
        TinySite.en("see ![a *ring*](ring.svg) here\n").with("content/en/ring.svg", "x").build();
    assertThat(built.body("en/a.html"))
        .isEqualTo("<p id=\"top.1\">see <img src=\"../en/ring.svg\" alt=\"a ring\"> here</p>");
  }

  @Test
  void aPictureOfTheTwinServesBothLanguages() {
    var built = TinySite.zh("![环](img/ring.svg)\n").with("content/en/img/ring.svg", "x").build();
    assertThat(built.body("zh/a.html")).contains("src=\"../en/img/ring.svg\"");
    assertThat(built.mistakes()).isEmpty();
  }

  @Test
  void aPictureCanBeALink() {
    var built =
        TinySite.en("x [![a](r.svg)](https://e.org)\n").with("content/en/r.svg", "x").build();
    assertThat(built.body("en/a.html"))
        .isEqualTo(links("<p id=\"top.1\">x ‹<img src=\"../en/r.svg\" alt=\"a\">›</p>"));
  }

  @ParameterizedTest
  @CsvSource({
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "data:text/html;base64,x",
    "vbscript:x",
    "file:///etc/passwd",
    "//evil.org/x",
  })
  void otherSchemesLeadNowhere(String target) {
    var built = TinySite.zh("见[文](" + target + ")。\n").build();
    assertThat(built.body("zh/a.html")).isEqualTo("<p id=\"top.1\">见<a>文</a>。</p>");
    assertThat(built.mistakes())
        .singleElement()
        .asString()
        .contains("a.md:1:2: warning[link-scheme]");
  }

  @ParameterizedTest
  @CsvSource({"<javascript:alert(1)>", "<file:///x>"})
  void neitherDoAddressesInAngleBrackets(String markdown) {
    var built = TinySite.en(markdown).build();
    assertThat(built.body("en/a.html")).startsWith("<p id=\"top.1\"><a>");
    assertThat(built.mistakes()).singleElement().asString().contains("[link-scheme]");
  }

  @Test
  void entitiesInAnAddressAreReadOnce() {
    assertThat(OneLine.en("[a](https://e.org/?a=1&amp;b=2&copy)"))
        .startsWith("<a href=\"https://e.org/?a=1&amp;b=2&amp;copy\"");
    assertThat(TinySite.en("[a](java&#115;cript:x)").build().body("en/a.html"))
        .contains("<a>a</a>");
  }
}
