package bifolio.render;

import bifolio.model.Bilingual;
import bifolio.model.Block;
import bifolio.model.Drill;
import bifolio.model.OutputFile;
import bifolio.model.Page;
import bifolio.model.PageId;
import bifolio.model.SiteModel;
import bifolio.practice.Asked;
import bifolio.practice.Boxes;
import bifolio.term.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what the theme's scripts count: for each folder of the site its pages with the ids of
 * their questions and the keys of their boxes, as a classic script, which opens from a disk too.
 */
final class PracticeFile {
  static final String PATH = "assets/practice/site.js";

  private PracticeFile() {}

  /** Returns the file; none for a site without a view of progress. */
  static Optional<OutputFile> of(SiteModel site) {
    if (home(site).isEmpty()) {
      return Optional.empty();
    }
    var parts = new LinkedHashMap<String, List<String>>();
    var titles = new HashMap<String, Bilingual<String>>();
    for (var sitePage : site.pages()) {
      var page = sitePage.page();
      String folder = page.id().folder();
      var title = page.pages().map(PracticeFile::title);
      if (page.id().path().equals(folder + "index")) {
        titles.put(folder, title);
      }
      var asked = Asked.of(page);
      var ticks = Boxes.of(page).ticks();
      if (!asked.isEmpty() || !ticks.isEmpty()) {
        titles.putIfAbsent(folder, title);
        var fields = new LinkedHashMap<String, String>();
        fields.put("p", text(page.id().path()));
        fields.put("t", both(title));
        fields.put("q", list(asked.stream().map(PracticeFile::question).toList()));
        fields.put("k", list(ticks.stream().map(PracticeFile::text).toList()));
        parts.computeIfAbsent(folder, f -> new ArrayList<>()).add(object(fields));
      }
    }
    var all = new ArrayList<String>();
    parts.forEach(
        (folder, pages) -> {
          var fields = new LinkedHashMap<String, String>();
          fields.put("id", text(folder));
          fields.put("t", both(titles.getOrDefault(folder, Bilingual.same(folder))));
          fields.put("pages", list(pages));
          all.add(object(fields));
        });
    var whole = new LinkedHashMap<String, String>();
    whole.put("cards", Integer.toString(Terms.of(site).all().size()));
    whole.put("parts", list(all));
    return Optional.of(OutputFile.text(PATH, "bifolioPractice(" + object(whole) + ");\n"));
  }

  /** Returns the page that shows all progress. */
  static Optional<PageId> home(SiteModel site) {
    for (var page : site.pages()) {
      for (var block : page.page().pages().en().blocks()) {
        if (block instanceof Block.Practice practice
            && practice.drill() instanceof Drill.Panel panel
            && panel.view() == Drill.View.PROGRESS) {
          return Optional.of(page.id());
        }
      }
    }
    return Optional.empty();
  }

  private static String title(Page page) {
    return page.front().nav().isEmpty() ? page.title().text() : page.front().nav();
  }

  private static String question(Asked asked) {
    return list(List.of(text(asked.question().id()), text(asked.anchor())));
  }

  private static String both(Bilingual<String> text) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("en", text(text.en()));
    fields.put("zh", text(text.zh()));
    return object(fields);
  }

  private static String list(List<String> items) {
    return "[" + String.join(",", items) + "]";
  }

  private static String object(Map<String, String> fields) {
    return "{"
        + String.join(
            ",",
            fields.entrySet().stream().map(f -> text(f.getKey()) + ":" + f.getValue()).toList())
        + "}";
  }

  /** Returns a text as JSON that may also stand in a script. */
  private static String text(String text) {
    var out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c >= ' ' && c != '"' && c != '\\' && c != '<' && !isSeparator(c);
      if (plain) {
        out.append(c);
      } else {
        out.append("\\u").append(String.format(Locale.ROOT, "%04x", (int) c));
      }
    }
    return out.append('"').toString();
  }

  // Ends of lines in old scripts.
  private static boolean isSeparator(char c) {
    return c == '\u2028' || c == '\u2029';
  }
}
