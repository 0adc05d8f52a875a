package bifolio.chart;

/** Our own, because {@code Math.log} differs between browsers and releases in the last digit. */
final class Logarithm {
  private static final double LN2 = 0.6931471805599453;

  private Logarithm() {}

  /** Returns the logarithm to base 2 of a positive finite number, exact for powers of two. */
  static double base2(double value) {
    double rest = value;
    int exponent = 0;
    while (rest >= 2) {
      rest /= 2;
      exponent++;
    }
    while (rest < 1) {
      rest *= 2;
      exponent--;
    }
    // ln r = 2 artanh z for z = (r − 1) / (r + 1), which is below 1/3 here.
    double z = (rest - 1) / (rest + 1);
    double square = z * z;
    double power = z;
    double sum = z;
    for (int k = 3; k < 50; k += 2) {
      power *= square;
      sum += power / k;
    }
    return 2 * sum / LN2 + exponent;
  }
}
