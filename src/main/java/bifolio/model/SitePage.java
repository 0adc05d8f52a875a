package bifolio.model;

import java.util.List;

/**
 * A page with its links resolved.
 *
 * @param targets for each language, where its links lead, in the order of their numbers
 */
public record SitePage(BilingualPage page, Bilingual<List<Target>> targets) {
  /** Returns the page's name. */
  public PageId id() {
    return page.id();
  }
}
