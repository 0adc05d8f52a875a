package bifolio.twins;

import bifolio.model.Bilingual;
import bifolio.model.Navigation;
import bifolio.model.Parity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sorts pages into the sections of the navigation. */
final class Sections {
  private static final Bilingual<String> TOP = new Bilingual<>("First pages", "首页");
  private static final Bilingual<String> REST = new Bilingual<>("Not in the navigation", "未列入导航");

  private final Map<String, Parity> left = new LinkedHashMap<>();

  private Sections(Twins twins) {
    twins.parity().forEach(parity -> left.put(parity.page().path(), parity));
  }

  static List<Twins.Section> of(Twins twins, Navigation navigation) {
    var sections = new Sections(twins);
    var found = new ArrayList<Twins.Section>();
    var top = new ArrayList<Parity>();
    for (var entry : navigation.entries()) {
      if (entry instanceof Navigation.Section section) {
        var pages = new ArrayList<Parity>();
        sections.collect(section.entries(), pages);
        add(section.title(), pages, found);
      } else {
        sections.collect(List.of(entry), top);
      }
    }
    if (!top.isEmpty()) {
      found.addFirst(new Twins.Section(TOP, top));
    }
    add(REST, List.copyOf(sections.left.values()), found);
    return List.copyOf(found);
  }

  private static void add(
      Bilingual<String> title, List<Parity> pages, List<Twins.Section> sections) {
    if (!pages.isEmpty()) {
      sections.add(new Twins.Section(title, pages));
    }
  }

  private void collect(List<Navigation.Entry> entries, List<Parity> pages) {
    for (var entry : entries) {
      switch (entry) {
        case Navigation.Leaf leaf -> {
          var parity = left.remove(leaf.page().path());
          if (parity != null) {
            pages.add(parity);
          }
        }
        case Navigation.Section section -> collect(section.entries(), pages);
      }
    }
  }
}
