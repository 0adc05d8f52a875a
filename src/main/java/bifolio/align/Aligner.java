package bifolio.align;

import bifolio.model.Bilingual;
import bifolio.model.BilingualPage;
import bifolio.model.Block;
import bifolio.model.Block.Heading;
import bifolio.model.Language;
import bifolio.model.Page;
import bifolio.model.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * Aligns the two languages of a page block by block.
 *
 * <p>Headings first, by level, order and anchors; then the blocks between two pairs of headings;
 * then the parts of each pair: items, table rows, blocks of a callout.
 */
public final class Aligner {
  private Aligner() {}

  /** Aligns a page that exists in both languages. */
  public static BilingualPage align(Page en, Page zh) {
    var rows = new RowIds().named(sections(en.blocks(), zh.blocks()));
    return new BilingualPage(en.id(), new Bilingual<>(en, zh), rows);
  }

  /** Makes a bilingual page of one that exists in one language only: each block is its own twin. */
  public static BilingualPage alone(Page page) {
    var rows = new RowIds().named(sections(page.blocks(), page.blocks()));
    return new BilingualPage(page.id(), Bilingual.same(page), rows);
  }

  private static List<Row> sections(List<Block> en, List<Block> zh) {
    var enHeads = headings(en);
    var zhHeads = headings(zh);
    var pairs =
        Sequence.align(at(en, enHeads), at(zh, zhHeads)).stream()
            .filter(m -> m.en().size() == 1 && m.zh().size() == 1)
            .toList();
    var rows = new ArrayList<Row>();
    int enFrom = 0;
    int zhFrom = 0;
    for (var pair : pairs) {
      int enHead = enHeads.get(pair.en().getFirst());
      int zhHead = zhHeads.get(pair.zh().getFirst());
      if (zhHead < zhFrom) {
        continue; // a heading that was moved up: it stays with the blocks between
      }
      rows.addAll(rows(en.subList(enFrom, enHead), zh.subList(zhFrom, zhHead)));
      rows.add(pair(List.of(en.get(enHead)), List.of(zh.get(zhHead))));
      enFrom = enHead + 1;
      zhFrom = zhHead + 1;
    }
    rows.addAll(rows(en.subList(enFrom, en.size()), zh.subList(zhFrom, zh.size())));
    return rows;
  }

  private static List<Integer> headings(List<Block> blocks) {
    var found = new ArrayList<Integer>();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Heading) {
        found.add(i);
      }
    }
    return found;
  }

  private static List<Block> at(List<Block> blocks, List<Integer> indices) {
    return indices.stream().map(blocks::get).toList();
  }

  private static List<Row> rows(List<? extends Block> en, List<? extends Block> zh) {
    var rows = new ArrayList<Row>();
    for (var match : Sequence.align(en, zh)) {
      List<Block> left = match.en().stream().<Block>map(en::get).toList();
      List<Block> right = match.zh().stream().<Block>map(zh::get).toList();
      if (right.isEmpty()) {
        rows.add(single(Language.EN, left.getFirst()));
      } else if (left.isEmpty()) {
        rows.add(single(Language.ZH, right.getFirst()));
      } else {
        rows.add(pair(left, right));
      }
    }
    return rows;
  }

  private static Row single(Language language, Block block) {
    var inner = new ArrayList<Row>();
    for (var part : parts(block)) {
      inner.add(single(language, part));
    }
    return new Row.Single("", language, block, inner);
  }

  private static Row pair(List<Block> en, List<Block> zh) {
    if (en.size() > 1 || zh.size() > 1) {
      return new Row.Pair("", en, zh, List.of(), false);
    }
    var left = en.getFirst();
    var right = zh.getFirst();
    return new Row.Pair("", en, zh, rows(parts(left), parts(right)), isSame(left, right));
  }

  /** Returns what a block is made of, where that is aligned too. */
  private static List<? extends Block> parts(Block block) {
    return switch (block) {
      case Block.ItemList list -> list.items();
      case Block.Item item -> item.blocks();
      case Block.Table table -> table.rows();
      case Block.Callout callout -> callout.blocks();
      case Block.Details details -> details.blocks();
      case Block.Footnote note -> note.blocks();
      case Block.Heading heading -> List.of();
      case Block.Paragraph paragraph -> List.of();
      case Block.TableRow row -> List.of();
      case Block.Code code -> List.of();
      case Block.Formula formula -> List.of();
      case Block.Diagram diagram -> List.of();
      case Block.Figure figure -> List.of();
      case Block.TableEmbed embed -> List.of();
      case Block.Rule rule -> List.of();
    };
  }

  /** Whether one of the two can stand for both: nothing in it is in a language. */
  private static boolean isSame(Block en, Block zh) {
    return switch (en) {
      case Block.Code code when zh instanceof Block.Code other ->
          code.text().equals(other.text()) && code.language().equals(other.language());
      case Block.Formula formula -> formula.text().equals(zh.text());
      case Block.Diagram diagram -> diagram.text().equals(zh.text());
      case Block.Figure figure when zh instanceof Block.Figure other ->
          figure.src().equals(other.src())
              && figure.alt().equals(other.alt())
              && figure.caption().equals(other.caption());
      case Block.TableEmbed embed -> embed.text().equals(zh.text());
      case Block.Rule rule -> true;
      case Block.Paragraph paragraph -> isSameText(en, zh);
      case Block.Heading heading -> isSameText(en, zh);
      case Block.TableRow row -> isSameText(en, zh);
      case Block.Table table -> isSameText(en, zh);
      case Block.ItemList list -> isSameText(en, zh);
      case Block.Item item -> isSameText(en, zh);
      case Block.Callout callout -> isSameText(en, zh);
      case Block.Details details -> isSameText(en, zh);
      case Block.Footnote note -> isSameText(en, zh);
      case Block.Code code -> false;
      case Block.Figure figure -> false;
    };
  }

  private static boolean isSameText(Block en, Block zh) {
    return en.text().equals(zh.text());
  }
}
