package bifolio.formula;

import bifolio.unit.Dimension;
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

  /** A number of any dimension, in base units. */
  record Measured(double number, Dimension dimension) implements Value {}
}
