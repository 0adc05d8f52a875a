package bifolio.render;

import bifolio.model.Mode;
import bifolio.model.PageId;
import bifolio.model.SiteModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fits the text of a page into a document that holds all pages: its ids begin with the page's path,
 * links between pages become links inside the document, headings stand below the page's title.
 */
final class BookText {
  private static final Pattern NAMES =
      Pattern.compile(
          " (id|for|href|xlink:href|aria-labelledby|aria-describedby|aria-controls)=\"([^\"]*)\""
              + "|url\\(#([^)]*)\\)");

  /** Ids of the parts of a diagram, for which XML's rules hold: no slash. */
  private static final Pattern DRAWN = Pattern.compile("d[0-9a-f]{8}-\\d+");

  private static final int DEEPER = 2;

  /** What a calculator needs in order to compute is nothing to print. */
  private static final String DEFINITION = "<pre class=\"calc-definition\"";

  private final Map<String, String> pages = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  BookText(SiteModel site, Set<PageId> held, Mode mode) {
    for (var page : site.pages()) {
      if (held.contains(page.id())) {
        String href = Html.escape(Address.printed(page.id(), mode).to(page.id()));
        pages.put(href, key(page.id()));
        numbers.put(key(page.id()), numbers.size() + 1);
      }
    }
  }

  /** Returns the id of a page in the document. */
  static String key(PageId page) {
    return Html.escape(Address.escape(page.path()));
  }

  /** Returns a page's HTML as it stands in the document. */
  String fit(String html, PageId page) {
    var out = new StringBuilder(html.length() + 4_096);
    int from = 0;
    while (from < html.length()) {
      int tag = html.indexOf('<', from);
      if (tag < 0) {
        break;
      }
      out.append(html, from, tag);
      if (html.startsWith(DEFINITION, tag)) {
        from = html.indexOf("</pre>", tag) + "</pre>".length();
        continue;
      }
      int end = html.indexOf('>', tag) + 1; // attributes are escaped: no other one before it
      out.append(named(deeper(html.substring(tag, end)), key(page)));
      from = end;
    }
    return out.append(html, from, html.length()).toString();
  }

  private static String deeper(String tag) {
    int at = tag.startsWith("</h") ? 3 : tag.startsWith("<h") ? 2 : 0;
    if (at == 0 || at >= tag.length() || tag.charAt(at) < '1' || tag.charAt(at) > '6') {
      return tag;
    }
    int level = Math.min(6, tag.charAt(at) - '0' + DEEPER);
    return tag.substring(0, at) + level + tag.substring(at + 1);
  }

  private String named(String tag, String key) {
    if (tag.indexOf('=') < 0) {
      return tag;
    }
    return NAMES.matcher(tag).replaceAll(found -> Matcher.quoteReplacement(name(found, key)));
  }

  private String name(MatchResult found, String key) {
    if (found.group(3) != null) {
      return "url(#" + inPage(key, found.group(3)) + ")";
    }
    String attribute = found.group(1);
    String value = found.group(2);
    String changed =
        switch (attribute) {
          case "id", "for" -> inPage(key, value);
          case "href", "xlink:href" -> link(value, key);
          default ->
              Stream.of(value.split(" ", -1))
                  .map(id -> inPage(key, id))
                  .collect(Collectors.joining(" "));
        };
    return " " + attribute + "=\"" + changed + "\"";
  }

  private String inPage(String key, String id) {
    return DRAWN.matcher(id).matches() ? id + "-" + numbers.get(key) : key + "/" + id;
  }

  private String link(String href, String key) {
    if (href.startsWith("#")) {
      return "#" + inPage(key, href.substring(1));
    }
    int hash = href.indexOf('#');
    String page = pages.get(hash < 0 ? href : href.substring(0, hash));
    if (page == null) {
      return href;
    }
    // the inputs of a calculator mean nothing on paper
    boolean place = hash >= 0 && href.charAt(Math.min(hash + 1, href.length() - 1)) != '~';
    return "#" + page + (place ? "/" + href.substring(hash + 1) : "");
  }

  /** Returns the pages that the document holds. */
  static Set<PageId> held(SiteModel site) {
    var held = new HashSet<PageId>();
    site.pages().stream()
        .map(page -> page.id())
        .filter(id -> !id.path().equals("status")) // about the text, not of it
        .forEach(held::add);
    return held;
  }
}
