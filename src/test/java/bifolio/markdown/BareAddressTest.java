package bifolio.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.OneLine;
import bifolio.TinySite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses without marks are links; {@code ‹…›} stands for the link. */
class BareAddressTest {
  @ParameterizedTest
  @CsvSource({
    "见https://e.org/a/b，然后, 见 ‹https://e.org/a/b›，然后",
    "见 https://e.org/a。, 见 ‹https://e.org/a›。",
    "见（https://e.org/a）后, 见（‹https://e.org/a›）后",
    "见 https://e.org/?a=1、后, 见 ‹https://e.org/?a=1›、后",
    "见“https://e.org”后, 见“‹https://e.org›”后",
    "见「https://e.org」后, 见「‹https://e.org›」后",
    "见《https://e.org》后, 见《‹https://e.org›》后",
    "见 https://e.org——后, 见 ‹https://e.org›——后",
    "见 https://e.org/路径 后, 见 ‹https://e.org/路径› 后",
    "见<https://e.org/x>中, 见 ‹https://e.org/x› 中",
  })
  void chinesePunctuationEndsAnAddress(String markdown, String html) {
    assertThat(OneLine.zh(markdown)).isEqualTo(links(html));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\1',
      textBlock =
          """
          See https://e.org.              => See ‹https://e.org›.
          See https://e.org/a, too        => See ‹https://e.org/a›, too
          (https://e.org/a)               => (‹https://e.org/a›)
          http://e.org/a_(b) and          => ‹http://e.org/a_(b)› and
          (http://e.org/a_(b))            => (‹http://e.org/a_(b)›)
          https://a.org https://b.org     => ‹https://a.org› ‹https://b.org›
          https://e.org/a_b_c             => ‹https://e.org/a_b_c›
          `https://e.org`                 => <code>https://e.org</code>
          https://                        => https://
          """)
  void anAddressDoesNotTakeTheSentenceWithIt(String markdown, String html) {
    assertThat(OneLine.en(markdown)).isEqualTo(links(html));
  }

  @Test
  void aLinkHoldsNoOtherLink() {
    assertThat(OneLine.en("[see https://a.org now](https://b.org)"))
        .isEqualTo("<a href=\"https://b.org\" rel=\"noopener\">see https://a.org now</a>");
    assertThat(OneLine.en("[https://e.org](https://e.org)")).isEqualTo(links("‹https://e.org›"));
  }

  @Test
  void ampersandsAreEscapedOnce() {
    assertThat(OneLine.en("https://e.org/?a=1&b=2"))
        .isEqualTo(
            "<a href=\"https://e.org/?a=1&amp;b=2\" rel=\"noopener\">https://e.org/?a=1&amp;b=2</a>");
  }

  @Test
  void theAddressIsPartOfThePlainText() {
    var built = TinySite.zh("# 见 https://e.org/x 处\n").build();
    assertThat(built.part("zh/a.html", "title")).startsWith("见 https://e.org/x 处 ·");
  }

  private static String links(String html) {
    return html.replaceAll("‹(.*?)›", "<a href=\"$1\" rel=\"noopener\">$1</a>");
  }
}
