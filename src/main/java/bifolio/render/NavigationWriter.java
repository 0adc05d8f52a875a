package bifolio.render;

import bifolio.model.BilingualPage;
import bifolio.model.Mode;
import bifolio.model.Navigation;
import bifolio.model.Navigation.Entry;
import bifolio.model.Navigation.Leaf;
import bifolio.model.Navigation.Section;
import bifolio.model.PageId;
import bifolio.model.PageType;
import bifolio.model.SiteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes the navigation around a page.
 *
 * <p>The list of a section is written once for each mode and depth of folder; a page only marks its
 * own place in it.
 */
final class NavigationWriter {
  private static final int MAX_TOP = 9; // more sections than fit into a bar stand at the side

  private final Navigation navigation;
  private final Map<PageId, BilingualPage> pages = new HashMap<>();
  private final Map<PageId, List<Section>> paths = new HashMap<>();
  private final Map<String, String> lists = new ConcurrentHashMap<>();
  private final Optional<PageId> practice;
  private final boolean hasTop;

  NavigationWriter(SiteModel site) {
    this.navigation = site.navigation();
    this.practice = PracticeFile.home(site);
    for (var page : site.pages()) {
      pages.put(page.id(), page.page());
    }
    walk(navigation.entries(), List.of());
    long sections = navigation.entries().stream().filter(e -> e instanceof Section).count();
    this.hasTop = sections > 0 && sections <= MAX_TOP;
  }

  private static String titleOf(bifolio.model.Page page) {
    return Html.escape(page.front().nav().isEmpty() ? page.title().text() : page.front().nav());
  }

  private void walk(List<Entry> entries, List<Section> path) {
    for (var entry : entries) {
      switch (entry) {
        case Leaf leaf -> paths.put(leaf.page(), path);
        case Section section -> {
          var deeper = new ArrayList<>(path);
          deeper.add(section);
          walk(section.entries(), deeper);
        }
      }
    }
  }

  /** Returns whether the site has this page; pages that mistakes name may be missing. */
  boolean has(PageId id) {
    return pages.containsKey(id);
  }

  /** Returns a page's short title as HTML in a mode; one in the other language says so. */
  String title(PageId id, Mode mode) {
    var page = Objects.requireNonNull(pages.get(id));
    var titles = page.pages().map(NavigationWriter::titleOf);
    var language = page.pages().in(mode.main()).language();
    return language == mode.main() ? Words.html(titles, mode) : Words.in(language, titles.en());
  }

  /** Returns the address of the page that shows all progress; empty if there is none. */
  String practice(Address address) {
    return practice.map(address::to).orElse("");
  }

  /** Returns the sections at the top of the site, each as {@code href, label, current}. */
  List<Map<String, Object>> top(PageId page, Address address) {
    if (!hasTop) {
      return List.of();
    }
    var path = pathOf(page);
    var items = new ArrayList<Map<String, Object>>();
    for (var entry : navigation.entries()) {
      if (entry instanceof Section section && first(section).isPresent()) {
        items.add(
            Map.of(
                "href", address.to(first(section).get()),
                "label", Words.html(section.title().map(Html::escape), address.mode()),
                "current", !path.isEmpty() && path.getFirst().equals(section)));
      }
    }
    return items;
  }

  private List<Section> pathOf(PageId page) {
    var path = paths.get(page);
    return path == null ? List.of() : path;
  }

  private static Optional<PageId> first(Section section) {
    for (var entry : section.entries()) {
      Optional<PageId> found =
          switch (entry) {
            case Leaf leaf -> Optional.of(leaf.page());
            case Section inner -> first(inner);
          };
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Returns the list of the pages around this one. */
  String side(PageId page, Address address) {
    var path = pathOf(page);
    var entries = hasTop && !path.isEmpty() ? path.getFirst().entries() : navigation.entries();
    if (hasTop && path.isEmpty()) {
      return "";
    }
    String folder = page.folder();
    String key =
        address.mode() + "|" + folder + "|" + (path.isEmpty() ? "" : path.getFirst().title());
    String list =
        lists.computeIfAbsent(
            key,
            k -> {
              var out = new StringBuilder();
              if (hasTop) {
                label(path.getFirst(), address.mode(), out);
              }
              list(entries, address, out);
              return out.toString();
            });
    String own = "href=\"" + Html.escape(address.to(page)) + "\"";
    return list.replace(own, own + " aria-current=\"page\"");
  }

  private void list(List<Entry> entries, Address address, StringBuilder out) {
    out.append("<ol>");
    for (var entry : entries) {
      out.append("<li>");
      switch (entry) {
        case Leaf leaf -> {
          out.append("<a href=\"").append(Html.escape(address.to(leaf.page()))).append("\">");
          out.append(title(leaf.page(), address.mode())).append("</a>");
        }
        case Section section -> {
          label(section, address.mode(), out);
          list(section.entries(), address, out);
        }
      }
      out.append("</li>");
    }
    out.append("</ol>");
  }

  /** Returns the glossaries, each as {@code href, label}. */
  List<Map<String, Object>> glossaries(Address address) {
    return pages.values().stream()
        .filter(page -> page.pages().en().front().type() == PageType.GLOSSARY)
        .map(BilingualPage::id)
        .sorted()
        .map(
            id ->
                Map.<String, Object>of("href", address.to(id), "label", title(id, address.mode())))
        .toList();
  }

  private static void label(Section section, Mode mode, StringBuilder out) {
    out.append("<p class=\"label\">");
    out.append(Words.html(section.title().map(Html::escape), mode)).append("</p>");
  }

  /** Returns the way from the top to a page: {@code href} (may be empty) and {@code label}. */
  List<Map<String, Object>> crumbs(PageId page, Address address) {
    var crumbs = new ArrayList<Map<String, Object>>();
    for (var section : pathOf(page)) {
      var first = first(section);
      boolean self = first.isEmpty() || first.get().equals(page);
      crumbs.add(
          Map.of(
              "href",
              self ? "" : address.to(first.get()),
              "label",
              Words.html(section.title().map(Html::escape), address.mode())));
    }
    return crumbs;
  }
}
