package bifolio.term;

import bifolio.model.Bilingual;
import java.util.List;

/**
 * One entry of the glossary.
 *
 * @param row the id of its row in the table
 * @param name what the glossary shows
 * @param forms how it stands in running text, the preferred one first
 * @param definition one sentence; empty when there is none
 * @param avoided variants that are wrong
 * @param taught the code of the course that teaches it; empty when there is none
 */
public record Term(
    String row,
    Bilingual<String> name,
    Bilingual<List<String>> forms,
    Bilingual<String> definition,
    List<Avoided> avoided,
    String taught) {
  /**
   * A wrong variant.
   *
   * @param gloss whether it may stand in brackets after the right word
   */
  public record Avoided(String word, boolean gloss) {}

  public Term {
    avoided = List.copyOf(avoided);
  }

  /** Returns whether Chinese text keeps the English word. */
  public boolean isKept() {
    return forms.zh().isEmpty() || forms.zh().getFirst().codePoints().noneMatch(Term::isHan);
  }

  static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }
}
