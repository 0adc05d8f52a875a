package bifolio.render;

import bifolio.model.Bilingual;
import bifolio.model.Block;
import bifolio.model.Inline;
import bifolio.model.Language;
import bifolio.model.Mode;
import bifolio.model.Row;
import bifolio.model.SitePage;
import bifolio.practice.Boxes;
import java.util.Locale;

/** Writes the blocks that have no parts. */
final class LeafWriter {
  private final SitePage page;
  private final Mode mode;
  private final Words words;
  private final Address address;
  private final InlineWriter inlines;
  private final StringBuilder out;

  LeafWriter(
      SitePage page,
      Mode mode,
      Words words,
      Address address,
      InlineWriter inlines,
      StringBuilder out) {
    this.page = page;
    this.mode = mode;
    this.words = words;
    this.address = address;
    this.inlines = inlines;
    this.out = out;
  }

  /** Returns the level that is shown: the page has one h1, its title. */
  static int level(Block.Heading heading) {
    return Math.max(2, heading.level());
  }

  void paragraph(Block.Paragraph paragraph, Language language, String attributes) {
    out.append("<p").append(attributes).append('>');
    out.append(inline(paragraph.content(), language)).append("</p>\n");
  }

  /** Writes the box of a checklist item, named by the item's first line. */
  void box(Block.Item item, Row row) {
    var language = row.in(mode.main()).isEmpty() ? mode.main().other() : mode.main();
    String text = row.in(language).getFirst().text().lines().findFirst().orElse("");
    boolean cut = text.codePointCount(0, text.length()) > 80;
    String label = cut ? text.substring(0, text.offsetByCodePoints(0, 79)) + "…" : text;
    out.append("<input type=\"checkbox\" aria-label=\"").append(Html.escape(label)).append('"');
    out.append(item.task() == Block.Task.DONE ? " checked" : "").append("> ");
  }

  /** Returns the attributes of an item with a box: what is right is not shown, only known. */
  static String box(Boxes.Box box) {
    String kind = box.option() ? "option" : "task";
    String right = box.option() ? " data-right=\"" + (box.done() ? 1 : 0) + "\"" : "";
    return " class=\"" + kind + "\" data-key=\"" + box.key() + "\"" + right;
  }

  void open(Block.Callout callout, String attributes) {
    if (callout.kind() == Block.CalloutKind.QUOTE) {
      out.append("<blockquote").append(attributes).append('>');
      return;
    }
    String kind = callout.kind().name().toLowerCase(Locale.ROOT);
    out.append("<div class=\"callout ").append(kind).append("\" role=\"note\"");
    out.append(attributes).append("><p class=\"label\">").append(words.html(kind, mode));
    out.append("</p>");
  }

  void close(Block.Callout callout) {
    boolean quote = callout.kind() == Block.CalloutKind.QUOTE;
    out.append(quote ? "</blockquote>\n" : "</div>\n");
  }

  void formula(Block.Formula formula, String attributes) {
    out.append("<div class=\"math\" tabindex=\"0\"").append(attributes).append('>');
    out.append(formula.html()).append("</div>\n");
  }

  void rule(String attributes) {
    out.append("<hr").append(attributes).append(">\n");
  }

  void heading(Block.Heading heading, Language language, String attributes, String anchor) {
    String tag = "h" + level(heading);
    out.append('<').append(tag).append(attributes).append('>');
    out.append(inline(heading.content(), language));
    if (!anchor.isEmpty()) {
      out.append("<a class=\"anchor\" href=\"#").append(Html.escape(Address.escape(anchor)));
      out.append("\" aria-label=\"").append(Html.escape(words.plain("anchor", mode)));
      out.append("\">#</a>");
    }
    out.append("</").append(tag).append(">\n");
  }

  void code(Block.Code code, String attributes) {
    var origin = code.origin();
    if (origin == null) {
      pre(code, attributes);
      return;
    }
    out.append("<figure class=\"excerpt\"").append(attributes).append("><figcaption>");
    String source = address.source(origin.path(), origin.first(), origin.last());
    if (source.isEmpty()) {
      out.append(Html.escape(origin.file()));
    } else {
      out.append("<a href=\"").append(Html.escape(source)).append("\" rel=\"noopener\">");
      out.append(Html.escape(origin.file())).append("</a>");
    }
    out.append("</figcaption>\n");
    pre(code, "");
    out.append("</figure>\n");
  }

  private void pre(Block.Code code, String attributes) {
    out.append("<div class=\"code\"").append(attributes);
    if (!code.language().isEmpty()) {
      out.append(" data-language=\"").append(Html.escape(code.language())).append('"');
    }
    out.append("><pre tabindex=\"0\"><code>").append(code.html()).append("</code></pre></div>\n");
  }

  /** Whether a block stands only inside another one. */
  static boolean isPart(Block block) {
    return block instanceof Block.Item
        || block instanceof Block.Footnote
        || block instanceof Block.TableRow;
  }

  /** Returns whether one drawing serves both languages, whatever they say about it. */
  static boolean isOneDrawing(Block en, Block zh) {
    return en instanceof Block.Diagram left
        && zh instanceof Block.Diagram right
        && !left.svg().isEmpty()
        && left.svg().equals(right.svg());
  }

  /** Writes a drawing that serves both languages, described in both. */
  void drawing(Block.Diagram en, Block.Diagram zh) {
    drawing(en.svg(), Words.plain(new Bilingual<>(en.alt(), zh.alt()), mode), "");
  }

  void diagram(Block.Diagram diagram, String attributes) {
    if (diagram.svg().isEmpty()) {
      out.append("<div class=\"code\" data-language=\"mermaid\"").append(attributes);
      out.append("><pre tabindex=\"0\"><code>").append(Html.escape(diagram.source()));
      out.append("</code></pre></div>\n");
      return;
    }
    drawing(diagram.svg(), diagram.alt(), attributes);
  }

  private void drawing(String svg, String alt, String attributes) {
    // A wide drawing scrolls in itself in a narrow column, so keys must reach it.
    out.append("<figure class=\"diagram\" role=\"img\" tabindex=\"0\" aria-label=\"");
    out.append(Html.escape(alt)).append('"').append(attributes).append('>');
    out.append(svg).append("</figure>\n");
  }

  void figure(Block.Figure figure, Language language, String attributes) {
    String src = address.to(page.targets().in(language).get(figure.link()));
    out.append("<figure").append(attributes).append("><img");
    if (!src.isEmpty()) {
      out.append(" src=\"").append(Html.escape(src)).append('"');
    }
    out.append(" alt=\"").append(Html.escape(figure.alt())).append("\" loading=\"lazy\">");
    if (!figure.caption().text().isEmpty()) {
      out.append("<figcaption>").append(inline(figure.caption(), language));
      out.append("</figcaption>");
    }
    out.append("</figure>\n");
  }

  /** Writes the links from a footnote back to the places that refer to it. */
  void back(Block.Footnote note, Language language) {
    for (int i = 1; i <= note.references(); i++) {
      String id = "fnref-" + language.code() + "-" + note.label() + "-" + i;
      if (out.indexOf(" id=\"" + id + "\"") >= 0) { // not in a block that is shown once for both
        out.append("<a class=\"back\" href=\"#").append(id).append("\" aria-label=\"");
        out.append(Html.escape(words.get("back").in(language))).append('"');
        out.append(language == mode.main() ? "" : Attributes.lang(language)).append(">↩</a> ");
      }
    }
  }

  private String inline(Inline inline, Language language) {
    return inlines.write(inline, page.targets().in(language));
  }
}
