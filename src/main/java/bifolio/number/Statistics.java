package bifolio.number;

/**
 * Distributions for sizing tests and queues. Probabilities are from 0 to 1, and so are {@code p},
 * {@code alpha} and {@code power}. Outside of its domain each gives NaN, and the caller must look.
 */
public final class Statistics {
  static final int MOST_SERVERS = 10_000_000;
  static final double MOST_TRIALS = 1e9;

  private Statistics() {}

  /** Returns the probability that a standard normal variable is at most {@code z}. */
  public static double normalCdf(double z) {
    return Normal.tail(-z);
  }

  /**
   * Returns the value below which a standard normal variable lies with probability {@code p}, to
   * 1e-12 for {@code p} from 1e-300; an infinity for 0 and 1.
   */
  public static double normalQuantile(double p) {
    return Normal.quantile(p);
  }

  /**
   * Returns the probability that a request must wait, where requests arrive at random and each of
   * the servers takes an exponentially distributed time.
   *
   * @param servers a whole number, 1 to ten million; time grows with it
   * @param load arrival rate divided by the service rate of one server, from 0 to below {@code
   *     servers}: at more the queue grows without end
   * @see <a href="https://en.wikipedia.org/wiki/Erlang_(unit)#Erlang_C_formula">Erlang C</a>
   */
  public static double erlangC(double servers, double load) {
    boolean stable = load >= 0 && load < servers;
    if (!stable || servers < 1 || servers > MOST_SERVERS || Math.floor(servers) != servers) {
      return Double.NaN;
    }
    double blocked = 1; // Erlang B, from one server to the next: nothing that could overflow
    for (int k = 1; k <= servers; k++) {
      double offered = load * blocked;
      blocked = offered / (offered + k);
    }
    return servers * blocked / (servers - load + load * blocked);
  }

  /**
   * Returns the probability of at least {@code k} successes in {@code n} independent trials.
   *
   * @param n a whole number, 0 to a billion; time grows with its square root
   * @param k a whole number; 0 or less is certain, more than {@code n} impossible
   * @param p the probability of one success
   */
  public static double binomialTail(double n, double k, double p) {
    boolean whole = Math.floor(n) == n && Math.floor(k) == k;
    if (!whole || !(n >= 0 && n <= MOST_TRIALS && p >= 0 && p <= 1)) {
      return Double.NaN;
    }
    return Binomial.tail(n, k, p);
  }

  /**
   * Returns the power of a t test of two groups: the probability of finding a true difference, and
   * of finding it with its own sign ({@code power.t.test} of R with {@code strict = FALSE}).
   *
   * @param nPerGroup 2 or more, not necessarily whole
   * @param effect difference of the means in standard deviations; the sign does not matter
   * @param alpha probability of finding a difference where there is none, above 0 and below 1
   * @param sided 1 or 2
   */
  public static double tPower(double nPerGroup, double effect, double alpha, int sided) {
    boolean known = nPerGroup >= 2 && nPerGroup <= TTest.LARGEST_GROUP && Math.abs(effect) < 1e6;
    return known && TTest.isLevel(alpha, sided)
        ? TTest.power(nPerGroup, Math.abs(effect), alpha / sided)
        : Double.NaN;
  }

  /**
   * Returns how many of each group a t test needs, not rounded, to 1e-9 of the number; 2 if fewer
   * would do. NaN also if more than 1e15 are needed.
   *
   * @param power of the test, above 0 and below 1; the others as for {@link #tPower}
   */
  public static double tSampleSize(double effect, double alpha, double power, int sided) {
    boolean known = Math.abs(effect) > 0 && Math.abs(effect) < 1e6 && power > 0 && power < 1;
    return known && TTest.isLevel(alpha, sided)
        ? TTest.sampleSize(Math.abs(effect), alpha / sided, power)
        : Double.NaN;
  }

  /**
   * Returns the largest distance between the distributions of two samples, from 0 to 1; NaN if one
   * has no values.
   */
  public static double kolmogorovSmirnov(double[] a, double[] b) {
    if (a.length == 0 || b.length == 0) {
      return Double.NaN;
    }
    double[] x = sorted(a);
    double[] y = sorted(b);
    double largest = 0;
    int i = 0;
    int j = 0;
    while (i < x.length && j < y.length) {
      double value = Math.min(x[i], y[j]);
      while (i < x.length && x[i] <= value) {
        i++;
      }
      while (j < y.length && y[j] <= value) {
        j++;
      }
      double distance = (double) i / x.length - (double) j / y.length;
      largest = Math.max(largest, Math.abs(distance));
    }
    return largest;
  }

  // Shell's, in five lines: the platform's is longer than all of this class in the script
  private static double[] sorted(double[] values) {
    var x = new double[values.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = values[i];
    }
    for (int gap = x.length / 2; gap > 0; gap /= 2) {
      for (int i = gap; i < x.length; i++) {
        double moved = x[i];
        int at = i;
        for (; at >= gap && x[at - gap] > moved; at -= gap) {
          x[at] = x[at - gap];
        }
        x[at] = moved;
      }
    }
    return x;
  }

  /** Returns the natural logarithm of the gamma function of a positive number. */
  public static double lnGamma(double x) {
    return x > 0 ? Gamma.ln(x) : Double.NaN;
  }
}
