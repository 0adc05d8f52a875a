package bifolio.model;

import bifolio.diagnostic.Span;
import java.util.List;
import java.util.Map;

/**
 * A data file as read: a {@link DataTable} whose texts are not yet set.
 *
 * @param id the file's name without its ending
 * @param group the column whose values head parts of the table, or empty
 */
public record TableSource(
    String id,
    Bilingual<String> title,
    String group,
    List<DataTable.Column> columns,
    List<RowSource> rows,
    Span at) {
  /** A row: its id and its cells by column key. */
  public record RowSource(String id, Map<String, CellSource> cells, Span at) {
    public RowSource {
      cells = Map.copyOf(cells);
    }
  }

  /** A cell: its text in inline Markdown, or the words of a tags cell. */
  public record CellSource(Bilingual<String> text, List<String> tags, Span at) {
    public CellSource {
      tags = List.copyOf(tags);
    }
  }

  public TableSource {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
