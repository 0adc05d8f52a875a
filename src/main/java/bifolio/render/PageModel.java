package bifolio.render;

import bifolio.model.Bilingual;
import bifolio.model.BilingualPage;
import bifolio.model.Block;
import bifolio.model.Downloads;
import bifolio.model.Language;
import bifolio.model.Mode;
import bifolio.model.PageId;
import bifolio.model.Row;
import bifolio.model.SiteModel;
import bifolio.model.SitePage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Gathers what a template is given for one page in one mode; see {@code docs/theme.md}. */
final class PageModel {
  private final SiteModel site;
  private final PageBody body;
  private final Words words;
  private final NavigationWriter navigation;
  private final PublicLinks links;
  private final Prints prints;
  private final Signposts signs;

  PageModel(
      SiteModel site,
      PageBody body,
      Words words,
      NavigationWriter navigation,
      Downloads downloads,
      Signposts signs) {
    this.signs = signs;
    this.body = body;
    this.site = site;
    this.words = words;
    this.navigation = navigation;
    this.links = new PublicLinks(site.config(), words);
    this.prints = new Prints(site, downloads, words);
  }

  /**
   * Returns the variables of a template.
   *
   * @param previous the page before this one; null for the first
   * @param next the page after this one; null for the last
   */
  Map<String, Object> of(
      SitePage sitePage, Mode mode, @Nullable PageId previous, @Nullable PageId next) {
    var address = Address.of(sitePage.id(), mode, site.config().repository());
    var own = own(sitePage, address);
    own.put("machine", signs.of(sitePage, address, navigation.crumbs(sitePage.id(), address)));
    own.put("previous", neighbour(previous, address));
    own.put("next", neighbour(next, address));
    var model = new HashMap<>(shared(mode));
    model.put("page", own);
    model.put("nav", nav(address));
    return model;
  }

  /** Returns what is the page's own, as seen from an address. */
  Map<String, Object> own(SitePage sitePage, Address address) {
    var page = sitePage.page();
    var mode = address.mode();
    var own = new HashMap<String, Object>();
    own.put("mode", mode.folder());
    own.put("lang", mode.main().tag());
    own.put("type", page.pages().en().front().type().word());
    own.put("id", page.id().path());
    own.put("title", Words.plain(page.pages().map(p -> p.title().text()), mode));
    own.put("description", Words.plain(page.pages().map(p -> p.front().summary()), mode));
    own.put("heading", heading(sitePage, mode, address));
    own.put("lead", lead(page, mode));
    own.put("body", body.html(sitePage, mode, address));
    own.put("contents", contents(sitePage, mode, address));
    own.put("crumbs", navigation.crumbs(page.id(), address));
    own.put(
        "modes",
        modes(mode, address, m -> m == Mode.BOTH ? !page.isComplete() : !page.has(m.main())));
    own.put("notice", notice(page, mode));
    own.put("facts", facts(page, mode));
    own.put("root", address.root());
    own.put("canonical", links.canonical(page, mode));
    own.put("alternates", links.alternates(page, mode));
    own.put("index", mode != Mode.BOTH && page.has(mode.main()));
    own.put("edit", links.edit(page, mode));
    own.put("prints", prints.of(page.id(), address));
    return own;
  }

  /** Returns the navigation around a page. */
  Map<String, Object> nav(Address address) {
    return Map.of(
        "top", navigation.top(address.page(), address),
        "side", navigation.side(address.page(), address),
        "search", address.to(SearchPage.ID),
        "practice", navigation.practice(address),
        "glossaries", navigation.glossaries(address));
  }

  /** Returns the variables that do not depend on a page. */
  Map<String, Object> shared(Mode mode) {
    var title = site.config().title();
    var t = new HashMap<String, String>();
    var p = new HashMap<String, String>();
    for (String key : words.all().keySet()) {
      t.put(key, words.html(key, mode));
      p.put(key, words.plain(key, mode));
    }
    return Map.of(
        "site",
        Map.of(
            "title", Words.html(title.map(Html::escape), mode),
            "name", Words.plain(title, mode),
            "searches", SearchPage.suggested(site.config(), mode)),
        "t",
        t,
        "p",
        p);
  }

  private String heading(SitePage page, Mode mode, Address address) {
    var inlines = new InlineWriter(address);
    var titles =
        new Bilingual<>(
            inlines.write(page.page().pages().en().title(), page.targets().en()),
            inlines.write(page.page().pages().zh().title(), page.targets().zh()));
    return paired("h1", titles, page.page(), mode);
  }

