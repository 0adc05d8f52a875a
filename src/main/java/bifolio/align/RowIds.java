package bifolio.align;

import bifolio.model.Block;
import bifolio.model.Block.Heading;
import bifolio.model.Language;
import bifolio.model.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gives each row its id: a heading's is what the author pinned, else the anchor of the English
 * heading; other rows are numbered inside their section.
 */
final class RowIds {
  private final Set<String> taken = new HashSet<>();
  private String section = "top";
  private int number;

  /** Returns the rows with ids. */
  List<Row> named(List<Row> rows) {
    var named = new ArrayList<Row>();
    for (var row : rows) {
      var first = blockOf(row);
      if (first instanceof Heading) {
        section = unique(anchor(row));
        number = 0;
        named.add(with(row, section));
      } else if (first instanceof Block.Footnote note) {
        named.add(with(row, unique("fn-" + note.label())));
      } else {
        number++;
        named.add(with(row, unique(section + "." + number)));
      }
    }
    return named;
  }

  private static Block blockOf(Row row) {
    var en = row.in(Language.EN);
    return en.isEmpty() ? row.in(Language.ZH).getFirst() : en.getFirst();
  }

  private static String anchor(Row row) {
    String slug = "";
    for (var language : Language.values()) {
      for (var block : row.in(language)) {
        if (block instanceof Heading heading) {
          if (!heading.id().isEmpty()) {
            return heading.id();
          }
          slug = slug.isEmpty() ? heading.slug() : slug;
        }
      }
    }
    return slug.isEmpty() ? "section" : slug;
  }

  private String unique(String id) {
    String candidate = id;
    for (int i = 1; !taken.add(candidate); i++) {
      candidate = id + "-" + i;
    }
    return candidate;
  }

  private Row with(Row row, String id) {
    var inner = new ArrayList<Row>();
    int i = 0;
    for (var part : row.inner()) {
      i++;
      inner.add(with(part, id + "." + i));
    }
    return switch (row) {
      case Row.Pair pair -> new Row.Pair(id, pair.en(), pair.zh(), inner, pair.same());
      case Row.Single single -> new Row.Single(id, single.language(), single.block(), inner);
    };
  }
}
