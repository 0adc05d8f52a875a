package bifolio.model;

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
   * Blocks that say the same: mostly one of each; sometimes two or three paragraphs or lists that
   * are one in the other language, or a list that stands as paragraphs there. Then {@link #inner}
   * holds the parts of all of them.
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

  /**
   * A block and the row that it stands in.
   *
   * @param index its place among the row's blocks of its language
   */
  record Part(Row row, int index, Block block) {}

  /**
   * Returns the blocks of one language in that language's order, which is not always the order of
   * the rows: what was moved, and a paragraph that code cuts in two, stand where they stand.
   */
  static List<Part> parts(List<Row> rows, Language language) {
    var parts = new ArrayList<Part>();
    for (var row : rows) {
      var blocks = row.in(language);
      for (int i = 0; i < blocks.size(); i++) {
        parts.add(new Part(row, i, blocks.get(i)));
      }
    }
    parts.sort(Comparator.comparingInt(Row::noteNumber).thenComparing(part -> part.block().at()));
    return parts;
  }

  // Footnotes come last, by number, wherever they stand in the source.
  private static int noteNumber(Part part) {
    return part.block() instanceof Block.Footnote note ? note.number() : 0;
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
