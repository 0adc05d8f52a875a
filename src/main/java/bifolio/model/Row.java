package bifolio.model;

import bifolio.diagnostic.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Blocks with their twins, or a block that has none.
 *
 * <p>The id is shared by all modes: a heading's anchor, or the anchor of the section and a number.
 */
public sealed interface Row {
  /** Returns the id, unique in its page. */
  String id();

  /** Returns the rows inside, in English order: items, table rows, blocks of a callout. */
  List<Row> inner();

  /** Returns the blocks of one language; empty if the row has none in it. */
  List<Block> in(Language language);

  /**
   * Blocks that say the same: mostly one of each, sometimes two or three paragraphs that are one in
   * the other language.
   *
   * @param same whether both are equal, so that one stands for both
   */
  record Pair(String id, List<Block> en, List<Block> zh, List<Row> inner, boolean same)
      implements Row {
    public Pair {
      en = List.copyOf(en);
      zh = List.copyOf(zh);
      inner = List.copyOf(inner);
    }

    @Override
    public List<Block> in(Language language) {
      return language == Language.EN ? en : zh;
    }
  }

  /** A block without a twin. */
  record Single(String id, Language language, Block block, List<Row> inner) implements Row {
    public Single {
      inner = List.copyOf(inner);
    }

    @Override
    public List<Block> in(Language wanted) {
      return wanted == language ? List.of(block) : List.of();
    }
  }

  /** Returns the rows that have something in a language, in that language's order. */
  static List<Row> ordered(List<Row> rows, Language language) {
    var shown = rows.stream().filter(row -> !row.in(language).isEmpty());
    return language == Language.EN
        ? shown.toList()
        : shown.sorted(Comparator.comparing(row -> placeOf(row, language))).toList();
  }

  private static Span placeOf(Row row, Language language) {
    return row.in(language).getFirst().at();
  }

  /** Returns these rows and all inside them. */
  static Stream<Row> all(List<Row> rows) {
    var found = new ArrayList<Row>();
    collect(rows, found);
    return found.stream();
  }

  private static void collect(List<Row> rows, List<Row> found) {
    for (var row : rows) {
      found.add(row);
      collect(row.inner(), found);
    }
  }
}
