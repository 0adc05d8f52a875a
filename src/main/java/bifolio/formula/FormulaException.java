package bifolio.formula;

/** A formula that cannot be: the mistake has a place inside the formula's text. */
public final class FormulaException extends Exception {
  private static final long serialVersionUID = 1;

  private final String message;
  private final int offset;
  private final int length;
  private final String code;
  private final String hint;

  /**
   * Makes a mistake.
   *
   * @param offset where it begins, in UTF-16 units from the start of the formula
   * @param code what kind of mistake, such as {@code unit-mismatch}
   * @param hint how to mend it, may be empty
   */
  public FormulaException(int offset, int length, String code, String message, String hint) {
    super(message, null, false, false);
    this.message = message;
    this.offset = offset;
    this.length = Math.max(1, length);
    this.code = code;
    this.hint = hint;
  }

  /** Returns what is wrong, in an author's words. */
  public String message() {
    return message;
  }

  /** Returns where the mistake begins. */
  public int offset() {
    return offset;
  }

  /** Returns how long the wrong part is. */
  public int length() {
    return length;
  }

  /** Returns what kind of mistake it is. */
  public String code() {
    return code;
  }

  /** Returns how to mend it, or nothing. */
  public String hint() {
    return hint;
  }
}
