package bifolio.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SvgTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.001, 0",
    "1.006, 1.01",
    "2.50, 2.5",
    "-3.14159, -3.14",
    "100, 100",
    "0.07, 0.07"
  })
  void numbersHaveAtMostTwoDecimals(double value, String text) {
    assertThat(Svg.number(value)).isEqualTo(text);
  }

  @Property
  void numbersAreThoseOfTheJdk(@ForAll @DoubleRange(min = -1e6, max = 1e6) double value) {
    var written = new BigDecimal(Svg.number(value));
    var exact = new BigDecimal(value);
    assertThat(written.subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.005000001"));
    assertThat(written.scale()).isLessThanOrEqualTo(2);
    assertThat(exact.setScale(1, RoundingMode.HALF_UP).subtract(written).abs())
        .isLessThanOrEqualTo(new BigDecimal("0.06"));
  }

  @Test
  void whatIsNoNumberIsOurMistake() {
    assertThatThrownBy(() -> Svg.number(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    assertThat(Svg.number(Double.POSITIVE_INFINITY)).isEqualTo("1000000000000");
  }

  @Test
  void textIsEscaped() {
    assertThat(
            new Svg().open("text", "a", "\"<&>").text("甲 < 乙 & 𠮷\u0007").close("text").toString())
        .isEqualTo("<text a=\"&quot;&lt;&amp;&gt;\">甲 &lt; 乙 &amp; 𠮷</text>");
  }

  @Test
  void chineseIsWiderThanLatin() {
    assertThat(Svg.width("气泡", 10)).isEqualTo(20);
    assertThat(Svg.width("𠮷", 10)).isEqualTo(10);
    assertThat(Svg.width("ab", 10)).isLessThan(20);
  }

  @Test
  void ticksAreExactDecimals() {
    assertThat(Ticks.decimal(0, 0.5, 6)).containsExactly(0.0, 0.1, 0.2, 0.3, 0.4, 0.5);
    assertThat(Ticks.decimal(5, 5, 6)).isEmpty();
    assertThat(Ticks.binary(0, 1024, 5)).containsExactly(0.0, 256.0, 512.0, 768.0, 1024.0);
  }

  @Property
  void ticksAreFewAndInside(
      @ForAll @DoubleRange(min = -1e9, max = 1e9) double low,
      @ForAll @DoubleRange(min = -6, max = 9) double digits) {
    double length = Math.pow(10, digits);
    for (var ticks :
        java.util.List.of(
            Ticks.decimal(low, low + length, 8), Ticks.binary(low, low + length, 8))) {
      assertThat(ticks).hasSizeLessThanOrEqualTo(9);
      double slack = length * 1e-6;
      assertThat(ticks).allMatch(tick -> tick >= low - slack && tick <= low + length + slack);
      assertThat(ticks).isSorted().doesNotHaveDuplicates();
    }
  }
}
