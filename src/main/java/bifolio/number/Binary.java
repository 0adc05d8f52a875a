package bifolio.number;

/**
 * A number that is not negative as a mantissa, from 1 to below 2, times a power of two; zero has
 * the mantissa 0. By arithmetic and not from the bits: 64-bit integers are slow in a browser and
 * would be a twentieth of the compiled script.
 */
record Binary(double mantissa, int exponent) {
  private static final int SMALLEST = -1074; // the exponent of the smallest double

  static Binary of(double x) {
    boolean subnormal = x < Double.MIN_NORMAL;
    double mantissa = subnormal ? x * 0x1p54 : x;
    int exponent = subnormal ? -54 : 0;
    double power = 0x1p512;
    for (int step = 512; step > 0; step /= 2) {
      if (mantissa >= power) {
        mantissa = mantissa / power;
        exponent += step;
      } else if (mantissa * power < 2) {
        mantissa = mantissa * power;
        exponent -= step;
      }
      power = Math.sqrt(power); // of a square, so it is exact
    }
    return new Binary(mantissa, exponent);
  }

  /** Returns 2 to a power from -1074 to 1023. */
  static double power(int exponent) {
    double power = 1;
    double square = exponent < 0 ? 0.5 : 2;
    for (int rest = Math.abs(exponent); rest > 0; rest /= 2) {
      if (rest % 2 == 1) {
        power = power * square;
      }
      square = square * square;
    }
    return power;
  }

  /** Returns the exponent of the last place. */
  int place() {
    return Math.max(exponent - 52, SMALLEST);
  }

  /** Returns the number in units of its last place, below 2^53. */
  double whole() {
    return mantissa * power(exponent - place());
  }

  /** Returns the next larger double. */
  static double next(double x) {
    return x + power(of(x).place());
  }

  /** Returns the next smaller double of one above zero. */
  static double previous(double x) {
    var parts = of(x);
    double place = power(parts.place());
    return x - (parts.mantissa == 1 && parts.place() > SMALLEST ? place / 2 : place);
  }
}
