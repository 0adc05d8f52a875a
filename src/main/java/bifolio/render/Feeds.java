package bifolio.render;

import bifolio.model.Language;
import bifolio.model.Mode;
import bifolio.model.Navigation;
import bifolio.model.OutputFile;
import bifolio.model.PageId;
import bifolio.model.SiteModel;
import bifolio.model.SitePage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what tells programs of the pages: feeds of the latest, and lists for language models. */
final class Feeds {
  private static final int MOST = 30;
  private static final String MIDNIGHT = "T00:00:00Z";

  private final SiteModel site;
  private final Signposts signs;
  private final Words words;
  private final Map<PageId, SitePage> pages = new LinkedHashMap<>();

  Feeds(SiteModel site, Signposts signs, Words words) {
    this.site = site;
    this.signs = signs;
    this.words = words;
    site.pages().forEach(page -> pages.put(page.id(), page));
  }

  List<OutputFile> write() {
    var files = new ArrayList<OutputFile>();
    for (var mode : List.of(Mode.EN, Mode.ZH)) {
      if (signs.hasFeeds()) {
        files.add(OutputFile.text(Signposts.feed(mode), feed(mode)));
      }
      files.add(OutputFile.text(mode == Mode.EN ? "llms.txt" : "llms.zh.txt", list(mode)));
    }
    return files;
  }

  private String feed(Mode mode) {
    var language = mode.main();
    var latest = signs.latest(language).stream().limit(MOST).toList();
    String url = site.config().url();
    var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"").append(language.tag());
    out.append("\">\n");
    element(out, "title", site.config().title().in(language));
    element(out, "subtitle", site.config().description().in(language));
    element(out, "id", url + Signposts.feed(mode));
    out.append("<link rel=\"self\" type=\"application/atom+xml\" href=\"");
    out.append(Html.escape(url + Signposts.feed(mode))).append("\"/>\n");
    out.append("<link rel=\"alternate\" type=\"text/html\" href=\"").append(Html.escape(url));
    out.append("\"/>\n");
    String day = latest.isEmpty() ? "1970-01-01" : signs.day(latest.getFirst().id());
    element(out, "updated", day + MIDNIGHT);
    out.append("<author><name>").append(Html.escape(site.config().title().in(language)));
    out.append("</name></author>\n");
    for (var page : latest) {
      var own = page.page().pages().in(language);
      String address = url + Address.escape(page.id().file(mode));
      out.append("<entry>\n");
      element(out, "id", address);
      element(out, "title", own.title().text());
      element(out, "updated", signs.day(page.id()) + MIDNIGHT);
      out.append("<link rel=\"alternate\" type=\"text/html\" href=\"");
      out.append(Html.escape(address)).append("\"/>\n");
      element(out, "summary", own.front().summary());
      out.append("</entry>\n");
    }
    return out.append("</feed>\n").toString();
  }

  private static void element(StringBuilder out, String name, String text) {
    if (!text.isEmpty()) {
      out.append('<').append(name).append('>').append(Html.escape(text));
      out.append("</").append(name).append(">\n");
    }
  }

  /** The form of llmstxt.org: a title, a quotation, and sections of links. */
  private String list(Mode mode) {
    var language = mode.main();
    var out = new StringBuilder("# ");
    out.append(MarkdownText.escaped(site.config().title().in(language))).append("\n\n");
    String description = site.config().description().in(language);
    if (!description.isEmpty()) {
      out.append("> ").append(MarkdownText.escaped(description)).append("\n\n");
    }
    out.append(words.plain("llms-about", mode)).append('\n');
    var open = new LinkedHashMap<>(pages);
    entries(site.navigation().entries(), words.plain("llms-pages", mode), mode, open, out);
    if (!open.isEmpty()) {
      out.append("\n## Optional\n\n"); // the word that the form knows
      open.values().forEach(page -> line(page, mode, out));
    }
    return out.toString();
  }

  private void entries(
      List<Navigation.Entry> entries,
      String title,
      Mode mode,
      Map<PageId, SitePage> open,
      StringBuilder out) {
    boolean begun = false;
    for (var entry : entries) {
      if (entry instanceof Navigation.Leaf leaf) {
        var page = open.remove(leaf.page());
        if (page != null) {
          out.append(begun ? "" : "\n## " + MarkdownText.escaped(title) + "\n\n");
          line(page, mode, out);
          begun = true;
        }
      }
    }
    for (var entry : entries) {
      if (entry instanceof Navigation.Section section) {
        entries(section.entries(), section.title().in(mode.main()), mode, open, out);
      }
    }
  }

  private void line(SitePage page, Mode mode, StringBuilder out) {
    Language language = mode.main();
    var own = page.page().pages().in(language);
    String title = MarkdownText.escaped(own.title().text());
    out.append("- [").append(title.replace("[", "\\[").replace("]", "\\]")).append("](");
    out.append(site.config().url()).append(Address.escape(MarkdownPage.file(page, mode)));
    out.append(')');
    String summary = own.front().summary();
    out.append(summary.isEmpty() ? "" : ": " + MarkdownText.escaped(summary)).append('\n');
  }
}
