package bifolio.calc;

import bifolio.library.Entry;
import bifolio.model.Bilingual;
import bifolio.model.Block;
import bifolio.model.FrontMatter;
import bifolio.model.Inline;
import bifolio.model.Language;
import bifolio.model.Page;
import bifolio.model.PageId;
import bifolio.model.PageType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes a page of each calculator: its headings and sentences are ordinary blocks, so navigation,
 * search and alignment need to know nothing of calculators.
 */
final class CalculatorPages {
  private static final Bilingual<String> CONVENTIONS =
      new Bilingual<>("By other conventions", "换一种约定");
  private static final Bilingual<String> ASSUMES = new Bilingual<>("What it assumes", "假设与边界");
  private static final Bilingual<String> TABLES = new Bilingual<>("Tables", "对照表");
  private static final Bilingual<String> CHARTS = new Bilingual<>("Charts", "曲线");
  private static final Bilingual<String> EXAMPLES =
      new Bilingual<>("Checked against published values", "与公开数值对照");
  private static final Bilingual<String> SOURCES = new Bilingual<>("Sources", "来源");

  private final Entry entry;
  private final Language language;
  private final List<Block> blocks = new ArrayList<>();

  private CalculatorPages(Entry entry, Language language) {
    this.entry = entry;
    this.language = language;
  }

  /** Returns the page of a calculator in both languages. */
  static List<Page> of(Entry entry) {
    return List.of(
        new CalculatorPages(entry, Language.EN).page(),
        new CalculatorPages(entry, Language.ZH).page());
  }

  private Page page() {
    var calculator = entry.calculator();
    String title = calculator.title().in(language);
    var front =
        new FrontMatter(
            PageType.CALCULATOR,
            title,
            "",
            calculator.question().in(language),
            List.of(),
            Map.of("section", new FrontMatter.Detail(calculator.section(), entry.at())));
    part(Block.Worked.Kind.CALCULATOR, Map.of());
    if (calculator.variants().size() > 1) {
      heading(CONVENTIONS, "conventions");
      part(Block.Worked.Kind.CONVENTIONS, Map.of());
    }
    numbered(TABLES, "tables", Block.Worked.Kind.TABLE, entry.tables().size());
    numbered(CHARTS, "charts", Block.Worked.Kind.CHART, entry.charts().size());
    assumptions();
    if (!entry.examples().isEmpty()) {
      heading(EXAMPLES, "examples");
      part(Block.Worked.Kind.EXAMPLES, Map.of());
    }
    heading(SOURCES, "sources");
    part(Block.Worked.Kind.SOURCES, Map.of());
    return new Page(
        new PageId("calculators/" + calculator.id()),
        language,
        front,
        inline(title),
        blocks,
        List.of(),
        entry.at());
  }

  private void numbered(Bilingual<String> title, String id, Block.Worked.Kind kind, int count) {
    if (count > 0) {
      heading(title, id);
    }
    for (int i = 1; i <= count; i++) {
      part(kind, Map.of("number", Integer.toString(i)));
    }
  }

  private void assumptions() {
    if (entry.assumes().isEmpty()) {
      return;
    }
    heading(ASSUMES, "assumptions");
    var items = new ArrayList<Block.Item>();
    for (var assumption : entry.assumes()) {
      var text = new Block.Paragraph(inline(assumption.text().in(language)), entry.at());
      items.add(new Block.Item(Block.Task.NONE, List.of(text), entry.at()));
    }
    blocks.add(new Block.ItemList(-1, true, items, entry.at()));
  }

  private void heading(Bilingual<String> text, String id) {
    blocks.add(new Block.Heading(2, id, inline(text.in(language)), entry.at()));
  }

  private void part(Block.Worked.Kind kind, Map<String, String> options) {
    blocks.add(new Block.Worked(kind, entry.calculator().id(), options, entry.at()));
  }

  private static Inline inline(String text) {
    return new Inline(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"), text);
  }
}
