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
 *
 * <p>Only rows with English count, so that a translation that gains or loses a block of its own
 * leaves all other ids as they are; {@code why.3-zh1} is the first Chinese block after {@code
 * why.3} that has no twin.
 */
final class RowIds {
  /** What themes name their own parts of a page by. */
  private static final Set<String> RESERVED =
      Set.of("main", "menu", "find", "find-list", "keys", "keys-title", "practice-kit");

  private final Set<String> taken = new HashSet<>(RESERVED);

  /** Counts the rows of a section, or those inside a row. */
  private static final class Numbers {
    private final String prefix;
    private int english;
    private int chinese;

    Numbers(String prefix) {
      this.prefix = prefix;
    }

    String next(Row row) {
      if (row.in(Language.EN).isEmpty()) {
        chinese++;
        return prefix + "." + english + "-zh" + chinese;
      }
      english++;
      chinese = 0;
      return prefix + "." + english;
    }
  }

  /** Returns the rows with ids. */
  List<Row> named(List<Row> rows) {
    var numbers = new Numbers("top");
    var named = new ArrayList<Row>();
    for (var row : rows) {
      var first = blockOf(row);
      if (first instanceof Heading) {
        numbers = new Numbers(unique(anchor(row)));
        named.add(with(row, numbers.prefix));
      } else if (first instanceof Block.Footnote note) {
        named.add(with(row, unique("fn-" + note.label())));
      } else {
        named.add(with(row, unique(numbers.next(row))));
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
    var numbers = new Numbers(id);
    for (var part : row.inner()) {
      inner.add(with(part, numbers.next(part)));
    }
    return switch (row) {
      case Row.Pair pair -> new Row.Pair(id, pair.en(), pair.zh(), inner, pair.same());
      case Row.Single single -> new Row.Single(id, single.language(), single.block(), inner);
    };
  }
}
