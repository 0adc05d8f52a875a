package bifolio.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ElementaryTest {
  private static final MathContext DIGITS = new MathContext(60);

  @Test
  void logarithmIsWithinOneUnitOfThePlatformsOwn() {
    assertClose(Elementary::ln, StrictMath::log, x -> StrictMath.exp(700 * x), 1);
    assertClose(Elementary::ln, StrictMath::log, x -> 1 + x / 8, 1);
    assertClose(Elementary::ln, StrictMath::log, x -> 1 + x * 1e-9, 1);
  }

  @Test
  void exponentialIsWithinOneUnitOfThePlatformsOwn() {
    assertClose(Elementary::exp, StrictMath::exp, x -> 745 * x, 1);
    assertClose(Elementary::exp, StrictMath::exp, x -> x, 1);
    assertClose(Elementary::exp, StrictMath::exp, x -> 1e-7 * x, 1);
  }

  @Test
  void powerIsWithinOneUnitOfThePlatformsOwn() {
    var random = new SplittableRandom(7);
    for (int i = 0; i < 50_000; i++) {
      double base = StrictMath.exp(random.nextDouble(-100, 100));
      double exponent = random.nextDouble(-7, 7);
      assertUlps(Elementary.pow(base, exponent), StrictMath.pow(base, exponent), 1, base);
      double near = random.nextDouble(0.5, 2);
      double large = random.nextDouble(-900, 900);
      assertUlps(Elementary.pow(near, large), StrictMath.pow(near, large), 1, near);
      assertUlps(Elementary.pow(near, (int) large), StrictMath.pow(near, (int) large), 1, near);
    }
  }

  @Test
  void integerPowersAreTheNearestDoubles() {
    var random = new SplittableRandom(8);
    for (int i = 0; i < 2000; i++) {
      double base = random.nextDouble(-20, 20);
      int exponent = random.nextInt(1, 200);
      double nearest = new BigDecimal(base).pow(exponent, DIGITS).doubleValue();
      assertThat(Elementary.pow(base, exponent)).isEqualTo(nearest);
    }
  }

  @Test
  void powersOfTenAreTheDoublesOfTheirLiterals() {
    for (int i = -307; i <= 308; i++) {
      assertUlps(Elementary.pow(10, i), Double.parseDouble("1e" + i), Math.abs(i) > 256 ? 1 : 0, i);
    }
    assertThat(Elementary.pow(3, 33)).isEqualTo(5_559_060_566_555_523.0);
    assertThat(Elementary.pow(-2, 63)).isEqualTo(-0x1p63);
    assertThat(Elementary.pow(2, -1074)).isEqualTo(Double.MIN_VALUE);
    assertThat(Elementary.pow(2, 0.5)).isEqualTo(Math.sqrt(2));
  }

  @Test
  void logarithmToBaseTwoIsExactForPowersOfTwo() {
    for (int i = -1074; i <= 1023; i++) {
      assertThat(Elementary.log2(Elementary.pow(2, i))).isEqualTo(i);
    }
    assertThat(Elementary.log2(10)).isEqualTo(3.321928094887362);
    assertThat(Elementary.log2(1 + 0x1p-52)).isEqualTo(3.203426503814917e-16);
  }

  @Test
  void outsideOfTheDomainTheAnswerIsThePlatforms() {
    double[] odd = {
      0,
      -0.0,
      1,
      -1,
      2,
      -2,
      3,
      0.5,
      -0.5,
      -3,
      1e19,
      -1e19,
      1e300,
      1e-300,
      -1e300,
      0x1p53,
      0x1p53 - 1,
      Double.MIN_VALUE,
      Double.MAX_VALUE,
      Double.NaN,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY
    };
    for (double a : odd) {
      assertUlps(Elementary.ln(a), StrictMath.log(a), 1, a);
      assertUlps(Elementary.exp(a), StrictMath.exp(a), 1, a);
      for (double b : odd) {
        assertUlps(Elementary.pow(a, b), StrictMath.pow(a, b), 1, a);
      }
    }
  }

  private static void assertClose(
      DoubleUnaryOperator ours, DoubleUnaryOperator theirs, DoubleUnaryOperator spread, int ulps) {
    var random = new SplittableRandom(1);
    for (int i = 0; i < 50_000; i++) {
      double x = spread.applyAsDouble(random.nextDouble(-1, 1));
      assertUlps(ours.applyAsDouble(x), theirs.applyAsDouble(x), ulps, x);
    }
  }

  private static void assertUlps(double actual, double expected, int ulps, double input) {
    boolean same = Double.compare(actual, expected) == 0;
    assertThat(same || Math.abs(actual - expected) <= ulps * Math.ulp(expected))
        .as("%s for %s, not %s", actual, input, expected)
        .isTrue();
  }
}
