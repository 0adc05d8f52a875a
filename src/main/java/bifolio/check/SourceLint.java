package bifolio.check;

import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.Reporter;
import bifolio.diagnostic.Span;
import bifolio.model.Block;
import bifolio.model.Language;
import bifolio.model.Page;
import bifolio.model.PageType;
import bifolio.model.SitePage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A measured number in a lesson or a design has a source or a mark in its section: a footnote, a
 * link, V1, V2, C or U, or it is computed.
 */
final class SourceLint implements PageLint {
  private static final Pattern CLAIM =
      Pattern.compile(
          "\\d[\\d.,]* ?(?:%|‰|×|x\\b|倍|times\\b|[µm]s\\b|[GTM]i?B(?:/s)?\\b|[TPG]FLOP|tokens?/s|GPU)");
  private static final Pattern NO_CLAIM =
      Pattern.compile("[?？]$|假设|假定|\\b(?:assum|suppos)", Pattern.CASE_INSENSITIVE);
  private static final Pattern SOURCE =
      Pattern.compile("class=\"(?:fnref|computed)|<a |<math|\\b(?:V1|V2|U)\\b|[（(]C[）)]");

  @Override
  public String id() {
    return "C-10";
  }

  @Override
  public void look(SitePage page, Reporter reporter) {
    for (var language : Language.values()) {
      var written = page.page().pages().in(language);
      var type = written.front().type();
      boolean demanded = type == PageType.LESSON || type == PageType.DESIGN;
      if (demanded && page.page().has(language)) {
        look(written, reporter);
      }
    }
  }

  private static void look(Page page, Reporter reporter) {
    var claims = new ArrayList<Span>();
    boolean sourced = false;
    for (var block : page.blocks()) {
      if (block instanceof Block.Heading heading && heading.level() <= 2) {
        report(claims, sourced, reporter);
        claims.clear();
        sourced = false;
      }
      var texts = new ArrayList<Block.Paragraph>();
      boolean callout = collect(block, texts);
      sourced |= callout || texts.stream().anyMatch(t -> SOURCE.matcher(t.content().html()).find());
      texts.stream()
          .filter(
              text -> CLAIM.matcher(text.text()).find() && !NO_CLAIM.matcher(text.text()).find())
          .forEach(text -> claims.add(text.at()));
    }
    report(claims, sourced, reporter);
  }

  /** Gathers the paragraphs of a block; returns whether it is a source itself. */
  private static boolean collect(Block block, List<Block.Paragraph> texts) {
    if (block instanceof Block.Paragraph paragraph) {
      texts.add(paragraph);
    }
    boolean source =
        block instanceof Block.Worked
            || (block instanceof Block.Callout callout
                && callout.kind() == Block.CalloutKind.SOURCE);
    for (var part : block.parts()) {
      source |= collect(part, texts);
    }
    return source;
  }

  private static void report(List<Span> claims, boolean sourced, Reporter reporter) {
    if (!claims.isEmpty() && !sourced) {
      reporter.report(
          warning("source-missing", claims.getFirst(), "this section has numbers and no source")
              .withHint("add a footnote, or the mark V1, V2, C or U"));
    }
  }
}
