package bifolio.site;

import bifolio.diagnostic.Reporter;
import bifolio.model.Bilingual;
import bifolio.model.BilingualPage;
import bifolio.model.DataTable;
import bifolio.model.Language;
import bifolio.model.Navigation;
import bifolio.model.OutputFile;
import bifolio.model.PageId;
import bifolio.model.SiteConfig;
import bifolio.model.SiteModel;
import bifolio.model.SitePage;
import bifolio.model.Source;
import bifolio.model.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Assembles the site. */
public final class SiteAssembler {
  private SiteAssembler() {}

  /**
   * Joins pages and tables with {@code site.yaml} and resolves all links.
   *
   * @param config {@code site.yaml}; without it the navigation follows the folders
   * @param files the content's other files, by their name in the content folder
   */
  public static SiteModel assemble(
      Optional<Source> config,
      List<BilingualPage> pages,
      Map<String, DataTable> tables,
      List<OutputFile> files,
      Reporter reporter) {
    var byPath = new TreeMap<String, BilingualPage>();
    pages.forEach(page -> byPath.put(page.id().path(), page));
    var read = config.flatMap(source -> new ConfigReader(byPath, reporter).read(source));
    var navigation =
        read.map(ConfigReader.Config::navigation)
            .orElseGet(() -> FolderNavigation.of(byPath.values()));
    var site = read.map(ConfigReader.Config::site).orElseGet(() -> unnamed(byPath));
    var names = files.stream().map(OutputFile::path).collect(Collectors.toUnmodifiableSet());
    var links = new LinkResolver(byPath, tables, names, reporter);
    var sitePages = new ArrayList<SitePage>();
    for (var id : order(navigation, byPath)) {
      sitePages.add(resolved(Objects.requireNonNull(byPath.get(id.path())), links));
    }
    return new SiteModel(
        site, navigation, sitePages, tables, tableTargets(byPath, tables, links), files);
  }

  private static SitePage resolved(BilingualPage page, LinkResolver links) {
    var pages = page.pages();
    List<Target> en = links.resolve(pages.en().links(), page.id(), pages.en().language());
    List<Target> zh =
        page.isComplete() ? links.resolve(pages.zh().links(), page.id(), Language.ZH) : en;
    return new SitePage(page, new Bilingual<>(en, zh));
  }

  /** Links in data files are written as from the page that shows the whole table. */
  private static Map<String, List<Target>> tableTargets(
      Map<String, BilingualPage> pages, Map<String, DataTable> tables, LinkResolver links) {
    var homes = new HashMap<String, PageId>();
    for (var page : pages.values()) {
      homes.putIfAbsent(page.pages().en().front().detail("data"), page.id());
    }
    var targets = new HashMap<String, List<Target>>();
    tables.forEach(
        (id, table) ->
            targets.put(
                id,
                links.resolve(
                    table.links(), homes.getOrDefault(id, new PageId("index")), Language.EN)));
    return targets;
  }

  private static SiteConfig unnamed(Map<String, BilingualPage> pages) {
    var home = pages.get("index");
    var title =
        home == null ? Bilingual.same("Handbook") : home.pages().map(page -> page.title().text());
    return new SiteConfig(title, Bilingual.same(""), "", "", List.of());
  }

  private static List<PageId> order(Navigation navigation, Map<String, BilingualPage> pages) {
    var order = new LinkedHashSet<PageId>();
    collect(navigation.entries(), order);
    pages.values().forEach(page -> order.add(page.id()));
    return List.copyOf(order);
  }

  private static void collect(List<Navigation.Entry> entries, Set<PageId> order) {
    for (var entry : entries) {
      switch (entry) {
        case Navigation.Leaf leaf -> order.add(leaf.page());
        case Navigation.Section section -> collect(section.entries(), order);
      }
    }
  }
}
