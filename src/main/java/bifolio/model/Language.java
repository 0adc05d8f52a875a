package bifolio.model;

/** One of the two equal languages. */
public enum Language {
  EN("en", "en"),
  ZH("zh", "zh-Hans");

  private final String code;
  private final String tag;

  Language(String code, String tag) {
    this.code = code;
    this.tag = tag;
  }

  /** Returns the folder name: {@code en} or {@code zh}. */
  public String code() {
    return code;
  }

  /** Returns the BCP 47 tag for {@code lang} and {@code hreflang}. */
  public String tag() {
    return tag;
  }

  /** Returns the other language. */
  public Language other() {
    return this == EN ? ZH : EN;
  }
}
