package bifolio.render;

import bifolio.diagnostic.Reporter;
import bifolio.model.Bilingual;
import bifolio.model.Mode;
import bifolio.model.OutputFile;
import bifolio.model.PageId;
import bifolio.model.SiteConfig;
import bifolio.model.SiteModel;
import bifolio.template.Templates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the page of search in each mode: no source, no place in the navigation, its words are the
 * theme's. A theme without {@code search.peb}, or a book with a page {@code search}, has none.
 */
final class SearchPage {
  static final PageId ID = new PageId("search");

  private final SiteModel site;
  private final Templates templates;
  private final Words words;
  private final PageModel models;
  private final Reporter reporter;

  SearchPage(
      SiteModel site, Templates templates, Words words, PageModel models, Reporter reporter) {
    this.site = site;
    this.templates = templates;
    this.words = words;
    this.models = models;
    this.reporter = reporter;
  }

  List<OutputFile> write() {
    var files = new ArrayList<OutputFile>();
    boolean written = site.pages().stream().anyMatch(page -> page.id().equals(ID));
    if (templates.has("search") && !written) {
      for (var mode : Mode.values()) {
        page(mode, files);
      }
    }
    return files;
  }

  /** Returns what a reader could search for, each as {@code text, lang}. */
  static List<Map<String, String>> suggested(SiteConfig config, Mode mode) {
    var searches = new ArrayList<Map<String, String>>();
    for (var search : config.searches()) {
      for (var language : search.isSame() ? List.of(mode.main()) : mode.languages()) {
        searches.add(Map.of("text", search.in(language), "lang", language.tag()));
      }
    }
    return searches;
  }

  private void page(Mode mode, List<OutputFile> files) {
    var address = Address.of(ID, mode, "");
    var own = new HashMap<String, Object>();
    own.put("mode", mode.folder());
    own.put("lang", mode.main().tag());
    own.put("type", "search");
    own.put("id", ID.path());
    own.put("title", words.plain("find", mode));
    own.put("heading", heading(words.get("find").map(Html::escape), mode));
    own.put("modes", models.modes(mode, address, m -> false));
    own.put("root", address.root());
    own.put("index", false);
    for (String empty : List.of("description", "lead", "body", "notice", "canonical")) {
      own.put(empty, "");
    }
    for (String none : List.of("contents", "crumbs", "facts", "alternates", "edit", "prints")) {
      own.put(none, List.of());
    }
    own.put("previous", null);
    own.put("next", null);
    own.put("machine", null);
    var data = new HashMap<>(models.shared(mode));
    data.put("page", own);
    data.put("nav", models.nav(address));
    templates
        .render("search", data, reporter)
        .ifPresent(html -> files.add(OutputFile.text(ID.file(mode), html)));
  }

  private static String heading(Bilingual<String> word, Mode mode) {
    return mode == Mode.BOTH
        ? "<div class=\"pair h1\"><h1>"
            + word.en()
            + "</h1><h1 lang=\"zh-Hans\">"
            + word.zh()
            + "</h1></div>"
        : "<h1>" + word.in(mode.main()) + "</h1>";
  }
}
