package bifolio.render;

import static bifolio.render.Attributes.id;
import static bifolio.render.Attributes.lang;
import static bifolio.render.Attributes.listTag;
import static bifolio.render.Attributes.start;

import bifolio.model.Block;
import bifolio.model.Inline;
import bifolio.model.Language;
import bifolio.model.Mode;
import bifolio.model.Row;
import bifolio.model.SitePage;
import bifolio.practice.Boxes;
import java.util.EnumSet;
import java.util.List;

/**
 * Writes the blocks of one page in one mode, as {@code docs/theme.md} describes.
 *
 * <p>In one language a row is its block; side by side a row is a pair, or one block across both
 * columns when both languages have the same.
 */
final class BlockWriter {
  private final SitePage page;
  private final Mode mode;
  private final Words words;
  private final InlineWriter inlines;
  private final DataTableWriter tables;
  private final WorkedWriter worked;
  private final DrillWriter drills;
  private final Boxes boxes;
  private final TableWriter grids;
  private final LeafWriter leaves;
  private final StringBuilder out = new StringBuilder(16_384);

  BlockWriter(
      SitePage page,
      Mode mode,
      Words words,
      Address address,
      DataTableWriter tables,
      WorkedWriter worked,
      DrillWriter drills) {
    this.drills = drills;
    this.boxes = Boxes.of(page.page());
    this.worked = worked;
    this.page = page;
    this.mode = mode;
    this.words = words;
    this.inlines = new InlineWriter(address);
    this.tables = tables;
    this.grids = new TableWriter(page, mode, words, inlines);
    this.leaves = new LeafWriter(page, mode, words, address, inlines, out);
  }

  /** Returns the HTML of all rows. */
  String write() {
    rows(page.page().rows());
    return out.toString();
  }

  private void rows(List<Row> rows) {
    boolean inNotes = false;
    if (mode == Mode.BOTH) {
      for (var row : rows) {
        inNotes = begins(row, inNotes);
        switch (row) {
          case Row.Single single -> only(single);
          case Row.Pair pair -> pair(pair);
        }
      }
    } else {
      for (var part : Row.parts(rows, mode.main())) {
        inNotes = begins(part.row(), inNotes);
        single(part, mode.main());
      }
    }
    out.append(inNotes ? "</ol></section>" : "");
  }

  /** Opens the notes before the first of them; returns whether they are open. */
  private boolean begins(Row row, boolean inNotes) {
    var en = row.in(Language.EN);
    var first = en.isEmpty() ? row.in(Language.ZH).getFirst() : en.getFirst();
    if (first instanceof Block.Heading) {
      grids.under(row);
    }
    if (first instanceof Block.Footnote && !inNotes) {
      out.append("<section class=\"footnotes\"><h2>");
      out.append(words.html("notes", mode)).append("</h2><ol>");
      return true;
    }
    return inNotes;
  }

  private void only(Row.Single row) {
    if (LeafWriter.isPart(row.block())) {
      single(row.block(), row, row.language(), id(row, 0) + lang(row.language()));
      return;
    }
    out.append("<div class=\"only\"").append(id(row, 0)).append(lang(row.language())).append('>');
    single(row.block(), row, row.language(), "");
    out.append("</div>\n");
  }

  private void pair(Row.Pair row) {
    var en = row.en().getFirst();
    var zh = row.zh().getFirst();
    boolean drawing = LeafWriter.isOneDrawing(en, zh);
    if (drawing || (row.same() && !LeafWriter.isPart(en))) {
      out.append("<div class=\"span\"").append(id(row, 0)).append('>');
      if (drawing) {
        leaves.drawing((Block.Diagram) en, (Block.Diagram) zh);
      } else if (en instanceof Block.Heading heading) {
        leaves.heading(heading, Language.EN, "", row.id());
      } else {
        single(en, row, Language.EN, "");
      }
      out.append("</div>\n");
      return;
    }
    if (en.getClass() != zh.getClass()) { // a list that stands as paragraphs, and the like
      sides(row);
      return;
    }
    switch (en) {
      case Block.ItemList list -> {
        open(listTag(list), classes("pairs", row) + start(list) + id(row, 0));
        rows(row.inner());
        close(listTag(list));
      }
      case Block.Item item -> item(item, row, id(row, 0), true);
      case Block.Callout callout -> {
        leaves.open(callout, id(row, 0));
        rows(row.inner());
        leaves.close(callout);
      }
      case Block.Details left when zh instanceof Block.Details right -> {
        out.append("<details").append(id(row, 0)).append("><summary>");
        out.append(
            Words.spans(inline(left.summary(), Language.EN), inline(right.summary(), Language.ZH)));
        out.append("</summary>");
        rows(row.inner());
        out.append("</details>\n");
      }
      case Block.Footnote note -> footnote(row, id(row, 0));
      case Block.Practice left when DrillWriter.isMergeable(row) ->
          out.append(drills.merged(row, id(row, 0)));
      case Block.Table left when grids.isMergeable(row) ->
          out.append(grids.merged(row, id(row, 0)));
      case Block.Heading heading -> {
        out.append("<div class=\"pair h")
            .append(LeafWriter.level(heading))
            .append('"')
            .append(id(row, 0));
        out.append('>');
        leaves.heading(heading, Language.EN, "", row.id());
        leaves.heading((Block.Heading) zh, Language.ZH, lang(Language.ZH), "");
        out.append("</div>\n");
      }
      default -> sides(row);
    }
  }

