package bifolio.align;

import bifolio.align.Sections.HeadPair;
import bifolio.model.Bilingual;
import bifolio.model.BilingualPage;
import bifolio.model.Block;
import bifolio.model.Block.Footnote;
import bifolio.model.Language;
import bifolio.model.Page;
import bifolio.model.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Aligns the two languages of a page block by block.
 *
 * <p>Headings first, by what they say and what stands below them ({@link Sections}); then the
 * blocks between two pairs of headings ({@link Sequence}); then the parts of each pair: items,
 * table rows, blocks of a callout. {@link Evidence} says what speaks for a pair: length as in Gale
 * and Church 1993, and what survives translation. docs/alignment.md tells how well it works.
 */
public final class Aligner {
  private final Signatures enReader;
  private final Signatures zhReader;

  private Aligner(Page en, Page zh) {
    this.enReader = new Signatures(en.links());
    this.zhReader = new Signatures(zh.links());
  }

  /** Aligns a page that exists in both languages. */
  public static BilingualPage align(Page en, Page zh) {
    var rows = new Aligner(en, zh).page(en.blocks(), zh.blocks());
    return new BilingualPage(en.id(), new Bilingual<>(en, zh), new RowIds().named(rows));
  }

  /** Makes a bilingual page of one that exists in one language only: each block is its own twin. */
  public static BilingualPage alone(Page page) {
    var rows = new RowIds().named(doubled(page.blocks()));
    return new BilingualPage(page.id(), Bilingual.same(page), rows);
  }

  private static List<Row> doubled(List<? extends Block> blocks) {
    var rows = new ArrayList<Row>();
    for (var block : blocks) {
      List<Block> side = List.of(block);
      rows.add(new Row.Pair("", side, side, doubled(block.parts()), isSame(block, block)));
    }
    return rows;
  }

  private List<Row> page(List<Block> en, List<Block> zh) {
    var enText = en.stream().filter(block -> !(block instanceof Footnote)).toList();
    var zhText = zh.stream().filter(block -> !(block instanceof Footnote)).toList();
    var heads = Sections.pairs(enText, zhText, enReader, zhReader);
    var enStarts = heads.stream().map(HeadPair::en).toList();
    var zhStarts = heads.stream().map(HeadPair::zh).sorted().toList();
    var rows = new ArrayList<Row>();
    rows.addAll(rows(section(enText, -1, enStarts), section(zhText, -1, zhStarts), false));
    for (var head : heads) {
      rows.add(pair(List.of(enText.get(head.en())), List.of(zhText.get(head.zh()))));
      rows.addAll(
          rows(section(enText, head.en(), enStarts), section(zhText, head.zh(), zhStarts), false));
    }
    rows.addAll(notes(en, zh));
    return rows;
  }

  /** Returns the blocks after a heading, up to the next one that has a twin. */
  private static List<Block> section(List<Block> blocks, int heading, List<Integer> starts) {
    int next = Collections.binarySearch(starts, heading + 1);
    int at = next >= 0 ? next : -next - 1;
    return blocks.subList(heading + 1, at < starts.size() ? starts.get(at) : blocks.size());
  }

  /** Pairs footnotes by their labels: the text refers to them by these, in any order. */
  private List<Row> notes(List<Block> en, List<Block> zh) {
    var twins = new LinkedHashMap<String, Footnote>();
    for (var block : zh) {
      if (block instanceof Footnote note) {
        twins.put(note.label(), note);
      }
    }
    var rows = new ArrayList<Row>();
    for (var block : en) {
      if (block instanceof Footnote note) {
        var twin = twins.remove(note.label());
        rows.add(twin == null ? single(Language.EN, note) : pair(List.of(note), List.of(twin)));
      }
    }
    twins.values().forEach(note -> rows.add(single(Language.ZH, note)));
    return rows;
  }

  private List<Row> rows(List<? extends Block> en, List<? extends Block> zh, boolean inside) {
    var left = Side.of(en, enReader);
    var right = Side.of(zh, zhReader);
    var rows = new ArrayList<Row>();
    for (var match : Sequence.align(left, right, inside)) {
      if (match.isPair()) {
        rows.add(pair(left.blocks(match.en()), right.blocks(match.zh())));
      } else if (match.zh().isEmpty()) {
        rows.add(single(Language.EN, left.block(match.en().getFirst())));
      } else {
        rows.add(single(Language.ZH, right.block(match.zh().getFirst())));
      }
    }
    return rows;
  }

  private static Row single(Language language, Block block) {
    return new Row.Single("", language, block, singles(language, block.parts()));
  }

  private static List<Row> singles(Language language, List<? extends Block> blocks) {
    return blocks.stream().map(block -> single(language, block)).toList();
  }

  private Row pair(List<Block> en, List<Block> zh) {
    var left = en.stream().flatMap(block -> block.parts().stream()).toList();
    var right = zh.stream().flatMap(block -> block.parts().stream()).toList();
    var inner = new ArrayList<Row>();
    if (left.isEmpty() || right.isEmpty()) { // a list against paragraphs, and the like
      inner.addAll(singles(Language.EN, left));
      inner.addAll(singles(Language.ZH, right));
    } else {
      inner.addAll(rows(left, right, true));
    }
    boolean same = en.size() == 1 && zh.size() == 1 && isSame(en.getFirst(), zh.getFirst());
    return new Row.Pair("", en, zh, inner, same);
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
      case Block.Practice practice -> isSameText(en, zh);
      case Block.Worked worked -> worked.text().equals(zh.text());
      case Block.Rule rule -> true;
      case Block.Paragraph paragraph -> isSameText(en, zh);
      case Block.Heading heading -> isSameText(en, zh);
      case Block.TableRow row -> isSameText(en, zh);
      case Block.Table table -> isSameText(en, zh);
      case Block.ItemList list -> isSameText(en, zh);
      case Block.Item item -> isSameText(en, zh);
      case Block.Callout callout -> isSameText(en, zh);
      case Block.Details details -> isSameText(en, zh);
      case Footnote note -> isSameText(en, zh);
      case Block.Code code -> false;
      case Block.Figure figure -> false;
    };
  }

  private static boolean isSameText(Block en, Block zh) {
    return en.text().equals(zh.text());
  }
}
