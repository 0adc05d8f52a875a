package bifolio.check;

import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.Reporter;
import bifolio.model.Block;
import bifolio.model.Language;
import bifolio.model.PageType;
import bifolio.model.SiteModel;
import java.util.List;

/**
 * A question has an answer (C-9): a hidden part is not empty, a {@code question} fence is followed
 * by one, and so is a heading of a round that asks.
 */
final class AnswerLint implements Lint {
  @Override
  public String id() {
    return "C-9";
  }

  @Override
  public void run(SiteModel site, Reporter reporter) {
    for (var page : site.pages()) {
      for (var language : Language.values()) {
        if (page.page().has(language)) {
          var written = page.page().pages().in(language);
          look(written.blocks(), written.front().type() == PageType.ROUND, reporter);
        }
      }
    }
  }

  private static void look(List<? extends Block> blocks, boolean round, Reporter reporter) {
    for (int i = 0; i < blocks.size(); i++) {
      var block = blocks.get(i);
      look(block.parts(), round, reporter);
      boolean unanswered =
          switch (block) {
            case Block.Details details -> details.blocks().isEmpty();
            case Block.Code code ->
                code.language().equals("question") && !isAnswered(blocks, i + 1);
            case Block.Heading heading -> round && asks(heading) && !isAnswered(blocks, i + 1);
            default -> false;
          };
      if (unanswered) {
        reporter.report(
            warning("answer-missing", block.at(), "this question has no answer")
                .withHint("write <details><summary>Answer</summary> … </details> after it"));
      }
    }
  }

  private static boolean asks(Block.Heading heading) {
    return heading.text().endsWith("?") || heading.text().endsWith("？");
  }

  private static boolean isAnswered(List<? extends Block> blocks, int from) {
    for (var block : blocks.subList(from, blocks.size())) {
      if (block instanceof Block.Details) {
        return true;
      }
      if (block instanceof Block.Heading) {
        return false;
      }
    }
    return false;
  }
}
