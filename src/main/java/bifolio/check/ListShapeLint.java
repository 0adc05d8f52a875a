package bifolio.check;

import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.Reporter;
import bifolio.model.Block;
import bifolio.model.Row;
import bifolio.model.SitePage;

/** Lists that say the same are both numbered, from the same number, or both not; boxes agree. */
final class ListShapeLint implements PageLint {
  @Override
  public String id() {
    return "P-14";
  }

  @Override
  public void look(SitePage page, Reporter reporter) {
    if (page.page().isComplete()) {
      Row.all(page.page().rows()).forEach(row -> look(row, reporter));
    }
  }

  private static void look(Row row, Reporter reporter) {
    if (!(row instanceof Row.Pair pair)) {
      return;
    }
    var left = pair.en().getFirst();
    var right = pair.zh().getFirst();
    if (left instanceof Block.ItemList en
        && right instanceof Block.ItemList zh
        && en.start() != zh.start()) {
      report(shape(zh), shape(en), en, zh, reporter);
    }
    if (left instanceof Block.Item en
        && right instanceof Block.Item zh
        && (en.task() == Block.Task.NONE) != (zh.task() == Block.Task.NONE)) {
      report(shape(zh), shape(en), en, zh, reporter);
    }
  }

  private static void report(String here, String there, Block en, Block zh, Reporter reporter) {
    reporter.report(
        warning("list-shape", zh.at(), "this is " + here + ", its twin " + there)
            .withNote(en.at(), "the English one is here")
            .withHint("give both the same shape"));
  }

  private static String shape(Block.ItemList list) {
    return list.start() < 0 ? "a list with bullets" : "a list numbered from " + list.start();
  }

  private static String shape(Block.Item item) {
    return item.task() == Block.Task.NONE ? "an item without a box" : "an item with a box";
  }
}
