package bifolio.number;

/**
 * The binomial distribution.
 *
 * @see <a href="https://www.r-project.org/doc/reports/CLoader-dbinom-2002.pdf">Loader 2000, Fast
 *     and accurate computation of binomial probabilities</a>, for many trials
 */
final class Binomial {
  private static final int FEW = 100;
  private static final double TWO_PI = 6.283185307179586;

  private Binomial() {}

  static double tail(double n, double k, double p) {
    if (k <= 0) {
      return 1;
    }
    if (k > n || p == 0) {
      return 0;
    }
    if (p == 1) {
      return 1;
    }
    // the sum on the side of the mean where its terms fall from the first
    return k > n * p ? atLeast(n, k, p, 1 - p) : 1 - atLeast(n, n - k + 1, 1 - p, p);
  }

  private static double atLeast(double n, double k, double p, double q) {
    double ratio = 1;
    double sum = 1;
    for (double i = k; i < n && ratio > sum * 1e-18; i++) {
      ratio = ratio * (n - i) / (i + 1) * p / q;
      sum = sum + ratio;
    }
    return Math.min(sum * exactly(n, k, p, q), 1);
  }

  private static double exactly(double n, double k, double p, double q) {
    double rest = n - k;
    if (n <= FEW || rest == 0) {
      double ways = 1;
      for (int i = 1; i <= rest; i++) {
        ways = ways * (k + i) / i;
      }
      return ways * Elementary.pow(p, k) * Elementary.pow(q, rest);
    }
    double errors = Gamma.stirlingError(n) - Gamma.stirlingError(k) - Gamma.stirlingError(rest);
    double deviance = deviance(k, n * p) + deviance(rest, n * q);
    return Elementary.exp(errors - deviance) * Math.sqrt(n / (TWO_PI * k * rest));
  }

  // x ln(x / mean) + mean - x, with all digits also where x is near the mean
  private static double deviance(double x, double mean) {
    double difference = x - mean;
    if (Math.abs(difference) > 0.1 * (x + mean)) {
      return x * Elementary.ln(x / mean) - difference;
    }
    double v = difference / (x + mean);
    double sum = difference * v;
    double term = 2 * x * v;
    for (int i = 3; Math.abs(term) > sum * 1e-18; i += 2) {
      term = term * v * v;
      sum = sum + term / i;
    }
    return sum;
  }
}
