package bifolio.markdown;

import bifolio.model.Block;
import bifolio.model.Block.Alignment;
import bifolio.model.Inline;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads tables. */
final class TableNodes {
  private final ParsedSource source;
  private final InlineReader inlines;

  TableNodes(ParsedSource source, InlineReader inlines) {
    this.source = source;
    this.inlines = inlines;
  }

  /** Reads a table; its first row is its head. */
  Block read(TableBlock table) {
    var rows = new ArrayList<Block.TableRow>();
    var columns = new ArrayList<Alignment>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof TableSeparator) {
        continue;
      }
      for (Node node = part.getFirstChild(); node != null; node = node.getNext()) {
        if (node instanceof TableRow row) {
          rows.add(row(row, part instanceof TableHead ? columns : null));
        }
      }
    }
    return new Block.Table(columns, rows, source.span(table));
  }

  private Block.TableRow row(TableRow row, @Nullable List<Alignment> columns) {
    var cells = new ArrayList<Inline>();
    for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof TableCell cell) {
        cells.add(inlines.children(cell));
        if (columns != null) {
          columns.add(alignment(cell));
        }
      }
    }
    return new Block.TableRow(cells, source.span(row));
  }

  private static Alignment alignment(TableCell cell) {
    var alignment = cell.getAlignment();
    return alignment == null
        ? Alignment.NONE
        : switch (alignment) {
          case LEFT -> Alignment.LEFT;
          case CENTER -> Alignment.CENTER;
          case RIGHT -> Alignment.RIGHT;
        };
  }
}
