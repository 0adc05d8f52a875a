package bifolio.model;

import java.util.List;
import java.util.Locale;

/** A way to read a page: in one language, or in both side by side. */
public enum Mode {
  EN,
  ZH,
  BOTH;

  /** Returns the languages that are shown, English first. */
  public List<Language> languages() {
    return switch (this) {
      case EN -> List.of(Language.EN);
      case ZH -> List.of(Language.ZH);
      case BOTH -> List.of(Language.EN, Language.ZH);
    };
  }

  /** Returns the language of the page around the text; {@code both/} speaks English first. */
  public Language main() {
    return languages().getFirst();
  }

  /** Returns the top folder of this mode's pages: {@code en}, {@code zh} or {@code both}. */
  public String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
