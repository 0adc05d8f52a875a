package bifolio.search;

import bifolio.library.Library;
import bifolio.model.Bilingual;
import bifolio.model.Block;
import bifolio.model.DataTable;
import bifolio.model.DataTable.DataRow;
import bifolio.model.Language;
import bifolio.model.Navigation;
import bifolio.model.Page;
import bifolio.model.PageId;
import bifolio.model.Row;
import bifolio.model.SiteModel;
import bifolio.model.SitePage;
import bifolio.model.TableQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Cuts the pages of a site into sections: all English pages, then all Chinese ones, by path. */
final class Sections {
  private static final int DEEPEST = 3; // headings below it stay in their section
  private static final Pattern TEX_COMMAND = Pattern.compile("\\\\[A-Za-z]+|[{}]");

  private static final Pattern TEX_IN_PROSE = Pattern.compile("\\\\(?:[A-Za-z]{2,}|[,;!:])");
  private static final Pattern TEX_PRODUCT = Pattern.compile("\\\\(?:cdot|times)(?![A-Za-z])");

  private final SiteModel site;
  private final Library library;
  private final Map<PageId, Integer> parts = new HashMap<>();

  private Sections(SiteModel site, Library library) {
    this.site = site;
    this.library = library;
    int number = 0;
    for (var entry : site.navigation().entries()) {
      if (entry instanceof Navigation.Section section) {
        number++;
        collect(section, number);
      }
    }
  }

  private void collect(Navigation.Section section, int number) {
    for (var entry : section.entries()) {
      switch (entry) {
        case Navigation.Leaf leaf -> parts.put(leaf.page(), number);
        case Navigation.Section inner -> collect(inner, number);
      }
    }
  }

  /** Returns the titles of the navigation's sections, in order. */
  static List<Bilingual<String>> parts(SiteModel site) {
    return site.navigation().entries().stream()
        .filter(Navigation.Section.class::isInstance)
        .map(entry -> ((Navigation.Section) entry).title())
        .toList();
  }

  /** Returns the pages; one that has no text in a language stands in the other only. */
  static List<IndexedPage> of(SiteModel site, Library library) {
    var sections = new Sections(site, library);
    var pages = new ArrayList<IndexedPage>();
    for (var language : Language.values()) {
      site.pages().stream()
          .filter(page -> page.page().has(language))
          .sorted(Comparator.comparing(SitePage::id))
          .forEach(page -> pages.add(sections.page(page, language)));
    }
    return pages;
  }

  private IndexedPage page(SitePage sitePage, Language language) {
    var page = sitePage.page().pages().in(language);
    var found = new ArrayList<Section>();
    var text = new ArrayList<String>();
    text.add(page.front().summary());
    var open = new Section(1, "", List.of(page.title().text()), "", "");
    for (var part : Row.parts(sitePage.page().rows(), language)) {
      if (part.block() instanceof Block.Heading heading && heading.level() <= DEEPEST) {
        found.add(closed(open, text));
        String name = heading.text();
        open = new Section(Math.max(2, heading.level()), name, List.of(name), part.row().id(), "");
      } else {
        write(part.block(), language, text);
      }
    }
    found.add(closed(open, text));
    table(page, language, found);
    int number = parts.getOrDefault(page.id(), 0);
    return new IndexedPage(page.id().path(), language, number, page.title().text(), found);
  }

  private static Section closed(Section open, List<String> text) {
    text.removeIf(String::isBlank);
    String all = String.join("\n", text);
    text.clear();
    return new Section(open.level(), open.heading(), open.names(), open.anchor(), all);
  }

  /** A page that shows a whole table has a section for each row. */
  private void table(Page page, Language language, List<Section> found) {
    DataTable table = site.tables().get(page.front().detail("data"));
    if (table == null) {
      return;
    }
    for (var row : table.rows()) {
      var names = names(table, row, language);
      String heading = String.join(" · ", names);
      found.add(new Section(4, heading, names, "row-" + row.id(), text(table, row, language)));
    }
  }

