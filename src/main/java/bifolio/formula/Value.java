package bifolio.formula;

import bifolio.unit.Dimension;
import bifolio.unit.Unit;
import java.util.List;

/** What a formula gave, in base units; never NaN, never infinite. */
public sealed interface Value {
  /** A number in base units. */
  record Real(double number) implements Value {}

  /** True or false. */
  record Truth(boolean truth) implements Value {}

  /** A text. */
  record Text(String text) implements Value {}

  /** A list of numbers in base units. */
  record Numbers(List<Double> numbers) implements Value {
    public Numbers {
      numbers = List.copyOf(numbers);
    }
  }

  /**
   * A number of any dimension, in base units.
   *
   * @param unit what it was given in
   */
  record Measured(double number, Unit unit) implements Value {
    /** Returns what kind of quantity it is. */
    public Dimension dimension() {
      return unit.dimension();
    }
  }
}
