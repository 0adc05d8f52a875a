package bifolio.render;

import bifolio.diagnostic.Reporter;
import bifolio.model.Downloads;
import bifolio.model.Mode;
import bifolio.model.Navigation.Entry;
import bifolio.model.Navigation.Leaf;
import bifolio.model.Navigation.Section;
import bifolio.model.OutputFile;
import bifolio.model.PageId;
import bifolio.model.SiteModel;
import bifolio.model.SitePage;
import bifolio.template.Templates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes what is made for paper: one sheet for each page of type {@code cheat-sheet}, and the whole
 * book as one document. A theme without {@code sheet.peb} or {@code handbook.peb} has none.
 */
final class PrintPages {
  private final SiteModel site;
  private final Templates templates;
  private final Words words;
  private final PageModel models;
  private final Downloads downloads;
  private final PageMemo memo;
  private final Reporter reporter;

  PrintPages(
      SiteModel site,
      Templates templates,
      Words words,
      PageModel models,
      Downloads downloads,
      PageMemo memo,
      Reporter reporter) {
    this.downloads = downloads;
    this.memo = memo;
    this.site = site;
    this.templates = templates;
    this.words = words;
    this.models = models;
    this.reporter = reporter;
  }

  /** Returns the sheets in all modes. */
  List<OutputFile> sheets() {
    if (!templates.has("sheet")) {
      return List.of();
    }
    return site.pages().stream()
        .filter(Prints::isSheet)
        .flatMap(page -> Stream.of(Mode.values()).flatMap(mode -> sheet(page, mode).stream()))
        .toList();
  }

  /** Returns the whole book in each mode. */
  List<OutputFile> books() {
    if (!templates.has("handbook")) {
      return List.of();
    }
    return Stream.of(Mode.values()).parallel().flatMap(mode -> book(mode).stream()).toList();
  }

  private Optional<OutputFile> sheet(SitePage page, Mode mode) {
    String file = Downloads.sheet(Prints.round(page), mode);
    return memo.file(file, page, List.of(downloads), () -> written(page, mode));
  }

  private Optional<OutputFile> written(SitePage page, Mode mode) {
    var address = Address.printed(page.id(), mode);
    var own = models.own(page, address);
    own.put("back", address.to(page.id()));
    own.put("round", Prints.round(page));
    own.put("modes", modes(mode, m -> Downloads.sheet(Prints.round(page), m)));
    var data = new HashMap<>(models.shared(mode));
    data.put("page", own);
    return render("sheet", data, Downloads.sheet(Prints.round(page), mode));
  }

  private Optional<OutputFile> render(String template, Map<String, Object> data, String file) {
    return templates.render(template, data, reporter).map(html -> OutputFile.text(file, html));
  }

  private List<Map<String, Object>> modes(
      Mode current, java.util.function.Function<Mode, String> file) {
    var modes = new ArrayList<Map<String, Object>>();
    for (var mode : Mode.values()) {
      modes.add(
          Map.of(
              "mode", mode.folder(),
              "lang", mode == Mode.EN ? "en" : "zh-Hans",
              "short", words.get("mode-" + mode.folder()).in(mode.main()),
              "name", words.plain("name-" + mode.folder(), current),
              "href", file.apply(mode).substring("print/".length()),
              "current", mode == current));
    }
    return modes;
  }

  private Optional<OutputFile> book(Mode mode) {
    var held = BookText.held(site);
    var text = new BookText(site, held, mode);
    Map<PageId, SitePage> pages = new LinkedHashMap<>();
    site.pages().stream()
        .filter(page -> held.contains(page.id()))
        .forEach(page -> pages.put(page.id(), page));
    var parts = new ArrayList<Map<String, Object>>();
    Set<PageId> placed = new HashSet<>();
    parts(site.navigation().entries(), pages, placed, mode, text, parts);
    var loose = pages.keySet().stream().filter(id -> !placed.contains(id)).toList();
    if (!loose.isEmpty()) {
      parts.add(part("", parts.size(), loose, pages, mode, text));
    }
    var own = new HashMap<String, Object>();
    own.put("mode", mode.folder());
    own.put("lang", mode.main().tag());
    own.put("title", words.plain("print-book", mode));
    own.put("root", "../");
    own.put("back", "../" + mode.folder() + "/index.html");
    own.put("modes", modes(mode, Downloads::book));
    own.put("parts", parts);
    own.put("prints", models.prints(Prints.HOME, Address.printed(Prints.HOME, mode)));
    own.put("description", Words.html(site.config().description().map(Html::escape), mode));
    var data = new HashMap<>(models.shared(mode));
    data.put("page", own);
    return render("handbook", data, Downloads.book(mode));
  }

  /** Pages that follow each other outside of a section are a part without a title. */
  private void parts(
      List<Entry> entries,
      Map<PageId, SitePage> pages,
      Set<PageId> placed,
      Mode mode,
      BookText text,
      List<Map<String, Object>> parts) {
    var loose = new ArrayList<PageId>();
    for (var entry : entries) {
      switch (entry) {
        case Leaf leaf -> loose.add(leaf.page());
        case Section section -> {
          addPart("", loose, pages, placed, mode, text, parts);
          loose.clear();
          String title = Words.html(section.title().map(Html::escape), mode);
          addPart(title, leaves(section), pages, placed, mode, text, parts);
        }
      }
    }
    addPart("", loose, pages, placed, mode, text, parts);
  }

  private void addPart(
      String title,
      List<PageId> ids,
      Map<PageId, SitePage> pages,
      Set<PageId> placed,
      Mode mode,
      BookText text,
      List<Map<String, Object>> parts) {
    var own = ids.stream().filter(pages::containsKey).filter(placed::add).toList();
    if (!own.isEmpty()) {
      parts.add(part(title, parts.size(), own, pages, mode, text));
    }
  }

  private static List<PageId> leaves(Section section) {
    var leaves = new ArrayList<PageId>();
    for (var entry : section.entries()) {
      switch (entry) {
        case Leaf leaf -> leaves.add(leaf.page());
        case Section inner -> leaves.addAll(leaves(inner));
      }
    }
    return leaves;
  }

  private Map<String, Object> part(
      String title,
      int number,
      List<PageId> ids,
      Map<PageId, SitePage> pages,
      Mode mode,
      BookText text) {
    var chapters = new ArrayList<Map<String, Object>>();
    for (var id : ids) {
      var page = Objects.requireNonNull(pages.get(id));
      var address = Address.printed(id, mode);
      chapters.add(memo.chapter(page, address, () -> chapter(page, address, text)));
    }
    // a slash: no page's path begins with one
    return Map.of("title", title, "id", "/part-" + (number + 1), "chapters", chapters);
  }

  private Map<String, Object> chapter(SitePage page, Address address, BookText text) {
    var id = page.id();
    var own = models.own(page, address);
    var chapter = new HashMap<String, Object>();
    chapter.put("id", BookText.key(id));
    chapter.put("label", models.label(id, address.mode()));
    chapter.put("type", Objects.requireNonNull(own.get("type")));
    for (String piece : List.of("heading", "lead", "notice", "body")) {
      chapter.put(piece, text.fit(String.valueOf(own.get(piece)), id));
    }
    chapter.put("facts", Objects.requireNonNull(own.get("facts")));
    return chapter;
  }
}
