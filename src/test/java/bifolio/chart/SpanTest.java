package bifolio.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
  private static List<String> ticks(Scale scale, Notation notation, double low, double high) {
    var axis = new Axis("轴", scale, notation);
    var span = new Span(axis, List.of(low, high), 7, false, 0, 100);
    return span.ticks(7).stream().map(notation::write).toList();
  }

  @Test
  void linearTicksAreRound() {
    assertThat(ticks(Scale.LINEAR, Notation.PLAIN, 0, 1))
        .containsExactly("0", "0.2", "0.4", "0.6", "0.8", "1");
    assertThat(ticks(Scale.LINEAR, Notation.PLAIN, 0, 117))
        .containsExactly("0", "20", "40", "60", "80", "100");
    assertThat(ticks(Scale.LINEAR, Notation.PLAIN, -0.0003, 0.0003))
        .containsExactly("-0.0003", "-0.0002", "-0.0001", "0", "0.0001", "0.0002", "0.0003");
  }

  @Test
  void linearTicksOfBytesArePowersOfTwo() {
    assertThat(ticks(Scale.LINEAR, Notation.BYTES, 0, 40.0 * (1L << 30)))
        .containsExactly("0 B", "8 GiB", "16 GiB", "24 GiB", "32 GiB", "40 GiB");
  }

  @Test
  void binaryTicksSkipWhenTheyAreMany() {
    assertThat(ticks(Scale.LOG2, Notation.BINARY, 1024, 131072))
        .containsExactly("1k", "4k", "16k", "64k");
    assertThat(ticks(Scale.LOG2, Notation.BINARY, 1024, 1 << 26))
        .containsExactly("1k", "8k", "64k", "512k", "4M", "32M");
  }

  @Test
  void decimalTicksHaveTwoAndFiveWhereThereIsRoom() {
    assertThat(ticks(Scale.LOG10, Notation.DECIMAL, 1e12, 1e15))
        .containsExactly("1T", "10T", "100T", "1P");
    assertThat(ticks(Scale.LOG10, Notation.DECIMAL, 100, 5000))
        .containsExactly("100", "200", "500", "1k", "2k", "5k");
    assertThat(ticks(Scale.LOG10, Notation.PLAIN, 1e-12, 1))
        .containsExactly("1e-12", "1e-10", "1e-8", "0.000001", "0.0001", "0.01", "1");
  }

  @Test
  void aNarrowLogarithmicAxisHasTicksToo() {
    assertThat(ticks(Scale.LOG2, Notation.PLAIN, 3, 3.5)).hasSizeGreaterThan(1);
    assertThat(ticks(Scale.LOG10, Notation.PLAIN, 6, 9)).hasSizeGreaterThan(1);
  }

  @Property
  void aSpanKeepsOrderAndEnds(
      @ForAll @DoubleRange(min = -9, max = 9) double first,
      @ForAll @DoubleRange(min = -9, max = 9) double second,
      @ForAll Scale scale) {
    double a = Math.pow(10, first);
    double b = Math.pow(10, second);
    var span = new Span(new Axis("", scale, Notation.PLAIN), List.of(a, b), 7, false, 10, 90);
    assertThat(span.at(Math.min(a, b))).isBetween(10.0 - 1e-6, 90.0 + 1e-6);
    assertThat(span.at(Math.max(a, b))).isGreaterThanOrEqualTo(span.at(Math.min(a, b)));
    for (double tick : span.ticks(7)) {
      assertThat(span.at(tick)).isBetween(10.0 - 1e-6, 90.0 + 1e-6);
    }
    assertThat(span.ticks(7)).hasSizeLessThan(14);
  }

  @Property
  void theLogarithmIsThatOfTheJdk(@ForAll @DoubleRange(min = -90, max = 90) double digits) {
    double value = Math.pow(10, digits);
    double expected = Math.log(value) / Math.log(2);
    assertThat(Logarithm.base2(value))
        .isCloseTo(expected, within(Math.max(1, Math.abs(expected)) * 1e-13));
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 1", "1024, 10", "0.125, -3", "1073741824, 30"})
  void theLogarithmOfAPowerOfTwoIsExact(double value, double exponent) {
    assertThat(Logarithm.base2(value)).isEqualTo(exponent);
  }

  @ParameterizedTest
  @CsvSource({
    "PLAIN, 65536, '65,536'",
    "PLAIN, -0.25, -0.25",
    "PLAIN, 1e15, 1e15",
    "DECIMAL, 989000000000000, 989T",
    "DECIMAL, 1500, 1.5k",
    "DECIMAL, 999, 999",
    "BINARY, 8192, 8k",
    "BYTES, 512, 512 B",
    "BYTES, 1536, 1.5 KiB",
    "BYTES, 85899345920, 80 GiB",
  })
  void notationsWriteNumbers(Notation notation, double value, String text) {
    assertThat(notation.write(value)).isEqualTo(text);
  }
}
