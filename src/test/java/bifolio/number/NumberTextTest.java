package bifolio.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bifolio.number.ParsedNumber.Refusal;
import bifolio.number.ParsedNumber.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
  @Test
  void exactIsTheShortestThatReadsBack() {
    var random = new SplittableRandom(3);
    for (int i = 0; i < 20_000; i++) {
      double x = Double.longBitsToDouble(random.nextLong());
      if (Double.isNaN(x) || Double.isInfinite(x)) {
        continue;
      }
      String text = NumberText.exact(x);
      assertThat(Double.parseDouble(text)).isEqualTo(x);
      assertThat(significantDigits(text)).as(text).isEqualTo(significantDigits(Double.toString(x)));
      assertThat(NumberText.parse(text)).isEqualTo(new Value(x));
    }
  }

  /** What calculators show: few digits and many, near a power of ten, at a tie and beside it. */
  private static double anyOfEverydaySize(SplittableRandom random) {
    double x = random.nextLong(1, 1L << random.nextInt(1, 63)) / Math.pow(10, random.nextInt(25));
    double near = Math.pow(10, random.nextInt(-22, 23));
    return switch (random.nextInt(5)) {
      case 0 -> x * Math.pow(10, random.nextInt(20));
      case 1 -> Math.nextUp(x);
      case 2 -> random.nextBoolean() ? Math.nextDown(near) : Math.nextUp(near);
      case 3 -> random.nextDouble() * near;
      default -> x;
    };
  }

  @Test
  void numbersOfEverydaySizeAreExactAndRounded() {
    var random = new SplittableRandom(6);
    for (int i = 0; i < 50_000; i++) {
      double x = anyOfEverydaySize(random);
      String text = NumberText.exact(x);
      assertThat(significantDigits(text)).as(text).isEqualTo(significantDigits(Double.toString(x)));
      assertThat(Double.parseDouble(text)).isEqualTo(x);
      assertThat(NumberText.parse(text)).isEqualTo(new Value(x));
      int digits = random.nextInt(1, 18);
      var rounded = new BigDecimal(x).round(new MathContext(digits, RoundingMode.HALF_UP));
      assertThat(new BigDecimal(NumberText.significant(x, digits)))
          .as("%s to %d", x, digits)
          .isEqualByComparingTo(rounded);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "-1, -1",
    "0.1, 0.1",
    "1e20, 100000000000000000000",
    "1.5e21, 1.5e21",
    "-3.25e30, -3.25e30",
    "9007199254740993, 9007199254740992",
    "1.25e-7, 0.000000125",
    "5e-5, 0.00005",
    "70553706496, 70553706496",
    "9.5367431640625e-7, 0.00000095367431640625"
  })
  void exactHasNoExponentBelowTenToTheTwentyFirst(double x, String text) {
    assertThat(NumberText.exact(x)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 3, 0",
    "123456, 3, 123000",
    "0.5, 4, 0.5",
    "2.5, 1, 3",
    "-2.5, 1, -3",
    "0.285, 2, 0.28", // the double is a little less than its literal
    "999.96, 4, 1000",
    "1e-6, 3, 0.000001",
    "9.996e-7, 3, 0.000001",
    "9.994e-7, 3, 9.99e-7",
    "999999999999999, 15, 999999999999999",
    "999999999999999, 3, 1e15",
    "3.1489e23, 3, 3.15e23",
    "-6.02214076e23, 9, -6.02214076e23",
    "1.7976931348623157e308, 17, 1.7976931348623157e308"
  })
  void significantRoundsHalfUp(double x, int digits, String text) {
    assertThat(NumberText.significant(x, digits)).isEqualTo(text);
  }

  @Test
  void significantIsTheRoundingOfTheExactExpansion() {
    var random = new SplittableRandom(4);
    for (int i = 0; i < 20_000; i++) {
      double x = Double.longBitsToDouble(random.nextLong());
      int digits = random.nextInt(1, 18);
      if (Double.isNaN(x) || Double.isInfinite(x)) {
        continue;
      }
      var rounded = new BigDecimal(x).round(new MathContext(digits, RoundingMode.HALF_UP));
      assertThat(new BigDecimal(NumberText.significant(x, digits))).isEqualByComparingTo(rounded);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1|1",
        "999|999",
        "1000|1,000",
        "-1000|-1,000",
        "1234567.8912|1,234,567.8912",
        "3.15e23|3.15e23",
        "12345 字节|12,345 字节",
        "约 12345|约 12345",
        "|"
      })
  void groupsAreOfThreeInBothLanguages(String number, String text) {
    assertThat(NumberText.grouped(number == null ? "" : number))
        .isEqualTo(text == null ? "" : text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "+5",
        ".5",
        "007.250",
        "1e3",
        "1E+3",
        "1.5e-6",
        "9007199254740993",
        "2.2250738585072011e-308",
        "1.7976931348623158e308",
        "4.9e-324",
        "2.4703282292062328e-324",
        "2.4703282292062327e-324",
        "1e-400",
        "0e999999999999",
        "0.1000000000000000055511151231257827021181583404541015625",
        "1.00000000000000011102230246251565404236316680908203125",
        "1.00000000000000011102230246251565404236316680908203126",
        "6.02214076e23",
        "123456789012345678901234567890"
      })
  void aNumberIsTheNearestDouble(String text) {
    assertThat(NumberText.parse(text)).isEqualTo(new Value(Double.parseDouble(text)));
  }

  @Test
  void anyDecimalIsTheNearestDouble() {
    var random = new SplittableRandom(5);
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder();
      for (int left = random.nextInt(1, 40); left > 0; left--) {
        text.append((char) ('0' + random.nextInt(10)));
      }
      text.insert(random.nextInt(text.length()), ".");
      text.append('e').append(random.nextInt(-345, 300));
      double expected = Double.parseDouble(text.toString());
      assertThat(NumberText.parse(text.toString()))
          .as(text.toString())
          .isEqualTo(Double.isInfinite(expected) ? Refusal.NOT_FINITE : new Value(expected));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        ".",
        "5.",
        "1 000",
        "1,000",
        "1e",
        "1e+",
        "e5",
        "--1",
        "0x10",
        "1f",
        "1d",
        "NaN",
        "Infinity",
        "80 GiB",
        "１２",
        "一",
        "12万",
        "−5",
        "1．5",
        "٣",
        "𝟙"
      })
  void anythingElseIsNotANumber(String text) {
    assertThat(NumberText.parse(text)).isEqualTo(Refusal.NOT_A_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e400",
        "-1e309",
        "1.7976931348623159e308",
        "1e999999999999",
        "17976931348623159e292"
      })
  void whatIsTooLargeIsNotFinite(String text) {
    assertThat(NumberText.parse(text)).isEqualTo(Refusal.NOT_FINITE);
  }

  @Test
  void whatIsNotFiniteHasNoText() {
    assertThatThrownBy(() -> NumberText.exact(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NumberText.significant(Double.POSITIVE_INFINITY, 3))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NumberText.significant(1, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static int significantDigits(String text) {
    return new BigDecimal(text).stripTrailingZeros().precision();
  }
}
