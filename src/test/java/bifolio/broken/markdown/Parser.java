package bifolio.broken.markdown;

/** What another stage must not use. */
public final class Parser {
  private Parser() {}

  public static String parse() {
    return "";
  }
}
