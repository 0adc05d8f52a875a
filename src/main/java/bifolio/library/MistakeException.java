package bifolio.library;

/** A number in prose that cannot be. */
final class MistakeException extends Exception {
  private static final long serialVersionUID = 1;
  private final transient ProseNumber.Mistake mistake;

  MistakeException(String code, String message, String hint) {
    super(message, null, false, false);
    this.mistake = new ProseNumber.Mistake(code, message, hint);
  }

  ProseNumber.Mistake mistake() {
    return mistake;
  }
}
