package bifolio.number;

/** The standard normal distribution, with all digits of its small probabilities. */
final class Normal {
  private static final double SQRT_2PI = 2.5066282746310002;

  private Normal() {}

  static double density(double z) {
    Wide square = Wide.product(z, z);
    return Elementary.expOfSum(-square.high() / 2, -square.low() / 2) / SQRT_2PI;
  }

  /** Returns the probability of more than {@code z}. */
  static double tail(double z) {
    if (!(z > -40)) {
      return Double.isNaN(z) ? z : 1;
    }
    if (z > 40) {
      return 0;
    }
    if (z < -2) {
      return 1 - tail(-z);
    }
    return z > 2 ? farTail(z) : 0.5 - fromCentre(z);
  }

  // density * (z + z³/3 + z⁵/(3·5) + …)
  private static double fromCentre(double z) {
    double term = z;
    double sum = z;
    for (int i = 3; Math.abs(term) > Math.abs(sum) * 1e-17; i += 2) {
      term = term * z * z / i;
      sum = sum + term;
    }
    return sum * density(z);
  }

  // density / (z + 1/(z + 2/(z + 3/(z + …)))), from the inside
  private static double farTail(double z) {
    double below = z;
    for (int i = 40 + (int) (400 / (z * z)); i >= 1; i--) {
      below = i / below + z;
    }
    return density(z) / below;
  }

  static double quantile(double p) {
    if (!(p > 0 && p < 1)) {
      return p == 0 ? Double.NEGATIVE_INFINITY : p == 1 ? Double.POSITIVE_INFINITY : Double.NaN;
    }
    if (p == 0.5) {
      return 0;
    }
    return p < 0.5 ? -upperQuantile(p) : upperQuantile(1 - p);
  }

  /** Returns the positive value that is exceeded with probability {@code q}, below one half. */
  private static double upperQuantile(double q) {
    double t = Math.sqrt(-2 * Elementary.ln(q));
    double z = // right to 0.00045: Abramowitz and Stegun 26.2.23
        t
            - ((0.010328 * t + 0.802853) * t + 2.515517)
                / (((0.001308 * t + 0.189269) * t + 1.432788) * t + 1);
    for (int i = 0; i < 3; i++) { // Halley's steps, each triples the digits
      double step = (tail(z) - q) / density(z);
      z = step / (1 - z * step / 2) + z;
    }
    return z;
  }
}
