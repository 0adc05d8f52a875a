package bifolio.model;

import java.util.List;

/** The order of the site: sections, and pages in them. */
public record Navigation(List<Entry> entries) {
  /** A page or a section. */
  public sealed interface Entry {}

  /** A page. */
  public record Leaf(PageId page) implements Entry {}

  /** A titled part with entries of its own. */
  public record Section(Bilingual<String> title, List<Entry> entries) implements Entry {
    public Section {
      entries = List.copyOf(entries);
    }
  }

  public Navigation {
    entries = List.copyOf(entries);
  }
}
