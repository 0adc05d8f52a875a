package bifolio.formula;

import bifolio.formula.Expression.Place;
import bifolio.unit.Unit;

/**
 * A piece of a formula.
 *
 * @param text of an operator or a name as written; a word without its quotes
 * @param number of a number
 * @param unit of a number
 */
record Token(Kind kind, String text, double number, Unit unit, Place place) {
  /** What a piece is. */
  enum Kind {
    NUMBER,
    NAME,
    WORD,
    SYMBOL,
    END
  }

  /** Returns whether it is this operator or keyword. */
  boolean is(String wanted) {
    return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(wanted);
  }

  /** Returns what an author would call it. */
  String described() {
    return switch (kind) {
      case END -> "the end";
      case WORD -> "'" + text + "'";
      case NUMBER, NAME, SYMBOL -> "\"" + text + "\"";
    };
  }
}
