package bifolio.render;

import bifolio.model.Block;
import bifolio.model.Language;
import bifolio.model.Row;

/** Attributes as they stand in a tag, each with a space before it. */
final class Attributes {
  private Attributes() {}

  /** Returns the id of a row's block; {@code index} counts the blocks that are one in the twin. */
  static String id(Row row, int index) {
    return " id=\"" + Html.escape(row.id()) + (index == 0 ? "" : "-" + (index + 1)) + "\"";
  }

  /** Returns the language of a block. */
  static String lang(Language language) {
    return " lang=\"" + language.tag() + "\"";
  }

  /** Returns the element of a list. */
  static String listTag(Block.ItemList list) {
    return list.start() < 0 ? "ul" : "ol";
  }

  /** Returns the number at which a list starts, if it is not 1. */
  static String start(Block.ItemList list) {
    return list.start() <= 1 && list.start() != 0 ? "" : " start=\"" + list.start() + "\"";
  }
}
