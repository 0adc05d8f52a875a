package bifolio.model;

import bifolio.diagnostic.Span;
import java.util.List;

/**
 * The words of a data file that are given in both languages, {@code {en: …, zh: …}}, each with its
 * place in the file: what the rules about wording look at.
 *
 * @param texts in the order of the file
 * @param waivers where rules about wording do not hold
 */
public record DataTexts(List<Text> texts, List<Waiver> waivers) {
  /**
   * One text in both languages.
   *
   * @param passages its paragraphs; none for a text without words
   * @param at where the text of each language begins
   */
  public record Text(Bilingual<List<Passage>> passages, Bilingual<Span> at) {
    public Text {
      passages = passages.map(List::copyOf);
    }
  }

  public DataTexts {
    texts = List.copyOf(texts);
    waivers = List.copyOf(waivers);
  }
}
