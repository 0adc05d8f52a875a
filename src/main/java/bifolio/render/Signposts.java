package bifolio.render;

import bifolio.model.Language;
import bifolio.model.Mode;
import bifolio.model.PageId;
import bifolio.model.PageType;
import bifolio.model.Parity;
import bifolio.model.SiteModel;
import bifolio.model.SitePage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says in a page's head what the page is, for search engines, feed readers and programs. */
final class Signposts {
  private static final PageId HOME = new PageId("index");
  private static final int NEWS = 6;

  private final SiteModel site;
  private final Map<PageId, String> days = new TreeMap<>();
  private final Words words;
  private final PublicLinks links;

  Signposts(SiteModel site, List<Parity> parity, Words words) {
    this.site = site;
    this.words = words;
    this.links = new PublicLinks(site.config(), words);
    for (var page : parity) {
      if (!page.day().isEmpty()) {
        days.put(page.page(), page.day());
      }
    }
  }

  /** Returns the day of the last change of both languages of a page; empty if not known. */
  String day(PageId page) {
    return days.getOrDefault(page, "");
  }

  /** Returns the file of a language's feed. */
  static String feed(Mode mode) {
    return mode.folder() + "/feed.xml";
  }

  /** Returns whether there are feeds: they need an address, and pages with a day. */
  boolean hasFeeds() {
    return !site.config().url().isEmpty() && !days.isEmpty();
  }

  /**
   * Returns what a template is given.
   *
   * @param crumbs the way to the page, each with {@code href} and {@code label}
   */
  Map<String, Object> of(SitePage page, Address address, List<Map<String, Object>> crumbs) {
    var mode = address.mode();
    var feeds = new ArrayList<Map<String, String>>();
    var twins = new ArrayList<Map<String, String>>();
    for (var language : mode.languages()) {
      var one = language == Language.EN ? Mode.EN : Mode.ZH;
      String title = site.config().title().in(language);
      String lang = language.tag();
      if (hasFeeds()) {
        feeds.add(Map.of("href", address.root() + feed(one), "lang", lang, "title", title));
      }
      twins.add(Map.of("href", MarkdownPage.twin(address.in(one)), "lang", lang));
    }
    var signs = new LinkedHashMap<String, Object>();
    signs.put("changed", day(page.id()));
    signs.put("news", page.id().equals(HOME) ? news(address) : List.of());
    signs.put("feeds", feeds);
    signs.put("markdown", twins);
    signs.put("data", data(page, mode, crumbs));
    signs.put("card", card(page, mode));
    return signs;
  }

  /** Returns the pages of a language whose last change is known, the latest first. */
  List<SitePage> latest(Language language) {
    return site.pages().stream()
        .filter(page -> page.page().has(language) && !day(page.id()).isEmpty())
        .sorted(
            Comparator.comparing((SitePage page) -> day(page.id()))
                .reversed()
                .thenComparing(SitePage::id))
        .toList();
  }

  private List<Map<String, String>> news(Address address) {
    return latest(address.mode().main()).stream()
        .filter(page -> !page.id().equals(HOME))
        .limit(NEWS)
        .map(
            page ->
                Map.of(
                    "href", address.to(page.id()),
                    "label",
                        Words.html(
                            page.page().pages().map(p -> Html.escape(p.title().text())),
                            address.mode()),
                    "day", day(page.id())))
        .toList();
  }

  private Map<String, Object> card(SitePage page, Mode mode) {
    String url = links.canonical(page.page(), mode);
    if (url.isEmpty()) {
      return Map.of();
    }
    var card = new LinkedHashMap<String, Object>();
    String title = Words.plain(page.page().pages().map(p -> p.title().text()), mode);
    card.put("title", title);
    card.put("url", url);
    card.put("type", page.id().equals(HOME) ? "website" : "article");
    card.put("locale", mode == Mode.ZH ? "zh_CN" : "en_US");
    card.put("other", mode == Mode.ZH ? "en_US" : "zh_CN");
    card.put("picture", site.config().url() + Address.escape(picture(page.id())));
    card.put("alt", words.plain("picture-alt", mode).replace("{title}", title));
    return card;
  }