  private static String lead(BilingualPage page, Mode mode) {
    var summaries = page.pages().map(p -> Html.escape(p.front().summary()));
    return summaries.en().isEmpty() && summaries.zh().isEmpty()
        ? ""
        : paired("p", summaries, page, mode);
  }

  private static String paired(String tag, Bilingual<String> html, BilingualPage page, Mode mode) {
    if (mode == Mode.BOTH && !html.isSame()) {
      return String.format(
          Locale.ROOT,
          "<div class=\"pair %1$s\"><%1$s>%2$s</%1$s><%1$s lang=\"zh-Hans\">%3$s</%1$s></div>",
          tag,
          html.en(),
          html.zh());
    }
    var language = page.pages().in(mode.main()).language();
    String lang = language == mode.main() ? "" : " lang=\"" + language.tag() + "\"";
    return "<" + tag + lang + ">" + html.in(mode.main()) + "</" + tag + ">";
  }

  private List<Map<String, Object>> contents(SitePage page, Mode mode, Address address) {
    var inlines = new InlineWriter(address);
    var contents = new ArrayList<Map<String, Object>>();
    for (var row : page.page().rows()) {
      if (row.in(mode.main()).isEmpty() && mode != Mode.BOTH) {
        continue;
      }
      var sides =
          new Bilingual<>(
              headingText(row, page, Language.EN, inlines),
              headingText(row, page, Language.ZH, inlines));
      int level = level(row);
      if (level == 2 || level == 3) {
        var language = row.in(mode.main()).isEmpty() ? mode.main().other() : mode.main();
        boolean both = !sides.en().isEmpty() && !sides.zh().isEmpty();
        String label = both && page.page().isComplete() ? Words.html(sides, mode) : "";
        if (label.isEmpty()) {
          var written = page.page().pages().in(language).language();
          String only = sides.in(language);
          label = written == mode.main() ? only : Words.in(written, only);
        }
        contents.add(
            Map.of("level", level, "href", "#" + Address.escape(row.id()), "label", label));
      }
    }
    return contents;
  }

  private static int level(Row row) {
    for (var language : Language.values()) {
      for (var block : row.in(language)) {
        if (block instanceof Block.Heading heading) {
          return LeafWriter.level(heading);
        }
      }
    }
    return 0;
  }

  private static String headingText(
      Row row, SitePage page, Language language, InlineWriter inlines) {
    for (var block : row.in(language)) {
      if (block instanceof Block.Heading heading) {
        String html = inlines.write(heading.content(), page.targets().in(language));
        return html.replaceAll("</?a\\b[^>]*>|<img[^>]*>|<sup class=\"fnref\">.*?</sup>", "");
      }
    }
    return "";
  }

  /** Returns what can be had of a page besides reading it. */
  List<Map<String, Object>> prints(PageId page, Address address) {
    return prints.of(page, address);
  }

  /** Returns a page's short title as HTML. */
  String label(PageId page, Mode mode) {
    return navigation.title(page, mode);
  }

  private @Nullable Map<String, Object> neighbour(@Nullable PageId page, Address address) {
    return page == null
        ? null
        : Map.of("href", address.to(page), "label", navigation.title(page, address.mode()));
  }

  /** Returns the links to a page in each mode. */
  List<Map<String, Object>> modes(Mode current, Address address, Predicate<Mode> missing) {
    var modes = new ArrayList<Map<String, Object>>();
    for (var mode : Mode.values()) {
      modes.add(
          Map.of(
              "mode", mode.folder(),
              "short",
                  words
                      .get("mode-" + mode.folder())
                      .in(mode == Mode.EN ? Language.EN : Language.ZH),
              "name", words.plain("name-" + mode.folder(), current),
              "lang", mode == Mode.EN ? "en" : "zh-Hans",
              "href", address.in(mode),
              "current", mode == current,
              "missing", missing.test(mode)));
    }
    return modes;
  }

  private String notice(BilingualPage page, Mode mode) {
    for (var language : mode.languages()) {
      if (!page.has(language)) {
        return words.html("missing-" + language.code(), mode);
      }
    }
    return "";
  }

  private List<Map<String, Object>> facts(BilingualPage page, Mode mode) {
    var facts = new ArrayList<Map<String, Object>>();
    var front = page.pages().en().front();
    for (String key : List.of("code", "round", "year", "venue", "months", "hours", "minutes")) {
      if (!front.detail(key).isEmpty()) {
        facts.add(Map.of("label", words.html(key, mode), "value", front.detail(key)));
      }
    }
    return facts;
  }
}
