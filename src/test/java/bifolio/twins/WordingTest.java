package bifolio.twins;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.model.Inline;
import org.junit.jupiter.api.Test;

class WordingTest {
  @Test
  void aComputedNumberDoesNotCount() {
    var before =
        new Inline(
            "约 <a class=\"num\" href=\"\u00010\u0001\">2.5\u00a0GiB</a>，即 <span class=\"num\">3</span> 卡",
            "约 2.5 GiB，即 3 卡");
    assertThat(Wording.of(before)).isEqualTo("约 {}，即 {} 卡");
  }

  @Test
  void aNumberThatTheAuthorWroteCounts() {
    assertThat(Wording.of(new Inline("8 cards", "8 cards"))).isEqualTo("8 cards");
    var both =
        new Inline(
            "8 cards of 8, <b>not</b> <a class=\"num\" href=\"x\">8</a>.", "8 cards of 8, not 8.");
    assertThat(Wording.of(both)).isEqualTo("8 cards of 8, not {}.");
  }

  @Test
  void charactersThatHtmlEscapesAreFound() {
    var inline = new Inline("a &lt; <span class=\"num\">1 &amp; 2</span> 元", "a < 1 & 2 元");
    assertThat(Wording.of(inline)).isEqualTo("a < {} 元");
  }

  @Test
  void aFingerprintIsSixDigitsAndIgnoresSpace() {
    var print = new Fingerprint();
    assertThat(print.of("显存 占用")).hasSize(6).isEqualTo(print.of("显存\u00a0\n占用\u3000"));
    assertThat(print.of("显存占用")).isNotEqualTo(print.of("显存占满"));
    assertThat(print.of(" \n")).isEqualTo(Print.NONE);
  }
}
