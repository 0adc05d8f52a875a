package bifolio.render;

import bifolio.model.BilingualPage;
import bifolio.model.DataTable;
import bifolio.model.DataTable.Cell;
import bifolio.model.DataTable.Column;
import bifolio.model.DataTable.DataRow;
import bifolio.model.DataTable.Kind;
import bifolio.model.Mode;
import bifolio.model.SiteModel;
import bifolio.model.TableQuery;
import bifolio.model.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes data tables: one column a field, both languages in each cell when side by side. */
final class DataTableWriter {
  private final SiteModel site;
  private final Words words;
  private final InlineWriter inlines;
  private final Set<String> ids = new HashSet<>(); // a page can show a row twice

  DataTableWriter(SiteModel site, Words words, Address address) {
    this.site = site;
    this.words = words;
    this.inlines = new InlineWriter(address);
  }

  /** Returns the part of a table that a page asks for; empty if there is no such table. */
  String write(TableQuery query, Mode mode, String attributes) {
    DataTable table = site.tables().get(query.table());
    if (table == null) {
      return "";
    }
    var columns = columns(table, query);
    var out = new StringBuilder(8_192);
    String label = Html.escape(Words.plain(table.title(), mode));
    out.append("<div class=\"table data\"").append(attributes);
    out.append(" tabindex=\"0\" role=\"group\" aria-label=\"").append(label);
    out.append("\"><table><thead><tr>");
    for (var column : columns) {
      out.append("<th scope=\"col\"").append(cssClass(column)).append('>');
      out.append(Words.html(column.label().map(Html::escape), mode)).append("</th>");
    }
    out.append("</tr></thead>\n");
    String group = query.group();
    Column groups =
        table.columns().stream().filter(c -> c.key().equals(group)).findFirst().orElse(null);
    if (groups == null) {
      out.append("<tbody>");
      rows(table, query).forEach(row -> row(out, table, row, columns, mode));
      out.append("</tbody>");
    } else {
      grouped(rows(table, query), group)
          .forEach(
              (value, rows) -> {
                out.append("<tbody><tr class=\"group\"><th scope=\"rowgroup\" colspan=\"");
                out.append(columns.size()).append("\">").append(word(groups, value, mode));
                out.append("</th></tr>\n");
                rows.forEach(row -> row(out, table, row, columns, mode));
                out.append("</tbody>");
              });
    }
    return out.append("</table></div>\n").toString();
  }

  /** Returns the table that a page is there for; empty if it is there for none. */
  String whole(BilingualPage page, Mode mode) {
    var english = page.pages().en();
    String data = english.front().detail("data");
    if (data.isEmpty()) {
      return "";
    }
    var query = TableQuery.all(data, english.at());
    var table = site.tables().get(data);
    if (table != null && !table.group().isEmpty()) {
      query = new TableQuery(data, List.of(), List.of(), "", table.group(), query.at());
    }
    return write(query, mode, " id=\"top.table\""); // no heading's anchor has a dot
  }

  private static List<Column> columns(DataTable table, TableQuery query) {
    if (query.columns().isEmpty()) {
      return table.columns().stream().filter(column -> !column.hidden()).toList();
    }
    var chosen = new ArrayList<Column>();
    for (String key : query.columns()) {
      table.columns().stream().filter(c -> c.key().equals(key)).forEach(chosen::add);
    }
    return chosen;
  }

  private static List<DataRow> rows(DataTable table, TableQuery query) {
    var chosen = table.rows().stream().filter(row -> isWanted(row, query));
    if (query.sort().isEmpty()) {
      return chosen.toList();
    }
    return chosen
        .sorted(Comparator.comparing(row -> value(row, query.sort()), DataTableWriter::compare))
        .toList();
  }

  private static boolean isWanted(DataRow row, TableQuery query) {
    return query.where().stream()
        .allMatch(
            condition -> {
              Cell cell = row.cells().get(condition.column());
              return cell != null
                  && (cell.value().equals(condition.value())
                      || cell.tags().contains(condition.value()));
            });
  }

  private static String value(DataRow row, String column) {
    Cell cell = row.cells().get(column);
    return cell == null ? "" : cell.value();
  }

  /** Numbers by size, words by code point; what is missing comes last. */
  private static int compare(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Boolean.compare(a.isEmpty(), b.isEmpty());
    }
    if (a.matches("[0-9]{1,15}(?:\\.[0-9]+)?") && b.matches("[0-9]{1,15}(?:\\.[0-9]+)?")) {
      return Double.compare(Double.parseDouble(a), Double.parseDouble(b));
    }
    return a.compareTo(b);
  }

  private static Map<String, List<DataRow>> grouped(List<DataRow> rows, String column) {
    var groups = new LinkedHashMap<String, List<DataRow>>();
    for (var row : rows) {
      groups.computeIfAbsent(value(row, column), key -> new ArrayList<>()).add(row);
    }
    return groups;
  }

  private void row(
      StringBuilder out, DataTable table, DataRow row, List<Column> columns, Mode mode) {
    String id = Html.escape("row-" + row.id());
    out.append(ids.add(id) ? "<tr id=\"" + id + "\">" : "<tr>");
    for (var column : columns) {
      Cell cell = row.cells().get(column.key());
      String content = cell == null ? "" : cell(column, cell, targetsOf(table), mode);
      if (column.primary()) {
        out.append("<th scope=\"row\">").append(content).append("</th>");
        continue;
      }
      out.append("<td").append(cssClass(column)).append(" data-label=\"");
      out.append(Html.escape(Words.plain(column.label(), mode))).append("\">");
      out.append(content).append("</td>");
    }
    out.append("</tr>\n");
  }

  private List<Target> targetsOf(DataTable table) {
    var targets = site.tableTargets().get(table.id());
    return targets == null ? List.of() : targets;
  }

  private static String cssClass(Column column) {
    return column.kind() == Kind.TEXT
        ? ""
        : " class=\"" + column.kind().name().toLowerCase(Locale.ROOT) + "\"";
  }

  private String cell(Column column, Cell cell, List<Target> targets, Mode mode) {
    return switch (column.kind()) {
      case MARK -> mark(cell.value(), mode);
      case TAGS -> tags(column, cell, mode);
      case MINUTES, YEAR, NUMBER, CODE, TEXT ->
          column.values().containsKey(cell.value())
              ? word(column, cell.value(), mode)
              : text(cell, targets, mode);
    };
  }

  private String text(Cell cell, List<Target> targets, Mode mode) {
    var html = cell.content().map(inline -> inlines.write(inline, targets));
    if (mode != Mode.BOTH) {
      return html.in(mode.main());
    }
    return Words.spans(html.en(), html.zh());
  }

  private String mark(String mark, Mode mode) {
    String key = "mark-" + mark.toLowerCase(Locale.ROOT);
    return String.format(
        Locale.ROOT,
        "<abbr class=\"mark %s\" title=\"%s\">%s</abbr>",
        Html.escape(mark.toLowerCase(Locale.ROOT)),
        Html.escape(words.plain(key, mode)),
        Html.escape(mark));
  }

  private static String tags(Column column, Cell cell, Mode mode) {
    var out = new StringBuilder();
    for (String tag : cell.tags()) {
      out.append("<span class=\"tag\">").append(word(column, tag, mode)).append("</span> ");
    }
    return out.toString().strip();
  }

  private static String word(Column column, String value, Mode mode) {
    var word = column.values().get(value);
    return word == null ? Html.escape(value) : Words.html(word.map(Html::escape), mode);
  }
}
