package bifolio.number;

/**
 * The t test of two groups of the same size. A variable of the noncentral t distribution is {@code
 * (Z + shift) / S}, Z standard normal and S the root of a chi-square over its degrees of freedom,
 * so its tail is the mean of a normal tail over S. The mean is taken by the trapezoidal rule in
 * {@code ln S}: both ends vanish so fast that a few dozen points give all digits, for any shift,
 * where the series of Lenth (AS 243) underflow for large ones.
 */
final class TTest {
  static final double LARGEST_GROUP = 1e15;
  private static final double NOTHING = -80; // e^-80 is a weight of 1e-35

  private TTest() {}

  static boolean isLevel(double alpha, int sided) {
    return alpha > 0 && alpha < 1 && (sided == 1 || sided == 2);
  }

  static double power(double n, double effect, double tailLevel) {
    double freedom = 2 * n - 2;
    double critical = upperQuantile(tailLevel, freedom);
    return tail(critical, freedom, Math.sqrt(n / 2) * effect);
  }

  /** Returns the probability of more than {@code t}. */
  static double tail(double t, double freedom, double shift) {
    double steepness = Math.min(Math.abs(t), Math.abs(shift) + 40);
    double step = 0.5 / Math.max(Math.max(Math.sqrt(2 * freedom), steepness), 4);
    double weights = 1;
    double sum = Normal.tail(t - shift);
    for (int side = -1; side <= 1; side += 2) {
      for (int i = 1; ; i++) {
        double u = side * i * step;
        double exponent = freedom * logDensity(u);
        if (exponent < NOTHING) {
          break;
        }
        double weight = Elementary.exp(exponent);
        weights = weights + weight;
        sum = weight * Normal.tail(t * Elementary.exp(u) - shift) + sum;
      }
    }
    return sum / weights;
  }

  // u - (e^2u - 1) / 2, for one degree of freedom; near 0 as a series, where that cancels
  private static double logDensity(double u) {
    if (Math.abs(u) > 0.25) {
      return u - (Elementary.exp(2 * u) - 1) / 2;
    }
    double term = u;
    double sum = 0;
    for (int i = 2; i <= 16; i++) {
      term = term * 2 * u / i;
      sum = sum - term;
    }
    return sum;
  }

  /** Returns what a central t variable exceeds with probability {@code q}. */
  static double upperQuantile(double q, double freedom) {
    if (q == 0.5) {
      return 0;
    }
    if (q > 0.5) {
      return -upperQuantile(1 - q, freedom);
    }
    // Newton's steps in ln t and ln q, where the tail of few degrees of freedom is a straight line
    double wanted = Elementary.ln(q);
    double t = -Normal.quantile(q);
    for (int i = 0; i < 60; i++) {
      double tail = tail(t, freedom, 0);
      double slope = -density(t, freedom) * t / tail;
      double step = (wanted - Elementary.ln(tail)) / slope;
      double next = Elementary.exp(Math.max(-1, Math.min(1, step))) * t;
      if (Math.abs(next - t) <= 1e-9 * t) { // the next step would be below the last digit
        return next;
      }
      t = next;
    }
    return t;
  }

  // only steers the steps, so the limit will do where the logarithms would cancel
  private static double density(double t, double freedom) {
    if (freedom > 1e6) {
      return Normal.density(t);
    }
    double scale = Gamma.ln((freedom + 1) / 2) - Gamma.ln(freedom / 2);
    double kernel = Elementary.ln(t * t / freedom + 1) * (freedom + 1) / 2;
    return Elementary.exp(scale - kernel) / Math.sqrt(freedom * Math.PI);
  }

  /**
   * Returns the size of each group for a power: regula falsi (Illinois) in the root of the size,
   * against the normal quantile of the power, which is nearly a straight line.
   */
  static double sampleSize(double effect, double tailLevel, double power) {
    double wanted = Normal.quantile(power);
    double low = Math.sqrt(2);
    double atLow = excess(low, effect, tailLevel, wanted);
    if (atLow >= 0) {
      return 2;
    }
    double high = (wanted - Normal.quantile(tailLevel)) / effect * Math.sqrt(2);
    high = Math.max(high, low) * 1.01 + 1;
    double atHigh = excess(high, effect, tailLevel, wanted);
    while (atHigh < 0) {
      high = high * 2;
      atHigh = excess(high, effect, tailLevel, wanted);
    }
    int kept = 0;
    for (int i = 0; i < 200 && high - low > 1e-12 * high; i++) {
      double middle = (low * atHigh - high * atLow) / (atHigh - atLow);
      double atMiddle = excess(middle, effect, tailLevel, wanted);
      if (atMiddle == 0) {
        return middle * middle;
      }
      if (atMiddle < 0) {
        low = middle;
        atLow = atMiddle;
        atHigh = kept < 0 ? atHigh / 2 : atHigh;
        kept = -1;
      } else {
        high = middle;
        atHigh = atMiddle;
        atLow = kept > 0 ? atLow / 2 : atLow;
        kept = 1;
      }
    }
    double root = (low + high) / 2;
    return root * root <= LARGEST_GROUP ? root * root : Double.NaN;
  }

  private static double excess(double root, double effect, double tailLevel, double wanted) {
    double power = power(root * root, effect, tailLevel);
    return Math.max(-40, Math.min(40, Normal.quantile(power))) - wanted;
  }
}
