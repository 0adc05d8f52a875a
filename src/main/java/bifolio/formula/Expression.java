package bifolio.formula;

import bifolio.unit.Unit;
import java.util.List;

/** A formula as a tree. Each part knows where in the text it stands. */
public sealed interface Expression {
  /** Returns the part of the formula's text that it is. */
  Place place();

  /** Returns the expressions that it is made of, in the order of the text. */
  default List<Expression> parts() {
    return switch (this) {
      case Literal literal -> List.of();
      case Word word -> List.of();
      case Truth truth -> List.of();
      case Name name -> List.of();
      case Field field -> List.of();
      case Negation negation -> List.of(negation.operand());
      case Not not -> List.of(not.operand());
      case Binary binary -> List.of(binary.left(), binary.right());
      case Choice choice -> List.of(choice.condition(), choice.then(), choice.otherwise());
      case Call call -> call.arguments();
      case Over over -> List.of(over.from(), over.to(), over.body());
      case Listing listing -> listing.items();
      case Item item -> List.of(item.list(), item.index());
    };
  }

  /**
   * A piece of the formula's text.
   *
   * @param from in UTF-16 units from the start, inclusive
   * @param to exclusive
   */
  record Place(int from, int to) {
    /** Returns the piece from the start of this to the end of another. */
    Place through(Place other) {
      return new Place(from, other.to);
    }
  }

  /** A number in a unit. */
  record Literal(double number, Unit unit, Place place) implements Expression {}

  /** A text such as {@code 'causal'}. */
  record Word(String text, Place place) implements Expression {}

  /** {@code true} or {@code false}. */
  record Truth(boolean value, Place place) implements Expression {}

  /** An input, a step or a running number. */
  record Name(String name, Place place) implements Expression {}

  /** A field of a profile. */
  record Field(String profile, String field, Place place) implements Expression {}

  /** {@code -x}. */
  record Negation(Expression operand, Place place) implements Expression {}

  /** {@code not x}. */
  record Not(Expression operand, Place place) implements Expression {}

  /** Two expressions and what is between them. */
  record Binary(Operator operator, Expression left, Expression right, Place place)
      implements Expression {}

  /** {@code if condition then … else …}. */
  record Choice(Expression condition, Expression then, Expression otherwise, Place place)
      implements Expression {}

  /** A function of its arguments. */
  record Call(Function function, List<Expression> arguments, Place place) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** Something over a range of whole numbers. */
  record Over(Kind kind, String name, Expression from, Expression to, Expression body, Place place)
      implements Expression {
    /** What is done over the range. */
    public enum Kind {
      SUM("sum"),
      LEAST("least"),
      BEST("best");

      private final String text;

      Kind(String text) {
        this.text = text;
      }

      /** Returns how it is written. */
      public String text() {
        return text;
      }
    }
  }

  /** A list written out. */
  record Listing(List<Expression> items, Place place) implements Expression {
    public Listing {
      items = List.copyOf(items);
    }
  }

  /** One number of a list, counted from 1. */
  record Item(Expression list, Expression index, Place place) implements Expression {}
}