  private void sides(Row.Pair row) {
    out.append("<div class=\"pair\"").append(id(row, 0)).append('>');
    side(row, Language.EN, "");
    side(row, Language.ZH, lang(Language.ZH));
    out.append("</div>\n");
  }

  private void side(Row.Pair row, Language language, String attributes) {
    var blocks = row.in(language);
    if (blocks.size() == 1) {
      single(blocks.getFirst(), row, language, attributes);
      return;
    }
    out.append("<div").append(attributes).append('>');
    blocks.forEach(block -> single(block, row, language, ""));
    out.append("</div>");
  }

  /** Writes a block in one language; its parts come from the row's inner rows. */
  private void single(Block block, Row row, Language language, String attributes) {
    switch (block) {
      case Block.Heading heading ->
          leaves.heading(
              heading, language, attributes, attributes.contains(" id=") ? row.id() : "");
      case Block.Paragraph paragraph -> leaves.paragraph(paragraph, language, attributes);
      case Block.ItemList list -> {
        open(listTag(list), classes("", row) + start(list) + attributes);
        parts(list, row, language);
        close(listTag(list));
      }
      case Block.Item item -> item(item, row, attributes, mode == Mode.BOTH);
      case Block.Table table -> out.append(grids.single(table, language, attributes));
      case Block.TableRow part -> throw new IllegalStateException("a row outside a table");
      case Block.Callout callout -> {
        leaves.open(callout, attributes);
        parts(callout, row, language);
        leaves.close(callout);
      }
      case Block.Details details -> {
        out.append("<details").append(attributes).append("><summary>");
        out.append(inline(details.summary(), language)).append("</summary>");
        parts(details, row, language);
        out.append("</details>\n");
      }
      case Block.Code code -> leaves.code(code, attributes);
      case Block.Formula formula -> leaves.formula(formula, attributes);
      case Block.Diagram diagram -> leaves.diagram(diagram, attributes);
      case Block.Figure figure -> leaves.figure(figure, language, attributes);
      case Block.TableEmbed embed -> out.append(tables.write(embed.query(), mode, attributes));
      case Block.Practice practice -> out.append(drills.write(practice, attributes));
      case Block.Worked part -> out.append(worked.write(part, attributes));
      case Block.Footnote note -> footnote(row, attributes);
      case Block.Rule rule -> leaves.rule(attributes);
    }
  }

  private void single(Row.Part part, Language language) {
    single(part.block(), part.row(), language, id(part.row(), part.index()));
  }

  /** Writes what is inside a block; its row may hold the parts of other blocks, too. */
  private void parts(Block block, Row row, Language language) {
    boolean all = row.in(language).size() == 1;
    Row.parts(row.inner(), language).stream()
        .filter(part -> all || block.parts().contains(part.block()))
        .forEach(part -> single(part, language));
  }

  private void item(Block.Item item, Row row, String attributes, boolean both) {
    var box = item.task() == Block.Task.NONE ? null : boxes.boxes().get(row.id());
    open("li", (box == null ? "" : LeafWriter.box(box)) + attributes);
    if (box != null && !box.option()) {
      leaves.box(item, row);
    }
    if (both && row instanceof Row.Pair) {
      rows(row.inner());
    } else {
      itemParts(row, row instanceof Row.Single single ? single.language() : mode.main());
    }
    close("li");
  }

  /** A paragraph that is all of its item stands without {@code <p>}. */
  private void itemParts(Row row, Language language) {
    var inner = Row.parts(row.inner(), language);
    boolean tight =
        !inner.isEmpty()
            && inner.getFirst().block() instanceof Block.Paragraph
            && inner.stream().skip(1).allMatch(part -> part.block() instanceof Block.ItemList);
    for (var part : inner) {
      if (tight && part.block() instanceof Block.Paragraph paragraph) {
        out.append(inline(paragraph.content(), language)).append(' ');
      } else {
        single(part, language);
      }
    }
  }

  private void footnote(Row row, String attributes) {
    open("li", attributes);
    if (mode == Mode.BOTH && row instanceof Row.Pair) {
      rows(row.inner());
    } else {
      var language = row instanceof Row.Single single ? single.language() : mode.main();
      row.in(language).forEach(note -> parts(note, row, language));
    }
    var done = EnumSet.noneOf(Language.class);
    for (var language : mode.languages()) {
      var written = page.page().pages().in(language).language();
      if (done.add(written)) {
        row.in(language).forEach(block -> leaves.back((Block.Footnote) block, written));
      }
    }
    close("li");
  }

  private String inline(Inline inline, Language language) {
    return inlines.write(inline, page.targets().in(language));
  }

  private String classes(String first, Row list) {
    String all = boxes.choices().contains(list.id()) ? (first + " options").strip() : first;
    return all.isEmpty() ? "" : " class=\"" + all + "\"";
  }

  private void open(String tag, String attributes) {
    out.append('<').append(tag).append(attributes).append('>');
  }

  private void close(String tag) {
    out.append("</").append(tag).append(">\n");
  }
}
