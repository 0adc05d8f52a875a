package bifolio.formula;

import bifolio.unit.Dimension;
import java.util.List;

/** What a formula gives. */
public sealed interface Type {
  /** Returns an author's words for it. */
  String words();

  /** A number with a dimension. */
  record Quantity(Dimension dimension) implements Type {
    @Override
    public String words() {
      return dimension.words();
    }
  }

  /** True or false. */
  record Condition() implements Type {
    @Override
    public String words() {
      return "true or false";
    }
  }

  /**
   * A text.
   *
   * @param choices what it can be; empty for any text
   */
  record Text(List<String> choices) implements Type {
    public Text {
      choices = List.copyOf(choices);
    }

    @Override
    public String words() {
      return "a text";
    }
  }

  /** A list of numbers of one dimension. */
  record Numbers(Dimension dimension) implements Type {
    @Override
    public String words() {
      return "a list of numbers";
    }
  }

  /** A number whose dimension is known only when somebody gives it. */
  record Anything() implements Type {
    @Override
    public String words() {
      return "a value of any unit";
    }
  }
}
