package bifolio.site;

import static bifolio.diagnostic.Diagnostic.error;
import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.NearestName;
import bifolio.diagnostic.Reporter;
import bifolio.diagnostic.SourceText;
import bifolio.diagnostic.Span;
import bifolio.model.Bilingual;
import bifolio.model.BilingualPage;
import bifolio.model.Navigation;
import bifolio.model.Navigation.Entry;
import bifolio.model.PageId;
import bifolio.model.SiteConfig;
import bifolio.model.Source;
import bifolio.yaml.MappingReader;
import bifolio.yaml.YamlNode;
import bifolio.yaml.YamlParser;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code site.yaml}: what the site is called, where it is published, the order of its pages.
 */
final class ConfigReader {
  /** A10 comes after A9; pages without a section keep the order of their paths. */
  private static final Comparator<BilingualPage> BY_SECTION =
      Comparator.comparing((BilingualPage page) -> section(page).replaceAll("[0-9]", ""))
          .thenComparingInt(page -> section(page).length())
          .thenComparing(page -> section(page));

  private final Map<String, BilingualPage> pages;
  private final Reporter reporter;
  private final Map<String, Span> placed = new HashMap<>();

  /** What {@code site.yaml} says. */
  record Config(SiteConfig site, Navigation navigation) {}

  /**
   * Makes a reader.
   *
   * @param pages by path
   */
  ConfigReader(Map<String, BilingualPage> pages, Reporter reporter) {
    this.pages = pages;
    this.reporter = reporter;
  }

  /** Reads the file; empty if it is malformed, which is reported. */
  Optional<Config> read(Source source) {
    return YamlParser.parse(SourceText.of(source.path(), source.text()), reporter)
        .flatMap(node -> MappingReader.of(node, "site.yaml", reporter))
        .map(this::config);
  }

  private Config config(MappingReader reader) {
    var site =
        new SiteConfig(
            reader.requiredBilingual("title").orElse(Bilingual.same("")),
            reader.bilingual("description").orElse(Bilingual.same("")),
            address(reader, "url"),
            address(reader, "repository"),
            reader.items("searches").stream()
                .flatMap(node -> MappingReader.bilingual(node, "a search", reporter).stream())
                .toList());
    var entries = entries(reader.items("navigation"));
    reader.rejectUnknownKeys();
    pages.values().stream()
        .filter(page -> !placed.containsKey(page.id().path()))
        .forEach(
            page ->
                reporter.report(
                    warning(
                            "navigation-misses-page",
                            page.pages().en().at(),
                            "the navigation does not list this page")
                        .withHint("add \"- " + page.id() + "\" to navigation in site.yaml")));
    return new Config(site, new Navigation(entries));
  }

  private String address(MappingReader reader, String key) {
    var text = reader.text(key).orElse("");
    if (text.isEmpty() || isWebAddress(text)) {
      return text.isEmpty() || text.endsWith("/") ? text : text + "/";
    }
    var at = reader.entry(key).map(e -> e.value().at()).orElse(reader.at());
    reporter.report(
        error("address", at, "\"" + key + "\" is not a web address: " + text)
            .withHint("write it like https://example.org/handbook/"));
    return "";
  }

  /** Returns whether a text is an address that begins with {@code http}. */
  static boolean isWebAddress(String text) {
    try {
      var uri = URI.create(text);
      return uri.getHost() != null && uri.getScheme().regionMatches(true, 0, "http", 0, 4);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private List<Entry> entries(List<YamlNode> nodes) {
    var entries = new ArrayList<Entry>();
    for (var node : nodes) {
      if (node instanceof YamlNode.Scalar scalar && scalar.value().endsWith("/*")) {
        entries.addAll(rest(scalar));
      } else if (node instanceof YamlNode.Scalar scalar) {
        leaf(scalar).ifPresent(entries::add);
      } else {
        MappingReader.of(node, "a section of the navigation", reporter)
            .ifPresent(reader -> entries.add(section(reader)));
      }
    }
    return entries;
  }

  private Navigation.Section section(MappingReader reader) {
    var title = reader.requiredBilingual("section").orElse(Bilingual.same(""));
    var inside = entries(reader.items("pages"));
    reader.rejectUnknownKeys();
    return new Navigation.Section(title, inside);
  }

  /**
   * Returns the pages of a folder that are not listed yet, in the order of their sections: {@code
   * calculators/*}.
   */
  private List<Entry> rest(YamlNode.Scalar scalar) {
    String folder = scalar.value().substring(0, scalar.value().length() - 1);
    return pages.values().stream()
        .filter(page -> page.id().path().startsWith(folder))
        .filter(page -> placed.putIfAbsent(page.id().path(), scalar.at()) == null)
        .sorted(BY_SECTION)
        .<Entry>map(page -> new Navigation.Leaf(page.id()))
        .toList();
  }

  private static String section(BilingualPage page) {
    return page.pages().en().front().detail("section");
  }

  private Optional<Entry> leaf(YamlNode.Scalar scalar) {
    String path = scalar.value();
    if (!pages.containsKey(path)) {
      reporter.report(
          error("unknown-page", scalar.at(), "there is no page \"" + path + "\"")
              .withHint(
                  NearestName.hint(path, pages.keySet())
                      + "; if the page was removed, remove this line"));
      return Optional.empty();
    }
    var first = placed.putIfAbsent(path, scalar.at());
    if (first != null) {
      reporter.report(
          error("duplicate-page", scalar.at(), "the navigation lists \"" + path + "\" twice")
              .withNote(first, "it is listed here first"));
      return Optional.empty();
    }
    return Optional.of(new Navigation.Leaf(new PageId(path)));
  }
}
