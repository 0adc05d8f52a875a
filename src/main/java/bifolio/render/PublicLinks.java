package bifolio.render;

import bifolio.model.BilingualPage;
import bifolio.model.Language;
import bifolio.model.Mode;
import bifolio.model.SiteConfig;
import java.util.ArrayList;
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

  /** Returns where a page's sources are edited, each as {@code href, label}. */
  List<Map<String, Object>> edit(BilingualPage page, Mode mode) {
    var links = new ArrayList<Map<String, Object>>();
    for (var language : mode.languages()) {
      String path = page.pages().in(language).at().path();
      boolean written = path.endsWith(".md") || path.endsWith(".yaml");
      if (!config.repository().isEmpty() && page.has(language) && written) {
        links.add(
            Map.of(
                "href",
                config.repository() + "edit/main/" + Address.escape(path),
                "label",
                words.get("edit").in(language)));
      }
    }
    return links;
  }
}
