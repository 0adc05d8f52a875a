package bifolio.render;

import bifolio.library.Library;
import bifolio.memo.Memo;
import bifolio.model.Bilingual;
import bifolio.model.Block;
import bifolio.model.DataTable;
import bifolio.model.Drill;
import bifolio.model.FrontMatter;
import bifolio.model.Language;
import bifolio.model.Navigation;
import bifolio.model.OutputFile;
import bifolio.model.PageId;
import bifolio.model.Parity;
import bifolio.model.SiteConfig;
import bifolio.model.SiteModel;
import bifolio.model.SitePage;
import bifolio.model.Source;
import bifolio.model.Target;
import bifolio.practice.Asked;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was written of each page, so that a build after a small change writes little.
 *
 * <p>It depends on the page, on how its twin stands, and on what all pages share: when that
 * changes, everything is forgotten. What a build did not ask for is forgotten after it. One build
 * at a time, by many threads.
 */
final class PageMemo {
  private final Memo<String> bodies = new Memo<>();
  private final Memo<OutputFile> files = new Memo<>();
  private final Memo<Map<String, Object>> chapters = new Memo<>();
  private final Memo<FigureDrawings> drawings = new Memo<>();
  private final Map<PageId, Parity> parity = new HashMap<>();
  private List<?> days = List.of();
  private @Nullable Shared shared;
  private List<?> questions = List.of();
  private Set<PageId> panels = Set.of();

  /** What can be seen of a page on others. */
  private record Outline(
      PageId id,
      Bilingual<Language> languages,
      Bilingual<String> title,
      Bilingual<FrontMatter> front) {
    static Outline of(SitePage page) {
      var pages = page.page().pages();
      return new Outline(
          page.id(),
          pages.map(p -> p.language()),
          pages.map(p -> p.title().text()),
          pages.map(p -> p.front()));
    }
  }

  /** What all pages are written with. */
  private record Shared(
      SiteConfig config,
      Navigation navigation,
      List<Outline> pages,
      Map<String, DataTable> tables,
      Map<String, List<Target>> tableTargets,
      List<OutputFile> files,
      Library library,
      List<Source> theme,
      boolean dated) {}

  /** Begins to write a site. */
  void begin(SiteModel site, Library library, List<Parity> all, List<Source> theme) {
    parity.clear();
    all.forEach(page -> parity.put(page.page(), page));
    days = all.stream().map(page -> List.of(page.page(), page.day())).toList();
    panels =
        site.pages().stream()
            .filter(PageMemo::hasPanel)
            .map(SitePage::id)
            .collect(Collectors.toSet());
    questions =
        Asked.of(site).stream()
            .map(one -> List.of(one.page().id(), one.title(), one.anchor(), one.question()))
            .toList();
    var next =
        new Shared(
            site.config(),
            site.navigation(),
            site.pages().stream().map(Outline::of).toList(),
            site.tables(),
            site.tableTargets(),
            site.files(),
            library,
            theme,
            all.stream().anyMatch(page -> !page.day().isEmpty()));
    if (!next.equals(shared)) {
      shared = next;
      bodies.forget();
      files.forget();
      chapters.forget();
    }
  }

  /** Returns a page's blocks as HTML, seen from an address. */
  String body(SitePage page, Address address, Supplier<String> write) {
    return bodies.get(address, from(page, List.of()), write);
  }

  /**
   * Returns a file that is made of one page.
   *
   * @param more what it is made of besides
   * @param write gives nothing after a mistake, which is then made again
   */
  Optional<OutputFile> file(
      String path, SitePage page, List<?> more, Supplier<Optional<OutputFile>> write) {
    return files.maybe(path, from(page, more), write);
  }

  /** Returns a page as a chapter of the book on paper. */
  Map<String, Object> chapter(SitePage page, Address address, Supplier<Map<String, Object>> write) {
    return chapters.get(address, from(page, List.of()), write);
  }

  /** Returns the drawings among a site's files. */
  FigureDrawings drawings(List<OutputFile> all) {
    return drawings.get("", all, () -> new FigureDrawings(all));
  }

  private List<?> from(SitePage page, List<?> more) {
    return List.of(page, Optional.ofNullable(parity.get(page.id())), more, others(page));
  }

  /** The home page shows the latest changes, and panels show what all pages ask. */
  private List<?> others(SitePage page) {
    return List.of(
        page.id().equals(Prints.HOME) ? days : List.of(),
        panels.contains(page.id()) ? questions : List.of());
  }

  private static boolean hasPanel(SitePage page) {
    var pages = page.page().pages();
    return pages.en().blocks().stream().anyMatch(PageMemo::hasPanel)
        || pages.zh().blocks().stream().anyMatch(PageMemo::hasPanel);
  }

  private static boolean hasPanel(Block block) {
    return (block instanceof Block.Practice practice && practice.drill() instanceof Drill.Panel)
        || block.parts().stream().anyMatch(PageMemo::hasPanel);
  }

  /** Ends a build. */
  void turn() {
    bodies.turn();
    files.turn();
    drawings.turn();
  }

  /** Ends a book on paper, which is not made in every build. */
  void turnBook() {
    chapters.turn();
  }
}
