package bifolio.render;

import bifolio.calculator.PlainWorking;
import bifolio.model.Block;
import bifolio.model.Drill;
import bifolio.model.Inline;
import bifolio.model.Language;
import bifolio.model.Mode;
import bifolio.model.Row;
import bifolio.model.SitePage;
import bifolio.model.Target;
import bifolio.practice.Boxes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes what a reader sees of a page in one language as Markdown, for those who read no HTML. */
final class MarkdownPage {
  private final SitePage page;
  private final Language language;
  private final Boxes boxes;
  private final Mode mode;
  private final Address address;
  private final Words words;
  private final Evaluations evaluations;
  private final DataTableWriter tables;
  private final WorkedWriter worked;
  private final DrillWriter drills;
  private final MarkdownText text;
  private final MarkdownBlocks shown;

  MarkdownPage(
      SitePage page,
      Address address,
      Words words,
      Evaluations evaluations,
      DataTableWriter tables,
      WorkedWriter worked,
      DrillWriter drills) {
    this.page = page;
    this.boxes = Boxes.of(page.page());
    this.mode = address.mode();
    this.language = mode.main();
    this.address = address;
    this.words = words;
    this.evaluations = evaluations;
    this.tables = tables;
    this.worked = worked;
    this.drills = drills;
    this.text = new MarkdownText(this::link);
    this.shown = new MarkdownBlocks(text);
  }

  /** Returns the file of a page in one language, from the site's root. */
  static String file(SitePage page, Mode mode) {
    return twin(page.id().file(mode));
  }

  /** Returns the address of a page's Markdown. */
  static String twin(String html) {
    int hash = html.indexOf('#');
    String path = hash < 0 ? html : html.substring(0, hash);
    if (!path.endsWith(".html") || path.contains("://")) {
      return html;
    }
    // what a calculator is set to is for its form
    String anchor = hash < 0 || html.startsWith("#~", hash) ? "" : html.substring(hash);
    return path.substring(0, path.length() - 5) + ".md" + anchor;
  }

  String write() {
    var own = page.page().pages().in(language);
    var blocks = new ArrayList<String>();
    blocks.add("# " + text.write(own.title()));
    if (!own.front().summary().isEmpty()) {
      blocks.add("> " + MarkdownText.escaped(own.front().summary()));
    }
    if (!page.page().has(language)) {
      blocks.add("> " + words.plain("missing-" + language.code(), mode));
    }
    blocks.addAll(parts(page.page().rows()));
    blocks.addAll(shown.write(tables.whole(page.page(), mode)));
    return String.join("\n\n", blocks) + "\n";
  }

  private String link(String written) {
    if (written.isEmpty() || written.charAt(0) != Inline.LINK_MARK) {
      return twin(written);
    }
    int index = Integer.parseInt(written.substring(1, written.length() - 1));
    var target = page.targets().in(language).get(index);
    return target instanceof Target.ToPage ? twin(address.to(target)) : address.to(target);
  }

  private List<String> parts(List<Row> rows) {
    return Row.parts(rows, language).stream().flatMap(part -> block(part).stream()).toList();
  }

  /** Returns what is inside a block; its row may hold the parts of other blocks, too. */
  private List<String> inside(Row.Part part) {
    boolean all = part.row().in(language).size() == 1;
    return Row.parts(part.row().inner(), language).stream()
        .filter(inner -> all || part.block().parts().contains(inner.block()))
        .flatMap(inner -> block(inner).stream())
        .toList();
  }

  private List<String> block(Row.Part part) {
    return switch (part.block()) {
      case Block.Heading heading -> {
        String anchor =
            heading.slug().equals(part.row().id())
                ? ""
                : "<a id=\"" + Html.escape(part.row().id()) + "\"></a>\n\n";
        String marks = "#".repeat(LeafWriter.level(heading));
        yield List.of(anchor + marks + " " + text.write(heading.content()));
      }
      case Block.Paragraph p -> List.of(MarkdownText.begun(text.write(p.content())));
      case Block.ItemList list -> List.of(list(list, part));
      case Block.Item item -> List.of(item("- ", item, part));
      case Block.Table table -> List.of(table(table));
      case Block.TableRow row -> List.of();
      case Block.Callout callout -> List.of(callout(callout, part));
      case Block.Details details -> {
        var all = new ArrayList<String>();
        all.add("<details>\n<summary>" + text.write(details.summary()) + "</summary>");
        all.addAll(inside(part));
        all.add("</details>");
        yield all;
      }
      case Block.Code code -> code(code);
      case Block.Formula formula -> List.of("$$\n" + formula.tex().strip() + "\n$$");
      case Block.Diagram diagram ->
          List.of(MarkdownBlocks.fenced("mermaid", diagram.source().strip()));
      case Block.Figure figure -> figure(figure);
      case Block.TableEmbed embed -> shown.write(tables.write(embed.query(), mode, ""));
      case Block.Practice practice -> practice(practice);
      case Block.Worked block -> worked(block);
      case Block.Footnote note ->
          List.of(indented("[^" + note.number() + "]: ", String.join("\n\n", inside(part)), 4));
      case Block.Rule rule -> List.of("---");
    };
  }

