package bifolio.model;

import bifolio.diagnostic.Span;
import java.util.List;
import java.util.Locale;

/**
 * What part of a data table a page wants.
 *
 * @param table the data file's name
 * @param columns in this order; empty for all
 * @param where {@code column = value} conditions that all hold
 * @param sort a column, or empty for the file's order
 * @param group a column whose values head parts of the table, or empty
 */
public record TableQuery(
    String table, List<String> columns, List<Condition> where, String sort, String group, Span at) {
  /** A row is wanted if its column has this value. */
  public record Condition(String column, String value) {}

  public TableQuery {
    columns = List.copyOf(columns);
    where = List.copyOf(where);
  }

  /** Returns the query for a whole table. */
  public static TableQuery all(String table, Span at) {
    return new TableQuery(table, List.of(), List.of(), "", "", at);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "table %s columns %s where %s sort %s group %s",
        table,
        columns,
        where,
        sort,
        group);
  }
}
