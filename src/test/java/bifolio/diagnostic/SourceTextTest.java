package bifolio.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTextTest {
  @Test
  void allThreeLineEndsEndALine() {
    var text = SourceText.of("f", "一\n二\r\n三\r四");
    assertThat(List.of(1, 2, 3, 4, 5))
        .extracting(text::lineText)
        .containsExactly("一", "二", "三", "四", "");
    assertThat(text.span(5, 6)).hasToString("f:3:1");
  }

  @Test
  void columnsCountUtf16Units() {
    assertThat(SourceText.of("f", "𠮷x").span(2, 3)).isEqualTo(new Span("f", 1, 3, 1));
  }

  @Test
  void aRangeIsCutAtTheEndOfItsLine() {
    assertThat(SourceText.of("f", "ab\ncd\n").span(1, 5)).isEqualTo(new Span("f", 1, 2, 1));
    assertThat(SourceText.of("f", "ab\r\ncd").span(0, 4)).isEqualTo(new Span("f", 1, 1, 2));
  }

  @Test
  void aRangeOutsideTheTextIsTakenToItsEnd() {
    var text = SourceText.of("f", "ab\n");
    assertThat(text.span(-5, -1)).hasToString("f:1:1");
    assertThat(text.span(99, 100)).hasToString("f:2:1");
    assertThat(SourceText.of("f", "").span(0, 0)).isEqualTo(new Span("f", 1, 1, 1));
  }

  @Test
  void aWholeLineIsItsTextWithoutIndentation() {
    assertThat(SourceText.of("f", "a\n  乙 b\n").line(2)).isEqualTo(new Span("f", 2, 3, 3));
    assertThat(SourceText.of("f", "a").line(99)).hasToString("f:1:1");
    assertThat(SourceText.of("f", "a\nb").offsetOfLine(2)).isEqualTo(2);
  }

  @Test
  void aPlaceThatCannotBeIsOurMistake() {
    assertThatThrownBy(() -> new Span("f", 1, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such place: f:1:0+1");
  }
}
