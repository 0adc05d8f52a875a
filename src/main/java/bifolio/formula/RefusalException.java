package bifolio.formula;

/** A computation that has no answer; the code is a name such as {@code DIVISION_BY_ZERO}. */
public final class RefusalException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;

  /** Makes a refusal. */
  public RefusalException(String code) {
    super(code, null, false, false);
    this.code = code;
  }

  /** Returns its name. */
  public String code() {
    return code;
  }
}
