package bifolio.number;

import static bifolio.number.Statistics.binomialTail;
import static bifolio.number.Statistics.erlangC;
import static bifolio.number.Statistics.kolmogorovSmirnov;
import static bifolio.number.Statistics.lnGamma;
import static bifolio.number.Statistics.normalCdf;
import static bifolio.number.Statistics.normalQuantile;
import static bifolio.number.Statistics.tPower;
import static bifolio.number.Statistics.tSampleSize;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values with 17 digits were computed with 40 digits, the others are named. */
class StatisticsTest {
  @ParameterizedTest
  @CsvSource({
    "-37.5, 4.6053530095819548e-308",
    "-10, 7.6198530241605261e-24",
    "-3, 0.0013498980316300945",
    "-2.1, 0.017864420562816553",
    "-1.9, 0.028716559816001805",
    "-0.5, 0.3085375387259869",
    "0, 0.5",
    "0.3, 0.61791142218895263",
    "1.96, 0.97500210485177956",
    "5, 0.99999971334842812",
    "-41, 0",
    "41, 1"
  })
  void normalProbability(double z, double expected) {
    assertThat(normalCdf(z)).isCloseTo(expected, within(4e-15 * expected));
  }

  @ParameterizedTest
  @CsvSource({
    "1e-300, -37.047096299361199",
    "1e-20, -9.2623400897984076",
    "1e-05, -4.2648907939228246",
    "0.025, -1.9599639845400542",
    "0.1, -1.2815515655446004",
    "0.3, -0.52440051270804082",
    "0.45, -0.12566134685507401",
    "0.5, 0",
    "0.8, 0.84162123357291436",
    "0.975, 1.9599639845400539",
    "0.9999, 3.7190164854557084",
    "0, -Infinity",
    "1, Infinity"
  })
  void normalQuantileIsItsInverse(double p, double expected) {
    if (Double.isInfinite(expected)) {
      assertThat(normalQuantile(p)).isEqualTo(expected);
    } else {
      assertThat(normalQuantile(p)).isCloseTo(expected, within(1e-14 * Math.abs(expected)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    // power.prop.test of R 4.2.2
    "0.5, 0.75, 0.9, 0.05, 76.70693",
    "0.1, 0.11, 0.8, 0.05, 14750.79",
    "0.05, 0.052, 0.8, 0.05, 189937.8",
    "0.02, 0.021, 0.9, 0.05, 421970.8",
    "0.3, 0.33, 0.8, 0.01, 5598.627"
  })
  void quantilesGiveThePublishedSizesOfTwoProportions(
      double p1, double p2, double power, double alpha, double expected) {
    double pooled = (p1 + p2) / 2;
    double atNone = -normalQuantile(alpha / 2) * Math.sqrt(2 * pooled * (1 - pooled));
    double atEffect = normalQuantile(power) * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
    double size = Math.pow((atNone + atEffect) / (p1 - p2), 2);
    assertThat(size).isCloseTo(expected, within(1e-5 * expected));
  }

  @ParameterizedTest
  @CsvSource({
    "12, 9, 0.26603468446866246",
    "25, 20, 0.20910282659883664",
    "1, 0.8, 0.8",
    "10, 9, 0.668731524107697",
    "5000, 4900, 0.099937877234487662",
    "100000, 99900, 0.65799351179530265",
    "3, 0.001, 1.6655560183950669e-10",
    "7, 0, 0"
  })
  void waitingInAQueue(double servers, double load, double expected) {
    assertThat(erlangC(servers, load)).isCloseTo(expected, within(1e-12 * expected));
  }

  @ParameterizedTest
  @CsvSource({
    "3, 2, 0.99, 0.999702", // quorums of three and of five
    "5, 3, 0.99, 0.9999901494",
    "5, 1, 0.999, 0.999999999999999",
    "5, 5, 0.999, 0.995009990004999",
    "10, 3, 0.5, 0.9453125",
    "1000, 480, 0.5, 0.90261683576911726",
    "1000, 900, 0.5, 6.7017177900062963e-162",
    "5000, 1, 0.001, 0.99327888804013438",
    "200, 150, 0.9, 0.99999999970369509",
    "4, 0, 0.3, 1",
    "4, -1, 0.3, 1",
    "4, 5, 0.3, 0",
    "4, 4, 1, 1",
    "4, 1, 0, 0",
    "0, 0, 0.5, 1"
  })
  void atLeastSoManySuccesses(double n, double k, double p, double expected) {
    assertThat(binomialTail(n, k, p)).isCloseTo(expected, within(2e-13 * expected));
  }

  @Test
  void aBillionTrialsAreQuick() {
    assertThat(binomialTail(1e9, 5e8, 0.5)).isCloseTo(0.5 + 0.5 * 2.523e-5, within(1e-8));
  }

  @ParameterizedTest
  @CsvSource({
    "20, 1, 0.05, 2, 0.86895280169212701",
    "20, -1, 0.05, 2, 0.86895280169212701",
    "2, 1, 0.05, 2, 0.091317784361673428",
    "5.5, 0.4, 0.01, 1, 0.039614132421676075",
    "50, 0.5, 0.001, 2, 0.19514240851534007",
    "3, 8, 0.001, 2, 0.71985112311434934",
    "1000, 0.1, 0.05, 2, 0.60835305969276082",
    "15000, 0.03, 0.05, 1, 0.82974650907796077",
    "20, 0, 0.05, 2, 0.025",
    "100, 50, 0.05, 2, 1"
  })
  void powerOfATest(double n, double effect, double alpha, int sided, double expected) {
    assertThat(tPower(n, effect, alpha, sided)).isCloseTo(expected, within(1e-13));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0.05, 0.9, 2, 22.0210955700969",
    "0.2, 0.05, 0.8, 2, 393.406656228479",
    "0.02, 0.05, 0.8, 2, 39245.3590595109",
    "2, 0.01, 0.95, 1, 9.38885233825548",
    "40, 0.05, 0.8, 2, 2"
  })
  void sizeOfATest(double effect, double alpha, double power, int sided, double expected) {
    double size = tSampleSize(effect, alpha, power, sided);
    assertThat(size).isCloseTo(expected, within(1e-11 * expected));
  }

  @ParameterizedTest
  @CsvSource({
    "0.025, 2, 4.3026527297494639",
    "0.001, 4, 7.1731822197823085",
    "1e-10, 2, 70710.678108048151",
    "0.05, 1e6, 1.6448551507220405",
    "0.4, 3, 0.27667066233268991",
    "0.6, 3, -0.27667066233268991",
    "0.5, 3, 0"
  })
  void quantileOfT(double q, double freedom, double expected) {
    assertThat(TTest.upperQuantile(q, freedom))
        .isCloseTo(expected, within(1e-12 * Math.abs(expected)));
  }

  @Test
  void distanceOfSamples() {
    double[] a = {5, 1, 2, 3, 4};
    double[] b = {2, 3, 4, 5, 6, 7};
    assertThat(kolmogorovSmirnov(a, b)).isCloseTo(1.0 / 3, within(1e-15));
    assertThat(kolmogorovSmirnov(b, a)).isEqualTo(kolmogorovSmirnov(a, b));
    assertThat(kolmogorovSmirnov(a, a)).isZero();
    assertThat(kolmogorovSmirnov(a, new double[] {9, 9})).isEqualTo(1);
    assertThat(a).startsWith(5, 1);
  }

  @ParameterizedTest
  @CsvSource({
    "1e-05, 11.512919692895826",
    "0.5, 0.57236494292470009",
    "1, 0",
    "1.5, -0.12078223763524522",
    "2, 0",
    "10, 12.80182748008147",
    "15.9, 27.625493215168692",
    "16, 27.899271383840892",
    "171.5, 709.14316303092824",
    "1e6, 12815504.569147612"
  })
  void logarithmOfGamma(double x, double expected) {
    assertThat(lnGamma(x)).isCloseTo(expected, within(1e-14 * Math.max(1, Math.abs(expected))));
  }

  @Test
  void outsideOfTheDomainIsNotANumber() {
    assertThat(
            DoubleStream.of(
                normalCdf(Double.NaN),
                normalQuantile(-0.1),
                normalQuantile(1.1),
                normalQuantile(Double.NaN),
                erlangC(12, 12),
                erlangC(12.5, 3),
                erlangC(0, 0),
                erlangC(1e8, 3),
                erlangC(3, -1),
                erlangC(3, Double.NaN),
                binomialTail(2.5, 1, 0.5),
                binomialTail(3, 1.5, 0.5),
                binomialTail(-1, 0, 0.5),
                binomialTail(3, 1, 1.5),
                binomialTail(1e10, 1, 0.5),
                tPower(1.5, 1, 0.05, 2),
                tPower(20, 1, 0, 2),
                tPower(20, 1, 0.05, 3),
                tSampleSize(0, 0.05, 0.8, 2),
                tSampleSize(1, 0.05, 1, 2),
                tSampleSize(1e-9, 0.05, 0.8, 2),
                kolmogorovSmirnov(new double[0], new double[] {1}),
                lnGamma(0)))
        .allMatch(x -> Double.isNaN(x));
  }
}
