package bifolio.check;

import static bifolio.diagnostic.Diagnostic.error;
import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.NearestName;
import bifolio.diagnostic.Reporter;
import bifolio.diagnostic.Span;
import bifolio.model.Block;
import bifolio.model.DataTable;
import bifolio.model.DataTable.Column;
import bifolio.model.Language;
import bifolio.model.Row;
import bifolio.model.SiteModel;
import bifolio.model.TableQuery;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** A page asks for data that exist, and all data are shown somewhere. */
final class TableCheck implements Check {
  @Override
  public void run(SiteModel site, Reporter reporter) {
    var used = new HashSet<String>();
    for (var page : site.pages()) {
      for (var language : Language.values()) {
        if (!page.page().has(language)) {
          continue;
        }
        var data = page.page().pages().in(language).front().details().get("data");
        if (data != null) {
          used.add(data.value());
          if (!site.tables().containsKey(data.value())) {
            unknown(site, data.value(), data.at(), reporter);
          }
        }
      }
      Row.all(page.page().rows())
          .forEach(
              row -> {
                for (var language : Language.values()) {
                  for (var block : row.in(language)) {
                    if (block instanceof Block.TableEmbed embed) {
                      used.add(embed.query().table());
                      query(site, embed.query(), reporter);
                    }
                  }
                }
              });
    }
    for (var table : site.tables().values()) {
      if (!used.contains(table.id())
          && !table.columns().isEmpty()
          && !table.id().equals("topics")) {
        reporter.report(
            warning("unused-data", table.at(), "no page shows this data")
                .withHint("show it with ```table " + table.id() + ", or remove the file"));
      }
    }
  }

  private static void unknown(SiteModel site, String name, Span at, Reporter reporter) {
    if (!name.isEmpty()) {
      reporter.report(
          error("unknown-table", at, "there is no data file \"" + name + ".yaml\"")
              .withHint(NearestName.hint(name, site.tables().keySet().stream().sorted().toList())));
    }
  }

  private static void query(SiteModel site, TableQuery query, Reporter reporter) {
    DataTable table = site.tables().get(query.table());
    if (table == null) {
      unknown(site, query.table(), query.at(), reporter);
      return;
    }
    if (table.columns().isEmpty()) {
      return; // the file itself is wrong, which has been said
    }
    List<String> known = table.columns().stream().map(Column::key).toList();
    var asked = new ArrayList<>(query.columns());
    query.where().forEach(condition -> asked.add(condition.column()));
    asked.add(query.sort());
    asked.add(query.group());
    for (String column : asked) {
      if (!column.isEmpty() && !known.contains(column)) {
        reporter.report(
            error("unknown-column", query.at(), "the table has no column \"" + column + "\"")
                .withNote(table.at(), "the table is here")
                .withHint(NearestName.hint(column, known)));
      }
    }
  }
}
