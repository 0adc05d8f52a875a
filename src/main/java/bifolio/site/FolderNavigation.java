package bifolio.site;

import bifolio.model.Bilingual;
import bifolio.model.BilingualPage;
import bifolio.model.Navigation;
import bifolio.model.Navigation.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** The navigation of a book without {@code site.yaml}: its folders are its sections. */
final class FolderNavigation {
  private FolderNavigation() {}

  /** Lists the pages of each folder by name, the index first, then its folders. */
  static Navigation of(Collection<BilingualPage> pages) {
    return new Navigation(entries(pages, ""));
  }

  private static List<Entry> entries(Collection<BilingualPage> pages, String folder) {
    var entries = new ArrayList<Entry>();
    var folders = new LinkedHashMap<String, List<BilingualPage>>();
    var sorted =
        pages.stream()
            .sorted(
                Comparator.comparing((BilingualPage p) -> !p.id().path().equals(folder + "index"))
                    .thenComparing(BilingualPage::id))
            .toList();
    for (var page : sorted) {
      String rest = page.id().path().substring(folder.length());
      int slash = rest.indexOf('/');
      if (slash < 0) {
        entries.add(new Navigation.Leaf(page.id()));
      } else {
        folders
            .computeIfAbsent(folder + rest.substring(0, slash + 1), key -> new ArrayList<>())
            .add(page);
      }
    }
    folders.forEach(
        (name, inside) ->
            entries.add(new Navigation.Section(titleOf(name, inside), entries(inside, name))));
    return entries;
  }

  private static Bilingual<String> titleOf(String folder, List<BilingualPage> pages) {
    return pages.stream()
        .filter(page -> page.id().path().equals(folder + "index"))
        .findFirst()
        .map(index -> index.pages().map(page -> page.title().text()))
        .orElseGet(
            () -> {
              String name = folder.substring(0, folder.length() - 1);
              name = name.substring(name.lastIndexOf('/') + 1).replace('-', ' ');
              return Bilingual.same(
                  name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1));
            });
  }
}
