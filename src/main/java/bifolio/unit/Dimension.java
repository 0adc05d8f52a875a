package bifolio.unit;

import bifolio.number.NumberText;

/**
 * What kind of quantity a number is: the powers of seven base kinds. A count is a plain number.
 *
 * <p>Powers are stored doubled, so that the root of a quantity has a dimension too.
 */
public record Dimension(
    int bytes, int bits, int seconds, int flops, int dollars, int joules, int grams) {
  /** A plain number. */
  public static final Dimension NUMBER = new Dimension(0, 0, 0, 0, 0, 0, 0);

  /** One byte. */
  public static final Dimension BYTE = new Dimension(2, 0, 0, 0, 0, 0, 0);

  /** One bit, which is not an eighth of a byte until somebody says so. */
  public static final Dimension BIT = new Dimension(0, 2, 0, 0, 0, 0, 0);

  /** Time. */
  public static final Dimension SECOND = new Dimension(0, 0, 2, 0, 0, 0, 0);

  /** One floating-point operation. */
  public static final Dimension FLOP = new Dimension(0, 0, 0, 2, 0, 0, 0);

  /** Money. */
  public static final Dimension DOLLAR = new Dimension(0, 0, 0, 0, 2, 0, 0);

  /** Energy. */
  public static final Dimension JOULE = new Dimension(0, 0, 0, 0, 0, 2, 0);

  /** Emissions: grams of CO2 equivalent. */
  public static final Dimension GRAM = new Dimension(0, 0, 0, 0, 0, 0, 2);

  /** Returns the dimension of a product. */
  public Dimension times(Dimension other) {
    return new Dimension(
        bytes + other.bytes,
        bits + other.bits,
        seconds + other.seconds,
        flops + other.flops,
        dollars + other.dollars,
        joules + other.joules,
        grams + other.grams);
  }

  /** Returns the dimension of a quotient. */
  public Dimension per(Dimension other) {
    return times(other.halves(-2));
  }

  /**
   * Returns the dimension of a power.
   *
   * @param halves twice the exponent; a root is 1
   */
  public Dimension halves(int halves) {
    return new Dimension(
        bytes * halves / 2,
        bits * halves / 2,
        seconds * halves / 2,
        flops * halves / 2,
        dollars * halves / 2,
        joules * halves / 2,
        grams * halves / 2);
  }

  /** Returns whether {@link #halves} of this would be exact: a root of a root may not be. */
  public boolean hasHalves(int halves) {
    return halves % 2 == 0 || (bytes | bits | seconds | flops | dollars | joules | grams) % 2 == 0;
  }

  /** Returns whether this is a plain number. */
  public boolean isNumber() {
    return equals(NUMBER);
  }

  /** Returns the dimension with bits counted as bytes, to compare what a reader may convert. */
  Dimension inBytes() {
    return new Dimension(bytes + bits, 0, seconds, flops, dollars, joules, grams);
  }

  /** Returns words such as {@code byte/second} for a message. */
  public String words() {
    var above = new StringBuilder();
    var below = new StringBuilder();
    append(above, below, "byte", bytes);
    append(above, below, "bit", bits);
    append(above, below, "FLOP", flops);
    append(above, below, "dollar", dollars);
    append(above, below, "joule", joules);
    append(above, below, "gram", grams);
    append(above, below, "second", seconds);
    if (above.length() == 0 && below.length() == 0) {
      return "a number";
    }
    String numerator = above.length() == 0 ? "1" : above.toString();
    return below.length() == 0 ? numerator : numerator + "/" + below;
  }

  private static void append(StringBuilder above, StringBuilder below, String word, int halves) {
    if (halves == 0) {
      return;
    }
    var to = halves > 0 ? above : below;
    int power = Math.abs(halves);
    if (to.length() > 0) {
      to.append('*');
    }
    to.append(word);
    if (power % 2 != 0) {
      to.append("^(").append(NumberText.exact(power)).append("/2)");
    } else if (power != 2) {
      int whole = power / 2;
      to.append('^').append(NumberText.exact(whole));
    }
  }
}
