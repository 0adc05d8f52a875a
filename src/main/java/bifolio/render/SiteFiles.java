package bifolio.render;

import bifolio.diagnostic.Reporter;
import bifolio.model.Language;
import bifolio.model.Mode;
import bifolio.model.OutputFile;
import bifolio.model.PageId;
import bifolio.model.SiteModel;
import bifolio.model.SitePage;
import bifolio.template.Templates;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the files around the pages: cover, unknown address, redirects, site map. */
final class SiteFiles {
  private final SiteModel site;
  private final Templates templates;
  private final Words words;
  private final PageModel models;
  private final Signposts signs;
  private final Reporter reporter;

  SiteFiles(
      SiteModel site,
      Templates templates,
      Words words,
      PageModel models,
      Signposts signs,
      Reporter reporter) {
    this.signs = signs;
    this.site = site;
    this.templates = templates;
    this.words = words;
    this.models = models;
    this.reporter = reporter;
  }

  List<OutputFile> write() {
    var files = new ArrayList<OutputFile>();
    files.add(OutputFile.text(".nojekyll", ""));
    template("gateway", "index.html", Map.of(), files);
    template("missing", "404.html", Map.of("base", base()), files);
    if (templates.has("offline")) {
      template("offline", "offline.html", Map.of("base", ""), files);
    }
    redirects(files);
    PracticeFile.of(site).ifPresent(files::add);
    files.addAll(new SearchPage(site, templates, words, models, reporter).write());
    if (!site.config().url().isEmpty()) {
      files.add(OutputFile.text("sitemap.xml", siteMap()));
      files.add(
          OutputFile.text(
              "robots.txt",
              "User-agent: *\nAllow: /\nSitemap: " + site.config().url() + "sitemap.xml\n"));
    }
    files.addAll(site.files());
    return files;
  }

  private void template(
      String name, String path, Map<String, Object> more, List<OutputFile> files) {
    var data = new HashMap<>(models.shared(Mode.BOTH));
    data.put("sides", sides());
    data.putAll(more);
    templates
        .render(name, data, reporter)
        .ifPresent(html -> files.add(OutputFile.text(path, html)));
  }

  private List<Map<String, Object>> sides() {
    var sides = new ArrayList<Map<String, Object>>();
    var home = home();
    for (var mode : Mode.values()) {
      var language = mode == Mode.ZH ? Language.ZH : Language.EN;
      var side = new HashMap<String, Object>();
      side.put("mode", mode.folder());
      side.put("lang", mode == Mode.EN ? "en" : "zh-Hans");
      side.put(
          "short",
          words.get("mode-" + mode.folder()).in(mode == Mode.EN ? Language.EN : Language.ZH));
      side.put("name", words.plain("name-" + mode.folder(), mode));
      side.put("title", site.config().title().in(language));
      side.put("description", site.config().description().in(language));
      side.put("href", home.file(mode));
      sides.add(side);
    }
    return sides;
  }

  private PageId home() {
    var index = new PageId("index");
    boolean has = site.pages().stream().anyMatch(page -> page.id().equals(index));
    return has || site.pages().isEmpty() ? index : site.pages().getFirst().id();
  }

  /** The path of the site on its host: what an unknown address is relative to. */
  private String base() {
    return site.config().url().isEmpty() ? "/" : URI.create(site.config().url()).getPath();
  }

  private void redirects(List<OutputFile> files) {
    var targets = new TreeMap<String, PageId>();
    for (SitePage page : site.pages()) {
      for (var language : Language.values()) {
        for (var alias : page.page().pages().in(language).front().aliases()) {
          targets.putIfAbsent(alias.path(), page.id());
        }
      }
    }
    for (var alias : targets.entrySet()) {
      for (var mode : Mode.values()) {
        var from = new PageId(alias.getKey());
        var data = new HashMap<>(models.shared(mode));
        data.put("target", Address.of(from, mode, "").to(alias.getValue()));
        data.put("lang", mode.main().tag());
        templates
            .render("redirect", data, reporter)
            .ifPresent(html -> files.add(OutputFile.text(from.file(mode), html)));
      }
    }
  }

  private String siteMap() {
    var out = new StringBuilder();
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"");
    out.append(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
    for (var page : site.pages()) {
      for (var mode : List.of(Mode.EN, Mode.ZH)) {
        if (!page.page().has(mode.main())) {
          continue;
        }
        out.append("<url><loc>").append(address(page, mode)).append("</loc>");
        String day = signs.day(page.id());
        out.append(day.isEmpty() ? "" : "<lastmod>" + day + "</lastmod>");
        if (page.page().isComplete()) {
          for (var other : List.of(Mode.EN, Mode.ZH)) {
            out.append("<xhtml:link rel=\"alternate\" hreflang=\"");
            out.append(other.main().tag()).append("\" href=\"");
            out.append(address(page, other)).append("\"/>");
          }
        }
        out.append("</url>\n");
      }
    }
    return out.append("</urlset>\n").toString();
  }

  private String address(SitePage page, Mode mode) {
    return Html.escape(site.config().url() + Address.escape(page.id().file(mode)));
  }
}
