package bifolio.render;

import bifolio.model.Block;
import bifolio.model.Block.Alignment;
import bifolio.model.Inline;
import bifolio.model.Language;
import bifolio.model.Mode;
import bifolio.model.Row;
import bifolio.model.SitePage;
import java.util.List;
import java.util.Locale;

/** Writes the tables of a page. */
final class TableWriter {
  private final SitePage page;
  private final Mode mode;
  private final Words words;
  private final InlineWriter inlines;
  private String section = "";

  TableWriter(SitePage page, Mode mode, Words words, InlineWriter inlines) {
    this.page = page;
    this.mode = mode;
    this.words = words;
    this.inlines = inlines;
  }

  /** Takes the heading under which the next tables stand: a reader hears which table it is. */
  void under(Row heading) {
    var texts = mode.languages().stream().flatMap(l -> heading.in(l).stream()).map(Block::text);
    section = ": " + String.join(" ", texts.distinct().toList());
  }

  /** Returns whether both languages fit into one table: the same columns, heads that are twins. */
  boolean isMergeable(Row.Pair row) {
    return row.en().getFirst() instanceof Block.Table en
        && row.zh().getFirst() instanceof Block.Table zh
        && en.columns().size() == zh.columns().size()
        && !row.inner().isEmpty()
        && row.inner().getFirst() instanceof Row.Pair head
        && head.en().getFirst().equals(en.rows().getFirst())
        && head.zh().getFirst().equals(zh.rows().getFirst());
  }

  /** Returns one table with both languages in each cell. */
  String merged(Row.Pair row, String attributes) {
    var table = (Block.Table) row.en().getFirst();
    var out = new StringBuilder();
    open(out, attributes);
    boolean head = true;
    for (var part : row.inner()) {
      var en = cells(part, Language.EN);
      var zh = cells(part, Language.ZH);
      row(out, table.columns(), head, i -> merged(en, zh, i));
      head = false;
    }
    return close(out, head);
  }

  private static List<Inline> cells(Row row, Language language) {
    var blocks = row.in(language);
    return blocks.isEmpty() ? List.of() : ((Block.TableRow) blocks.getFirst()).cells();
  }

  private String merged(List<Inline> en, List<Inline> zh, int column) {
    String left = column < en.size() ? inline(en.get(column), Language.EN) : "";
    String right = column < zh.size() ? inline(zh.get(column), Language.ZH) : "";
    return Words.spans(left, right);
  }

  /** Returns a table in one language. */
  String single(Block.Table table, Language language, String attributes) {
    var out = new StringBuilder();
    open(out, attributes);
    boolean head = true;
    for (var part : table.rows()) {
      row(
          out,
          table.columns(),
          head,
          i -> i < part.cells().size() ? inline(part.cells().get(i), language) : "");
      head = false;
    }
    return close(out, head);
  }

  private String inline(Inline inline, Language language) {
    return inlines.write(inline, page.targets().in(language));
  }

  private void open(StringBuilder out, String attributes) {
    out.append("<div class=\"table\"").append(attributes);
    out.append(" tabindex=\"0\" role=\"group\" aria-label=\"");
    out.append(Html.escape(words.plain("table", mode) + section)).append("\"><table>");
  }

  private static String close(StringBuilder out, boolean empty) {
    return out.append(empty ? "" : "</tbody>").append("</table></div>\n").toString();
  }

  private static void row(
      StringBuilder out,
      List<Alignment> columns,
      boolean head,
      java.util.function.IntFunction<String> cell) {
    out.append(head ? "<thead><tr>" : "<tr>");
    for (int i = 0; i < columns.size(); i++) {
      String side = columns.get(i).name().toLowerCase(Locale.ROOT);
      String styled =
          columns.get(i) == Alignment.RIGHT || columns.get(i) == Alignment.CENTER
              ? " class=\"" + side + "\""
              : "";
      String content = cell.apply(i);
      if (head && !content.isEmpty()) {
        out.append("<th scope=\"col\"").append(styled).append('>').append(content).append("</th>");
      } else {
        out.append("<td").append(styled).append('>').append(content).append("</td>");
      }
    }
    out.append(head ? "</tr></thead><tbody>\n" : "</tr>\n");
  }
}
