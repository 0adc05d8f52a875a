package bifolio.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers with what comes along when they are copied, and words that are none. */
class CopiedNumbersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"\u200f80\u200e", "\ufeff80", "\u202a80 GiB\u202c", "80\u2009GiB", "\n80\n"})
  void marksThatComeAlongWithACopiedNumberDoNotCount(String text) {
    assertThat(InputReaderTest.number(InputReaderTest.HBM, text)).isEqualTo(80.0 * (1 << 30));
  }

  @Test
  void digitsBehindABlankAreNoFactor() {
    assertThat(InputReaderTest.problem(InputReaderTest.CONTEXT, "4 096"))
        .startsWith("UNKNOWN_UNIT");
    assertThat(InputReaderTest.problem(InputReaderTest.CONTEXT, "4\u2009096"))
        .startsWith("UNKNOWN_UNIT");
    assertThat(InputReaderTest.problem(InputReaderTest.HBM, "80 2 GiB")).startsWith("UNKNOWN_UNIT");
    assertThat(InputReaderTest.problem(InputReaderTest.HBM, "–80")).startsWith("NOT_POSITIVE");
  }

  @Test
  void wordsAreNoNumbers() {
    assertThat(InputReaderTest.problem(InputReaderTest.HBM, "八十"))
        .isEqualTo(
            """
            NOT_A_NUMBER
            HBM: "八十" is no number; write it as in 80 GiB.
            显存：“八十”不是数，请像 80 GiB 这样写。""");
    for (String text : List.of("NaN", "∞", "Infinity", "<script>", "= 5", "GiB", "½", "٣")) {
      assertThat(InputReaderTest.problem(InputReaderTest.HBM, text)).startsWith("NOT_A_NUMBER");
    }
    assertThat(InputReaderTest.problem(InputReaderTest.HBM, "80 吉字节"))
        .endsWith("显存：没有“吉字节”这个单位，请像 80 GiB 这样写。");
  }
}
