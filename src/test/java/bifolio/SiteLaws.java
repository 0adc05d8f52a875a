package bifolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What is true of every page of every site, whatever its author wrote. */
public final class SiteLaws {
  private SiteLaws() {}

  /** Checks all pages of a site. */
  public static void check(TinySite.Built built) {
    Map<String, Document> pages = new HashMap<>();
    built
        .texts()
        .forEach(
            (path, text) -> {
              if (path.endsWith(".html") && text.startsWith("<!doctype html>")) {
                pages.put(path, parsed(path, text));
              }
            });
    var paths = new HashSet<>(built.paths());
    pages.forEach(
        (path, page) -> {
          idsAreUnique(path, page);
          nothingRunsOrStyles(path, page);
          page.select("a[href], img[src], link[href]")
              .forEach(element -> leadsSomewhere(path, element, paths, pages));
        });
  }

  private static Document parsed(String path, String html) {
    var parser = Parser.htmlParser().setTrackErrors(20);
    var page = Jsoup.parse(html, "", parser);
    for (var error : parser.getErrors()) {
      String near = html.substring(Math.max(0, error.getPosition() - 120), error.getPosition());
      throw new AssertionError(path + ": " + error + " after\n" + near);
    }
    assertThat(html).as(path).doesNotContain("\u0001", "\u0000");
    return page;
  }

  private static void idsAreUnique(String path, Document page) {
    var ids = page.select("[id]").eachAttr("id");
    assertThat(ids).as("ids of " + path).doesNotHaveDuplicates().doesNotContain("");
    assertThat(ids).as("ids of " + path).noneMatch(id -> id.contains(" ") || id.contains("%"));
  }

  private static void nothingRunsOrStyles(String path, Document page) {
    assertThat(
            page.select(
                "[style], script:not([src]), style, iframe, object, embed, base, form[action^=http]"))
        .as(path)
        .isEmpty();
    for (Element element : page.getAllElements()) {
      for (var attribute : element.attributes()) {
        assertThat(attribute.getKey()).as(path + " " + element.tagName()).doesNotStartWith("on");
      }
    }
    assertThat(page.select("a a")).as("links in links of " + path).isEmpty();
    assertThat(page.select("img:not([alt])")).as("pictures without alt of " + path).isEmpty();
    assertThat(page.select("h1")).as(path).hasSizeBetween(1, 2);
  }

  private static void leadsSomewhere(
      String from, Element element, Set<String> paths, Map<String, Document> pages) {
    String url = element.hasAttr("href") ? element.attr("href") : element.attr("src");
    String said = element + " in " + from;
    assertThat(url).as(said).isNotEmpty().doesNotStartWith("/").doesNotContain(" ", "\"", "<");
    if (url.matches("(?i)(https?|mailto):.*")) {
      return;
    }
    assertThat(url).as(said).doesNotMatch("^[a-zA-Z][a-zA-Z0-9+.-]*:.*");
    int hash = url.indexOf('#');
    String file = hash < 0 ? url : url.substring(0, hash);
    String path = from;
    if (!file.isEmpty()) {
      String decoded = URLDecoder.decode(file.replace("+", "%2B"), StandardCharsets.UTF_8);
      path = Path.of("/" + from).resolveSibling(decoded).normalize().toString().substring(1);
      assertThat(paths).as(said).contains(path);
    }
    var target = pages.get(path);
    if (hash >= 0 && target != null) {
      String id =
          URLDecoder.decode(url.substring(hash + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
      assertThat(target.getElementById(id)).as(said + " needs #" + id + " in " + path).isNotNull();
    }
  }
}
