package bifolio.twins;

import bifolio.diagnostic.Span;
import bifolio.model.Bilingual;
import bifolio.model.BilingualPage;
import bifolio.model.Block;
import bifolio.model.Language;
import bifolio.model.Page;
import bifolio.model.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The smallest thing that can be stale: a heading, a paragraph, a row of a table, the summary of a
 * hidden part, or the page's title.
 *
 * @param row the id of its row; empty for what the front matter says
 * @param at where it stands; empty for a language that does not have it
 */
record Unit(String row, Print print, Bilingual<List<Span>> at) {
  /** Returns what a page is made of, in English order. */
  static List<Unit> of(BilingualPage page) {
    var reader = new Reader();
    reader.said(page, p -> Wording.of(p.title()));
    reader.said(page, p -> p.front().nav());
    reader.said(page, p -> p.front().summary());
    reader.rows(page.rows());
    return List.copyOf(reader.units);
  }

  /** Returns the fingerprints of some units. */
  static List<Print> prints(List<Unit> units) {
    return units.stream().map(Unit::print).toList();
  }

  private static final class Reader {
    private final List<Unit> units = new ArrayList<>();
    private final Fingerprint fingerprint = new Fingerprint();

    private void said(BilingualPage page, Function<Page, String> what) {
      var texts = page.pages().map(what);
      add("", texts, page.pages().map(p -> List.of(p.at())));
    }

    private void rows(List<Row> rows) {
      for (var row : rows) {
        var en = row.in(Language.EN);
        var zh = row.in(Language.ZH);
        var first = en.isEmpty() ? zh.getFirst() : en.getFirst();
        if (!hasParts(first) || !alike(first, en) || !alike(first, zh)) {
          if (!isOneForBoth(row, first)) {
            block(row, Wording::of);
          }
          continue;
        }
        if (first instanceof Block.Details) {
          block(row, blocks -> String.join("\n", blocks.stream().map(Wording::own).toList()));
        }
        rows(row.inner());
      }
    }

    private void block(Row row, Function<List<Block>, String> wording) {
      var sides = new Bilingual<>(row.in(Language.EN), row.in(Language.ZH));
      add(row.id(), sides.map(wording), sides.map(Reader::place));
    }

    private void add(String row, Bilingual<String> texts, Bilingual<List<Span>> at) {
      var print = new Print(fingerprint.of(texts.en()), fingerprint.of(texts.zh()));
      if (!print.en().equals(Print.NONE) || !print.zh().equals(Print.NONE)) {
        units.add(new Unit(row, print, at));
      }
    }

    private static List<Span> place(List<Block> blocks) {
      return blocks.isEmpty() ? List.of() : List.of(blocks.getFirst().at());
    }

    private static boolean alike(Block first, List<Block> blocks) {
      return blocks.stream().allMatch(block -> block.getClass() == first.getClass());
    }

    private static boolean hasParts(Block block) {
      return switch (block) {
        case Block.ItemList list -> true;
        case Block.Item item -> true;
        case Block.Table table -> true;
        case Block.Callout callout -> true;
        case Block.Details details -> true;
        case Block.Footnote note -> true;
        case Block.Heading heading -> false;
        case Block.Paragraph paragraph -> false;
        case Block.TableRow row -> false;
        case Block.Code code -> false;
        case Block.Formula formula -> false;
        case Block.Diagram diagram -> false;
        case Block.Figure figure -> false;
        case Block.TableEmbed embed -> false;
        case Block.Practice practice -> false;
        case Block.Worked worked -> false;
        case Block.Rule rule -> false;
      };
    }

    /** Returns whether one block stands for both languages, so that it cannot be stale. */
    private static boolean isOneForBoth(Row row, Block first) {
      boolean wordless =
          first instanceof Block.Code
              || first instanceof Block.Formula
              || first instanceof Block.Diagram
              || first instanceof Block.Figure
              || first instanceof Block.TableEmbed
              || first instanceof Block.Worked
              || first instanceof Block.Practice
              || first instanceof Block.Rule;
      return wordless && row instanceof Row.Pair pair && pair.same();
    }
  }
}