  private String list(Block.ItemList list, Row.Part part) {
    var out = new StringBuilder();
    int number = list.start();
    boolean all = part.row().in(language).size() == 1;
    for (var inner : Row.parts(part.row().inner(), language)) {
      if (inner.block() instanceof Block.Item item && (all || list.items().contains(item))) {
        out.append(out.isEmpty() ? "" : list.tight() ? "\n" : "\n\n");
        out.append(item(list.start() < 0 ? "- " : number++ + ". ", item, inner));
      }
    }
    return out.toString();
  }

  private String item(String mark, Block.Item item, Row.Part part) {
    var known = boxes.boxes().get(part.row().id());
    boolean secret = known != null && known.option(); // which one is right
    String box =
        switch (item.task()) {
          case NONE -> "";
          case OPEN -> "[ ] ";
          case DONE -> secret ? "[ ] " : "[x] ";
        };
    var inner = inside(part);
    boolean tight = item.blocks().stream().skip(1).allMatch(b -> b instanceof Block.ItemList);
    return indented(mark + box, String.join(tight ? "\n" : "\n\n", inner), mark.length());
  }

  private static String indented(String first, String text, int indent) {
    return first + text.replaceAll("\n(?=[^\n])", "\n" + " ".repeat(indent));
  }

  private String table(Block.Table table) {
    var rows = new ArrayList<List<String>>();
    for (var row : table.rows()) {
      rows.add(row.cells().stream().map(c -> text.cell(Markup.of(c.html()))).toList());
    }
    var rules =
        table.columns().stream()
            .map(
                column ->
                    switch (column) {
                      case NONE -> " --- ";
                      case LEFT -> " :-- ";
                      case CENTER -> " :-: ";
                      case RIGHT -> " --: ";
                    })
            .toList();
    return MarkdownBlocks.grid(rows, table.columns().size(), rules);
  }

  private String callout(Block.Callout callout, Row.Part part) {
    var lines = new ArrayList<String>();
    String label = words.plain(callout.kind().name().toLowerCase(Locale.ROOT), mode);
    switch (callout.kind()) {
      case QUOTE -> {}
      case NOTE, TIP, IMPORTANT, WARNING, CAUTION -> lines.add("[!" + callout.kind() + "]\n");
      case PITFALL -> lines.add("[!WARNING]\n**" + label + "**\n\n");
      case INTERVIEWER, ADVANCED, SOURCE -> lines.add("[!NOTE]\n**" + label + "**\n\n");
    }
    String all = String.join("", lines) + String.join("\n\n", inside(part));
    return "> " + all.replace("\n", "\n> ").replace("> \n", ">\n");
  }

  private static List<String> code(Block.Code code) {
    String fenced = MarkdownBlocks.fenced(code.language(), code.text());
    var origin = code.origin();
    return origin == null ? List.of(fenced) : List.of("`" + origin.file() + "`", fenced);
  }

  private List<String> figure(Block.Figure figure) {
    String src = address.to(page.targets().in(language).get(figure.link()));
    String picture = "![" + MarkdownText.escaped(figure.alt()) + "](" + src + ")";
    String caption = text.write(figure.caption());
    return caption.isEmpty() ? List.of(picture) : List.of(picture, caption);
  }

  private List<String> practice(Block.Practice block) {
    if (block.drill() instanceof Drill.Question question) {
      var facts = new ArrayList<String>();
      facts.add(question.level().name());
      if (question.minutes() > 0) {
        facts.add(question.minutes() + " " + words.plain("short-minutes", mode));
      }
      facts.addAll(question.topics());
      return List.of(MarkdownText.escaped(String.join(" · ", facts)));
    }
    return shown.write(drills.write(block, ""));
  }

  private List<String> worked(Block.Worked block) {
    var entry = evaluations.library().entries().get(block.calculator());
    if (block.kind() != Block.Worked.Kind.CALCULATOR || entry == null) {
      return shown.write(worked.write(block, ""));
    }
    var evaluation = evaluations.of(entry.calculator(), block.options());
    var lines = PlainWorking.lines(evaluation, language);
    return List.of(MarkdownBlocks.fenced("text", String.join("\n", lines)));
  }
}
