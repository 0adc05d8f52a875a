package bifolio.render;

import bifolio.model.Mode;
import bifolio.model.SiteModel;
import bifolio.model.SitePage;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes links useful on paper: one to elsewhere gets the number of its address in a list below the
 * text, one to another page the name of that page, unless its text says it.
 */
final class LinkNotes {
  /** The theme's word for the list; one that lacks it has no lists. */
  static final String WORD = "addresses";

  private static final Pattern LINK =
      Pattern.compile("<a href=\"([^\"#]*)(#[^\"]*)?\"( rel=\"noopener\")?>(.*?)</a>");

  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private final SiteModel site;
  private final Map<String, Map<String, String>> titles = new ConcurrentHashMap<>();

  LinkNotes(SiteModel site) {
    this.site = site;
  }

  /** Returns the HTML of a page's blocks with what paper needs. */
  String in(String html, Address address, String label) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    var titlesHere =
        titles.computeIfAbsent(
            address.mode() + " " + address.printed() + " " + address.page().folder(),
            key -> titles(address));
    String own = Html.escape(address.to(address.page()));
    String text =
        LINK.matcher(html)
            .replaceAll(link -> Matcher.quoteReplacement(noted(link, numbers, titlesHere, own)));
    if (numbers.isEmpty()) {
      return text;
    }
    var list = new StringBuilder(text).append("<ol class=\"addresses\" data-label=\"");
    list.append(Html.escape(label)).append("\">");
    numbers.keySet().forEach(url -> list.append("<li>").append(url).append("</li>"));
    return list.append("</ol>\n").toString();
  }

  private static String noted(
      MatchResult link, Map<String, Integer> numbers, Map<String, String> titles, String own) {
    String href = link.group(1);
    String whole = link.group();
    String attribute;
    if (href.startsWith("http")) {
      String url = href + (link.group(2) == null ? "" : link.group(2));
      attribute = " data-n=\"" + numbers.computeIfAbsent(url, u -> numbers.size() + 1) + "\"";
    } else {
      String title = titles.get(href);
      String text = TAG.matcher(link.group(4)).replaceAll("");
      if (title == null || href.equals(own) || text.contains(title) || title.contains(text)) {
        return whole;
      }
      attribute = " data-page=\"" + title + "\"";
    }
    int end = whole.indexOf('>');
    return whole.substring(0, end) + attribute + whole.substring(end);
  }

  private Map<String, String> titles(Address address) {
    var found = new HashMap<String, String>();
    for (var page : site.pages()) {
      found.put(Html.escape(address.to(page.id())), title(page, address.mode()));
    }
    return found;
  }

  private static String title(SitePage page, Mode mode) {
    var names = new LinkedHashSet<String>();
    for (var language : mode.languages()) {
      var own = page.page().pages().in(language);
      names.add(own.front().nav().isEmpty() ? own.title().text() : own.front().nav());
    }
    return Html.escape(String.join(" ", names));
  }
}