  /** Returns the file of a page's picture. */
  static String picture(PageId page) {
    return "pictures/" + page.path() + ".png";
  }

  private String data(SitePage page, Mode mode, List<Map<String, Object>> crumbs) {
    String url = links.canonical(page.page(), mode);
    var type = page.page().pages().en().front().type();
    boolean home = page.id().equals(HOME);
    boolean glossary = type == PageType.GLOSSARY;
    var about = new LinkedHashMap<String, Object>();
    String title = Words.plain(page.page().pages().map(p -> p.title().text()), mode);
    about.put("@type", home ? "WebSite" : glossary ? "DefinedTermSet" : "TechArticle");
    about.put(home || glossary ? "name" : "headline", title);
    put(about, "description", Words.plain(page.page().pages().map(p -> p.front().summary()), mode));
    var tags = mode.languages().stream().map(Language::tag).toList();
    about.put("inLanguage", tags.size() == 1 ? tags.getFirst() : tags);
    put(about, "url", url);
    put(about, "dateModified", day(page.id()));
    if (!home) {
      about.put("isPartOf", site(mode));
    } else if (!url.isEmpty()) {
      about.put("potentialAction", search(mode));
    }
    if (page.page().isComplete() && !url.isEmpty() && mode != Mode.BOTH) {
      var other = mode == Mode.EN ? Mode.ZH : Mode.EN;
      var twin = new LinkedHashMap<String, Object>();
      twin.put("@type", about.get("@type"));
      twin.put("inLanguage", other.main().tag());
      twin.put("url", links.canonical(page.page(), other));
      about.put(mode == Mode.EN ? "workTranslation" : "translationOfWork", twin);
    }
    var graph = new ArrayList<Object>();
    graph.add(about);
    if (!home && !url.isEmpty()) {
      graph.add(way(url, title, crumbs));
    }
    var data = new LinkedHashMap<String, Object>();
    data.put("@context", "https://schema.org");
    data.put("@graph", graph);
    return JsonText.of(data);
  }

  private Map<String, Object> site(Mode mode) {
    var whole = new LinkedHashMap<String, Object>();
    whole.put("@type", "WebSite");
    whole.put("name", Words.plain(site.config().title(), mode));
    put(whole, "url", site.config().url());
    return whole;
  }

  private Map<String, Object> search(Mode mode) {
    String template = site.config().url() + SearchPage.ID.file(mode) + "?q={search_term_string}";
    var action = new LinkedHashMap<String, Object>();
    action.put("@type", "SearchAction");
    var entry = new LinkedHashMap<String, Object>();
    entry.put("@type", "EntryPoint");
    entry.put("urlTemplate", template);
    action.put("target", entry);
    action.put("query-input", "required name=search_term_string");
    return action;
  }

  private static Map<String, Object> way(
      String url, String title, List<Map<String, Object>> crumbs) {
    var items = new ArrayList<Object>();
    for (var crumb : crumbs) {
      String href = crumb.getOrDefault("href", "").toString();
      if (!href.isEmpty()) {
        String label = MarkdownText.text(Markup.of(crumb.getOrDefault("label", "").toString()));
        items.add(step(items.size() + 1, label, absolute(url, href)));
      }
    }
    items.add(step(items.size() + 1, title, url));
    var way = new LinkedHashMap<String, Object>();
    way.put("@type", "BreadcrumbList");
    way.put("itemListElement", items);
    return way;
  }

  private static Map<String, Object> step(int position, String name, String url) {
    var step = new LinkedHashMap<String, Object>();
    step.put("@type", "ListItem");
    step.put("position", position);
    step.put("name", name);
    step.put("item", url);
    return step;
  }

  /** Returns a relative address as an absolute one. */
  private static String absolute(String from, String href) {
    String folder = from.substring(0, from.lastIndexOf('/'));
    String rest = href;
    while (rest.startsWith("../")) {
      folder = folder.substring(0, folder.lastIndexOf('/'));
      rest = rest.substring(3);
    }
    return folder + "/" + rest;
  }

  private static void put(Map<String, Object> map, String key, String value) {
    if (!value.isEmpty()) {
      map.put(key, value);
    }
  }
}
