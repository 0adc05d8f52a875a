package bifolio.twins;

import bifolio.model.Bilingual;
import bifolio.model.BilingualPage;
import bifolio.model.Navigation;
import bifolio.model.OutputFile;
import bifolio.model.PageId;
import bifolio.model.Parity;
import bifolio.model.SiteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was found.
 *
 * @param pages the pages that somebody wrote
 * @param names the path of each page in the lock, of those that are in it
 * @param parity of each page, in the order of the pages
 */
public record Twins(
    List<BilingualPage> pages, LockFile lock, Map<String, String> names, List<Parity> parity) {
  public Twins {
    pages = List.copyOf(pages);
    names = Map.copyOf(names);
    parity = List.copyOf(parity);
  }

  /**
   * A part of the book.
   *
   * @param pages of the part, in reading order
   */
  public record Section(Bilingual<String> title, List<Parity> pages) {
    public Section {
      pages = List.copyOf(pages);
    }

    /** Returns how many pages are in a state. */
    public long count(Parity.State state) {
      return pages.stream().filter(page -> page.state() == state).count();
    }
  }

  /** Returns nothing: a book without pages. */
  public static Twins none() {
    return new Twins(List.of(), LockFile.empty(), Map.of(), List.of());
  }

  /** Returns whether the book has a lock. */
  public boolean recorded() {
    return !lock.path().isEmpty();
  }

  /** Returns the parts of the book that have written pages, in reading order. */
  public List<Section> sections(Navigation navigation) {
    return Sections.of(this, navigation);
  }

  /** Returns the pages with a place for the page {@code status}, if the book has a lock. */
  public List<BilingualPage> withStatus(List<BilingualPage> all) {
    if (!recorded() || all.stream().anyMatch(page -> page.id().equals(StatusPage.ID))) {
      return all;
    }
    var more = new ArrayList<>(all);
    more.add(StatusPage.empty(lock.path()));
    return more;
  }

  /** Returns the site with what its page {@code status} says, now that its sections are known. */
  public SiteModel inSite(SiteModel site) {
    return recorded() ? StatusPage.in(site, sections(site.navigation()), lock.path()) : site;
  }

  /** Returns the badge, if the book has a lock. */
  public List<OutputFile> files() {
    return recorded() ? List.of(OutputFile.text(Badge.PATH, Badge.svg(parity))) : List.of();
  }

  /**
   * Returns the text of the lock after some pages were confirmed. Lines of pages that moved move
   * with them, lines of pages that are gone go, lines that a merge left twice become one.
   *
   * @param today such as {@code 2026-11-21}: the day of the pages whose text is another one than
   *     was confirmed
   */
  public String confirmed(Set<PageId> confirmed, String today) {
    var units = TwinLock.units(pages);
    var lines = new TreeMap<String, List<Print>>();
    var days = new TreeMap<String, String>();
    for (int i = 0; i < pages.size(); i++) {
      String path = pages.get(i).id().path();
      String line = names.getOrDefault(path, "");
      var state = parity.get(i).state();
      boolean fresh =
          confirmed.contains(pages.get(i).id())
              || (state == Parity.State.CURRENT && lock.joined().contains(line));
      if (fresh && units.containsKey(path)) {
        lines.put(path, Unit.prints(Objects.requireNonNull(units.get(path))));
        days.put(path, state == Parity.State.CURRENT ? lock.day(line, today) : today);
      } else if (!line.isEmpty()) {
        lines.put(path, lock.line(line));
        days.put(path, lock.day(line, ""));
      }
    }
    return LockFile.write(lines, days);
  }
}
