package bifolio.site;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.NearestName;
import bifolio.diagnostic.Reporter;
import bifolio.model.BilingualPage;
import bifolio.model.DataTable;
import bifolio.model.Language;
import bifolio.model.Link;
import bifolio.model.PageId;
import bifolio.model.Target;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds where links lead, in every mode; reports those that lead nowhere. */
final class LinkResolver {
  private static final Pattern SCHEME = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*):");
  private static final String GONE = " if that page was removed, remove the link";
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

  private final Map<String, BilingualPage> pages;
  private final Map<String, DataTable> tables;
  private final Set<String> files;
  private final Reporter reporter;
  private final Map<String, Anchors> anchors = new HashMap<>();

  /**
   * Makes a resolver.
   *
   * @param pages by path
   * @param files the content's files that are copied, such as {@code en/img/ring.svg}
   */
  LinkResolver(
      Map<String, BilingualPage> pages,
      Map<String, DataTable> tables,
      Set<String> files,
      Reporter reporter) {
    this.pages = pages;
    this.tables = tables;
    this.files = files;
    this.reporter = reporter;
  }

  /**
   * Resolves the links of a text.
   *
   * @param page the page in which the text is shown
   * @param language the language of the text
   */
  List<Target> resolve(List<Link> links, PageId page, Language language) {
    return links.stream().map(link -> resolve(link, page, language)).toList();
  }

  private Target resolve(Link link, PageId from, Language language) {
    String written = link.target().strip();
    var scheme = SCHEME.matcher(written);
    if (scheme.find() && scheme.group(1).length() > 1) {
      if (SCHEMES.contains(scheme.group(1).toLowerCase(java.util.Locale.ROOT))) {
        return outside(link, written);
      }
      return nowhere(
          error("link-scheme", link.at(), "a link cannot begin with \"" + scheme.group() + "\"")
              .withHint("use https:, mailto:, or the path of a page"));
    }
    if (written.startsWith("//")) {
      return nowhere(
          error("link-scheme", link.at(), "this address has no scheme: " + written)
              .withHint("write https: before it"));
    }
    int hash = written.indexOf('#');
    String anchor = hash < 0 ? "" : decode(written.substring(hash + 1));
    String path = decode(hash < 0 ? written : written.substring(0, hash));
    int query = path.indexOf('?');
    path = query < 0 ? path : path.substring(0, query);
    if (path.isEmpty()) {
      return toPage(link, from, anchor, language);
    }
    String base = language.code() + "/" + (path.startsWith("/") ? "" : from.folder());
    var name = normal(base + path);
    if (name.isEmpty()) {
      return nowhere(
          error("link-outside", link.at(), "this path leaves the content folder: " + written)
              .withHint("link to a page below content/, or to an https address"));
    }
    return found(link, name.get(), anchor, language, from);
  }

  private Target outside(Link link, String url) {
    boolean web = url.regionMatches(true, 0, "http", 0, 4);
    if (link.image() && web) {
      return nowhere(
          error("remote-image", link.at(), "a picture is not loaded from another site: " + url)
              .withHint("put the file beside the page, with its licence"));
    }
    if (web
        && !ConfigReader.isWebAddress(url.replaceAll("[^\\x21-\\x7e]|[|\\\\^`{}\\[\\]]", "x"))) {
      return nowhere(error("address", link.at(), "this is not a web address: " + url));
    }
    return new Target.Outside(url);
  }

  private Target found(Link link, String name, String anchor, Language language, PageId from) {
    if (files.contains(name)) {
      return new Target.ToFile(name);
    }
    boolean inside = name.startsWith("en/") || name.startsWith("zh/");
    String path = inside ? name.substring(3) : "";
    String twin = (name.startsWith("en/") ? "zh/" : "en/") + path;
    if (inside && files.contains(twin)) {
      return new Target.ToFile(twin); // a picture without words serves both languages
    }
    if (link.image()) {
      return nowhere(
          error("broken-link", link.at(), "there is no picture \"" + link.target() + "\"")
              .withHint("the path is relative to the page; known formats: svg, png, jpg, webp"));
    }
    for (String candidate :
        List.of(
            path.replaceFirst("\\.(?:md|mdx|html)$", ""),
            path.isEmpty() ? "index" : path.replaceFirst("/$", "") + "/index")) {
      if (pages.containsKey(candidate) && (inside || name.equals(language.code()))) {
        return toPage(link, new PageId(candidate), anchor, language);
      }
    }
    String wanted = path.replaceFirst("\\.(?:md|mdx|html)$", "");
    var near = NearestName.of(wanted, pages.keySet());
    return nowhere(
        error("broken-link", link.at(), "there is no page \"" + link.target() + "\"")
            .withHint(
                near.map(
                        page ->
                            "did you mean " + relative(from, page) + withHash(anchor) + "?" + GONE)
                    .orElse(
                        "the path is relative to this page and ends in .md"
                            + (inside
                                ? "; begin a new page with ./bifolio new page "
                                    + (wanted.indexOf(' ') < 0 ? wanted : "\"" + wanted + "\"")
                                : ""))));
  }

  private static String withHash(String anchor) {
    return anchor.isEmpty() ? "" : "#" + anchor;
  }

  /** Returns how a page links to another one. */
  private static String relative(PageId from, String page) {
    var here = List.of(from.path().split("/", -1));
    var there = List.of(page.split("/", -1));
    int shared = 0;
    while (shared < Math.min(here.size(), there.size()) - 1
        && here.get(shared).equals(there.get(shared))) {
      shared++;
    }
    return "../".repeat(here.size() - 1 - shared)
        + String.join("/", there.subList(shared, there.size()))
        + ".md";
  }

  private Target toPage(Link link, PageId page, String anchor, Language language) {
    if (anchor.startsWith("~")) { // what a calculator is given, no place of its page
      return new Target.ToPage(page, anchor);
    }
    if (anchor.isEmpty() || anchor.equals("top")) {
      return new Target.ToPage(page, "");
    }
    var known = anchorsOf(page);
    String id = known.ids().get(anchor);
    if (id == null) {
      var near = NearestName.of(anchor, known.ids().keySet());
      reporter.report(
          error("broken-anchor", link.at(), "\"" + page + "\" has no anchor \"" + anchor + "\"")
              .withHint(
                  near.map(name -> "did you mean \"#" + name + "\"?")
                      .orElse("the anchor comes from the English heading, or from {#id}")));
      return new Target.ToPage(page, "");
    }
    if (!known.languages().getOrDefault(id, Set.of(language)).contains(language)) {
      reporter.report(
          error(
                  "broken-anchor",
                  link.at(),
                  "\"" + page + "#" + anchor + "\" does not exist in this language")
              .withHint("write the twin of that block, or link to the heading above it"));
    }
    return new Target.ToPage(page, id);
  }

  private Anchors anchorsOf(PageId page) {
    var known = anchors.get(page.path());
    if (known == null) {
      known = Anchors.of(Objects.requireNonNull(pages.get(page.path())), tables);
      anchors.put(page.path(), known);
    }
    return known;
  }

  private Target nowhere(Diagnostic diagnostic) {
    reporter.report(diagnostic);
    return new Target.Nowhere();
  }

  private static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // a lone "%" is part of the name
    }
  }

  /** Resolves {@code .} and {@code ..}; empty if the path leaves its root. */
  static Optional<String> normal(String path) {
    var parts = new ArrayDeque<String>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return Optional.empty();
        }
        parts.removeLast();
      } else if (!part.equals(".") && !(part.isEmpty() && !parts.isEmpty())) {
        parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }
}
