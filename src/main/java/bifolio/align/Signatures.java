package bifolio.align;

import bifolio.align.Signature.Kind;
import bifolio.model.Block;
import bifolio.model.Inline;
import bifolio.model.Link;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the signatures of the blocks of one page, each once. */
final class Signatures {
  private static final Pattern CODE = Pattern.compile("<code>(.*?)</code>");
  private static final Pattern NOTE = Pattern.compile("href=\"#fn-([^\"]*)\"");
  private static final Pattern LANGUAGE =
      Pattern.compile("(?<=^|/|[._-])(?:en|zh)(?:[-_](?:cn|hans|us))?(?=/|[._-]|$)");
  private static final Pattern ENDING = Pattern.compile("\\.(?:md|mdx|html)$");

  private final List<Link> links;
  private final IdentityHashMap<Block, Signature> known = new IdentityHashMap<>();

  /** Makes a reader of a page with these links. */
  Signatures(List<Link> links) {
    this.links = links;
  }

  /** Returns the signature of a block of the page. */
  Signature of(Block block) {
    var signature = known.get(block);
    if (signature == null) {
      signature = read(block);
      known.put(block, signature);
    }
    return signature;
  }

  private Signature read(Block block) {
    var anchors = new LinkedHashMap<String, Anchor>();
    switch (block) {
      case Block.Heading heading -> inline(heading.content(), anchors);
      case Block.Paragraph paragraph -> {
        inline(paragraph.content(), anchors);
        ending(paragraph.text(), anchors);
      }
      case Block.TableRow row -> row.cells().forEach(cell -> inline(cell, anchors));
      case Block.Details details -> {
        inline(details.summary(), anchors);
        parts(details.blocks(), anchors);
      }
      case Block.Figure figure -> {
        Tokens.collect(figure.alt(), anchors);
        anchors.put(target(figure.src()), Anchor.LINK);
      }
      case Block.ItemList list -> parts(list.items(), anchors);
      case Block.Item item -> parts(item.blocks(), anchors);
      case Block.Table table -> parts(table.rows(), anchors);
      case Block.Callout callout -> parts(callout.blocks(), anchors);
      case Block.Footnote note -> parts(note.blocks(), anchors);
      case Block.Code code -> Tokens.collect(code.text(), anchors);
      case Block.Formula formula -> Tokens.collect(formula.tex(), anchors);
      case Block.Diagram diagram -> Tokens.collect(Block.Diagram.key(diagram.source()), anchors);
      case Block.TableEmbed embed -> anchors.put(embed.query().table(), Anchor.CODE);
      case Block.Practice practice -> Tokens.collect(practice.text(), anchors);
      case Block.Worked worked -> anchors.put(worked.calculator(), Anchor.CODE);
      case Block.Rule rule -> {}
    }
    return new Signature(Kind.of(block), Signature.weight(block.text()), anchors);
  }

  private void parts(List<? extends Block> parts, Map<String, Anchor> anchors) {
    for (var part : parts) {
      of(part).anchors().forEach((token, anchor) -> anchors.merge(token, anchor, Anchor::surer));
    }
  }

  private void inline(Inline inline, Map<String, Anchor> anchors) {
    Tokens.collect(inline.text(), anchors);
    String html = inline.html();
    if (html.contains("<code>")) {
      var code = CODE.matcher(html);
      while (code.find()) {
        anchors.put("`" + code.group(1), Anchor.CODE);
      }
    }
    if (html.contains("href=\"#fn-")) {
      var note = NOTE.matcher(html);
      while (note.find()) {
        anchors.put("^" + note.group(1), Anchor.LINK);
      }
    }
    int mark = html.indexOf(Inline.LINK_MARK);
    while (mark >= 0) {
      int end = html.indexOf(Inline.LINK_MARK, mark + 1);
      int link = Integer.parseInt(html.substring(mark + 1, end));
      anchors.put(target(links.get(link).target()), Anchor.LINK);
      mark = html.indexOf(Inline.LINK_MARK, end + 1);
    }
  }

  private static void ending(String text, Map<String, Anchor> anchors) {
    String shown = text.strip();
    if (!shown.isEmpty() && Tokens.narrow(shown.charAt(shown.length() - 1)) == ':') {
      anchors.put(":", Anchor.MARK);
    }
    if (shown.indexOf('?') >= 0 || shown.indexOf('？') >= 0) {
      anchors.put("?", Anchor.MARK);
    }
  }

  /** Returns a target without what names a language or a heading in it. */
  static String target(String written) {
    int hash = written.indexOf('#');
    String path = hash > 0 ? written.substring(0, hash) : written;
    String same = LANGUAGE.matcher(path.toLowerCase(Locale.ROOT)).replaceAll("");
    return ">" + ENDING.matcher(same).replaceAll("").replaceAll("/+", "/");
  }
}
