package bifolio.check;

import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.Reporter;
import bifolio.model.Block;
import bifolio.model.Drill;
import bifolio.model.Language;
import bifolio.model.PageType;
import bifolio.model.SitePage;
import java.util.List;

/**
 * A question has an answer (C-9): a hidden part is not empty, a {@code question} fence is followed
 * by one, and so is a heading of a round that asks.
 */
final class AnswerLint implements PageLint {
  @Override
  public String id() {
    return "C-9";
  }

  @Override
  public void look(SitePage page, Reporter reporter) {
    for (var language : Language.values()) {
      if (page.page().has(language)) {
        var written = page.page().pages().in(language);
        look(written.blocks(), written.front().type() == PageType.ROUND, reporter);
      }
    }
  }

  private static void look(List<? extends Block> blocks, boolean round, Reporter reporter) {
    int level = 6;
    for (int i = 0; i < blocks.size(); i++) {
      var block = blocks.get(i);
      look(block.parts(), round, reporter);
      level = block instanceof Block.Heading heading ? heading.level() : level;
      boolean unanswered =
          switch (block) {
            case Block.Details details -> details.blocks().isEmpty();
            case Block.Practice practice ->
                practice.drill() instanceof Drill.Question && !isAnswered(blocks, i + 1, level);
            case Block.Heading heading ->
                round
                    && asks(heading)
                    && !isFenced(blocks, i + 1)
                    && !isAnswered(blocks, i + 1, Integer.MAX_VALUE);
            default -> false;
          };
      if (unanswered) {
        reporter.report(
            warning("answer-missing", block.at(), "this question has no answer")
                .withHint("write <details><summary>Answer</summary> … </details> after it"));
      }
    }
  }

  // The fence below a heading is looked at itself.
  private static boolean isFenced(List<? extends Block> blocks, int next) {
    return next < blocks.size() && blocks.get(next) instanceof Block.Practice;
  }

  private static boolean asks(Block.Heading heading) {
    return heading.text().endsWith("?") || heading.text().endsWith("？");
  }

  /** Looks for an answer up to the next heading of this level or a higher one. */
  private static boolean isAnswered(List<? extends Block> blocks, int from, int level) {
    for (var block : blocks.subList(from, blocks.size())) {
      if (block instanceof Block.Details) {
        return true;
      }
      if (block instanceof Block.Heading heading && heading.level() <= level) {
        return false;
      }
    }
    return false;
  }
}
