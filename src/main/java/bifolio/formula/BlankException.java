package bifolio.formula;

/** A formula needs a value that nobody gave. */
public final class BlankException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String name;

  BlankException(String name) {
    super(name, null, false, false);
    this.name = name;
  }

  /** Returns what is blank. */
  public String name() {
    return name;
  }
}
