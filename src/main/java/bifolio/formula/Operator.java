package bifolio.formula;

/** An operator between two expressions; a higher level binds tighter. */
public enum Operator {
  OR("or", 1),
  AND("and", 2),
  EQUAL("=", 4),
  NOT_EQUAL("!=", 4),
  LESS("<", 4),
  LESS_OR_EQUAL("<=", 4),
  GREATER(">", 4),
  GREATER_OR_EQUAL(">=", 4),
  ADD("+", 5),
  SUBTRACT("-", 5),
  MULTIPLY("*", 6),
  DIVIDE("/", 6),
  MODULO("mod", 6),
  POWER("^", 8);

  private final String text;
  private final int level;

  Operator(String text, int level) {
    this.text = text;
    this.level = level;
  }

  /** Returns how it is written. */
  public String text() {
    return text;
  }

  /** Returns how tight it binds. */
  public int level() {
    return level;
  }

  /** Returns whether it compares two values. */
  public boolean compares() {
    return level == 4;
  }

  /**
   * Returns the operator of a text.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Operator of(String text) {
    for (var operator : values()) {
      if (operator.text.equals(text)) {
        return operator;
      }
    }
    throw new IllegalArgumentException(text);
  }
}
