package bifolio.model;

import java.util.List;

/**
 * A block with its twin, or one that has none.
 *
 * <p>The id is shared by all modes: a heading's anchor, or the anchor of the section and a number.
 */
public sealed interface Row {
  /** Returns the id, unique in its page. */
  String id();

  /**
   * Two blocks that say the same.
   *
   * @param inner the rows inside, in English order: items of a list, rows of a table, blocks of a
   *     callout; empty for a block without parts
   * @param same whether both are equal, so that one stands for both
   */
  record Pair(String id, Block en, Block zh, List<Row> inner, boolean same) implements Row {
    public Pair {
      inner = List.copyOf(inner);
    }

    /** Returns the block of one language. */
    public Block in(Language language) {
      return language == Language.EN ? en : zh;
    }
  }

  /** A block without a twin; {@code inner} as in a pair, all of the same language. */
  record Single(String id, Language language, Block block, List<Row> inner) implements Row {
    public Single {
      inner = List.copyOf(inner);
    }
  }
}
