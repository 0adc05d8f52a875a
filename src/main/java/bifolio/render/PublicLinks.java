package bifolio.render;

import bifolio.model.BilingualPage;
import bifolio.model.Block;
import bifolio.model.Language;
import bifolio.model.Mode;
import bifolio.model.SiteConfig;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Writes the addresses of a page on its host and in its repository. */
record PublicLinks(SiteConfig config, Words words) {
  /** Returns the address under which a page is to be known; empty if the site has none. */
  String canonical(BilingualPage page, Mode mode) {
    if (config.url().isEmpty()) {
      return "";
    }
    var language = page.pages().in(mode.main()).language();
    var original = mode == Mode.BOTH ? Mode.BOTH : language == Language.EN ? Mode.EN : Mode.ZH;
    return config.url() + Address.escape(page.id().file(original));
  }

  /** Returns the page in its languages, each as {@code hreflang, href}. */
  List<Map<String, Object>> alternates(BilingualPage page, Mode mode) {
    if (config.url().isEmpty() || mode == Mode.BOTH || !page.isComplete()) {
      return List.of();
    }
    return List.of(
        alternate("en", page, Mode.EN),
        alternate("zh-Hans", page, Mode.ZH),
        alternate("x-default", page, Mode.EN));
  }

  private Map<String, Object> alternate(String tag, BilingualPage page, Mode mode) {
    return Map.of("hreflang", tag, "href", config.url() + Address.escape(page.id().file(mode)));
  }

  /** Returns where a page and the data of its tables are edited, each as {@code href, label}. */
  List<Map<String, Object>> edit(BilingualPage page, Mode mode) {
    var links = new ArrayList<Map<String, Object>>();
    for (var language : mode.languages()) {
      String path = page.pages().in(language).at().path();
      boolean written = path.endsWith(".md") || path.endsWith(".yaml");
      if (!config.repository().isEmpty() && page.has(language) && written) {
        links.add(edit(path, words.get("edit").in(language)));
      }
    }
    if (!links.isEmpty() && words.all().get("edit-table") != null) {
      tables(page, mode, links);
    }
    return links;
  }

  private void tables(BilingualPage page, Mode mode, List<Map<String, Object>> links) {
    var source = page.pages().in(mode.main());
    int languageAt = source.at().path().lastIndexOf("/" + source.language().code() + "/");
    var seen = new LinkedHashSet<String>();
    for (var block : source.blocks()) {
      if (languageAt >= 0 && block instanceof Block.TableEmbed embed) {
        seen.add(embed.query().table());
      }
    }
    String data = source.at().path().substring(0, Math.max(0, languageAt)) + "/data/";
    for (String table : seen) {
      String label = words.get("edit-table").in(mode.main()) + " " + table + ".yaml";
      links.add(edit(data + table + ".yaml", label));
    }
  }

  private Map<String, Object> edit(String path, String label) {
    return Map.of(
        "href", config.repository() + "edit/main/" + Address.escape(path), "label", label);
  }
}