  /** A term is called by its own language first. */
  private static List<String> names(DataTable table, DataRow row, Language language) {
    if (table.id().equals("glossary")) {
      String own = cell(row, language.code(), language);
      String other = cell(row, language.other().code(), language.other());
      return own.equals(other) || other.isEmpty() ? List.of(own) : List.of(own, other);
    }
    return table.columns().stream()
        .filter(DataTable.Column::primary)
        .map(column -> cell(row, column.key(), language))
        .limit(1)
        .toList();
  }

  private static String cell(DataRow row, String column, Language language) {
    var cell = row.cells().get(column);
    return cell == null ? "" : cell.content().in(language).text();
  }

  private static String text(DataTable table, DataRow row, Language language) {
    var cells = new ArrayList<String>();
    for (var column : table.columns()) {
      var cell = row.cells().get(column.key());
      if (cell == null || column.hidden()) {
        continue;
      }
      var word = column.values().get(cell.value());
      String text = word == null ? cell.content().in(language).text() : word.in(language);
      cells.add(cell.tags().isEmpty() ? text : String.join(" ", cell.tags()));
    }
    cells.removeIf(String::isBlank);
    return String.join("\n", cells);
  }

  private void write(Block block, Language language, List<String> text) {
    switch (block) {
      case Block.Formula formula -> text.add(TEX_COMMAND.matcher(formula.tex()).replaceAll(" "));
      case Block.Diagram diagram -> text.add(diagram.alt());
      case Block.TableEmbed embed -> embed(embed.query(), language, text);
      case Block.Figure figure -> {
        text.add(figure.alt());
        text.add(figure.caption().text());
      }
      case Block.Details details -> {
        text.add(details.summary().text());
        details.blocks().forEach(inner -> write(inner, language, text));
      }
      case Block.ItemList list -> list.items().forEach(item -> write(item, language, text));
      case Block.Item item -> item.blocks().forEach(inner -> write(inner, language, text));
      case Block.Callout callout -> callout.blocks().forEach(inner -> write(inner, language, text));
      case Block.Footnote note -> note.blocks().forEach(inner -> write(inner, language, text));
      case Block.Table table -> table.rows().forEach(row -> text.add(prose(row.text())));
      case Block.Heading heading -> text.add(heading.text());
      case Block.Paragraph paragraph -> text.add(prose(paragraph.text()));
      case Block.TableRow row -> text.add(prose(row.text()));
      case Block.Code code -> text.add(code.text().strip());
      case Block.Worked worked -> worked(worked, language, text);
      case Block.Practice practice -> {}
      case Block.Rule rule -> {}
    }
  }

  /** A formula inside a sentence is shown in excerpts too, so what only typesetting needs goes. */
  private static String prose(String text) {
    if (!TEX_IN_PROSE.matcher(text).find()) {
      return text;
    }
    String plain = TEX_PRODUCT.matcher(text.replace("{,}", ",")).replaceAll("·");
    return TEX_IN_PROSE.matcher(plain).replaceAll(" ").replaceAll("[{}]", "").replace("  ", " ");
  }

  /** A page that a calculator has of its own says its question in the summary already. */
  private void worked(Block.Worked block, Language language, List<String> text) {
    for (String words : WorkedWords.of(block, library, language)) {
      if (!text.contains(words)) {
        text.add(words);
      }
    }
  }

  private void embed(TableQuery query, Language language, List<String> text) {
    DataTable table = site.tables().get(query.table());
    if (table == null) {
      return;
    }
    for (var row : table.rows()) {
      boolean wanted =
          query.where().stream()
              .allMatch(
                  where -> {
                    var cell = row.cells().get(where.column());
                    return cell != null
                        && (cell.value().equals(where.value())
                            || cell.tags().contains(where.value()));
                  });
      if (wanted) {
        text.add(text(table, row, language).replace('\n', ' '));
      }
    }
  }
}
