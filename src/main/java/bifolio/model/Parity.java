package bifolio.model;

import bifolio.diagnostic.Span;
import java.util.List;
import java.util.Locale;

/**
 * How the two texts of a page stand since somebody last compared them.
 *
 * @param changes what is not as it was confirmed, in English order; empty for a page that was never
 *     confirmed or has no twin
 * @param day when the two were last confirmed, such as {@code 2026-11-21}; empty if not known
 */
public record Parity(PageId page, State state, List<Change> changes, String day) {
  /** What can be said of a page as a whole. */
  public enum State {
    /** Both texts are as they were when they were confirmed. */
    CURRENT,
    /** A block has changed in one language only. */
    STALE,
    /** Nobody has compared the texts, or not since blocks changed in both languages. */
    UNCONFIRMED,
    /** One of the languages is not written. */
    MISSING;

    /** Returns the word that programs read, such as {@code stale}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Something that is not as it was confirmed.
   *
   * @param row the id of its row; empty for the title, the short title and the summary
   * @param moved whether the text of each language is another one
   * @param at where it stands in each language; empty where that language has no such block
   */
  public record Change(String row, Bilingual<Boolean> moved, Bilingual<List<Span>> at) {
    public Change {
      at = at.map(List::copyOf);
    }

    /** Returns whether the other language has changed and this one has not. */
    public boolean isStale(Language language) {
      return moved.in(language.other()) && !moved.in(language);
    }

    /** Returns whether only one language has changed. */
    public boolean isOneSided() {
      return !moved.isSame();
    }
  }

  public Parity {
    changes = List.copyOf(changes);
  }

  /** Returns how many blocks of a language are stale. */
  public long stale(Language language) {
    return changes.stream().filter(change -> change.isStale(language)).count();
  }

  /** Returns how many blocks have changed in both languages. */
  public long changedInBoth() {
    return changes.stream().filter(change -> !change.isOneSided()).count();
  }
}
