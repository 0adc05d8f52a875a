package bifolio.model;

import bifolio.diagnostic.Span;
import java.util.List;
import java.util.Map;

/**
 * A table of data, from {@code content/data/<id>.yaml}.
 *
 * @param group the column whose values head parts of the table when all of it is shown, or empty
 * @param columns in reading order
 * @param links of the cells, in the order of their numbers, by language
 */
public record DataTable(
    String id,
    Bilingual<String> title,
    String group,
    List<Column> columns,
    List<DataRow> rows,
    List<Link> links,
    Span at) {
  /** What a column holds and how it is set. */
  public enum Kind {
    TEXT,
    NUMBER,
    MINUTES,
    YEAR,
    CODE,
    MARK,
    TAGS
  }

  /**
   * A column.
   *
   * @param values the words shown for a value, for tags and groups; empty when values show
   *     themselves
   */
  public record Column(
      String key,
      Bilingual<String> label,
      Kind kind,
      boolean primary,
      boolean hidden,
      Map<String, Bilingual<String>> values) {
    public Column {
      values = Map.copyOf(values);
    }
  }

  /** A row: its id and its cells by column key; a missing key is an empty cell. */
  public record DataRow(String id, Map<String, Cell> cells, Span at) {
    public DataRow {
      cells = Map.copyOf(cells);
    }
  }

  /**
   * A cell.
   *
   * @param value as written, for conditions and order (English where the languages differ)
   * @param tags the words of a tags cell; else empty
   */
  public record Cell(String value, Bilingual<Inline> content, List<String> tags) {
    public Cell {
      tags = List.copyOf(tags);
    }
  }

  public DataTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    links = List.copyOf(links);
  }
}
