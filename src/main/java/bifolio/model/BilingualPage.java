package bifolio.model;

import java.util.List;

/**
 * One page in both languages.
 *
 * <p>Where a language is missing, its slot holds the other language's page: then {@code
 * pages().zh().language() == EN} is the fact "fallback", and each row is a pair of a block with
 * itself.
 *
 * @param rows in English order
 */
public record BilingualPage(PageId id, Bilingual<Page> pages, List<Row> rows) {
  public BilingualPage {
    rows = List.copyOf(rows);
  }

  /** Returns whether a language has a text of its own. */
  public boolean has(Language language) {
    return pages.in(language).language() == language;
  }

  /** Returns whether both languages have a text of their own. */
  public boolean isComplete() {
    return has(Language.EN) && has(Language.ZH);
  }
}
