package bifolio.check;

import static bifolio.diagnostic.Diagnostic.error;
import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.NearestName;
import bifolio.diagnostic.Reporter;
import bifolio.diagnostic.Span;
import bifolio.model.Block;
import bifolio.model.Drill;
import bifolio.model.Language;
import bifolio.model.Row;
import bifolio.model.SiteModel;
import bifolio.practice.Boxes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What readers practise with: ids are unique in the site, twins ask the same, a choice has options
 * of which one is right, a quiz sends readers to pages that exist.
 */
final class PracticeCheck implements Check {
  @Override
  public void run(SiteModel site, Reporter reporter) {
    var pages =
        site.pages().stream().map(page -> page.id().path()).collect(Collectors.toUnmodifiableSet());
    Map<String, Span> seen = new HashMap<>();
    for (var page : site.pages()) {
      Map<String, Span> inTwins = new HashMap<>();
      for (var language : Language.values()) {
        if (page.page().has(language)) {
          var own = new HashMap<String, Span>(seen);
          look(page.page().pages().in(language).blocks(), pages, own, reporter);
          inTwins.putAll(own);
        }
      }
      seen.putAll(inTwins);
      if (page.page().isComplete()) {
        page.page().rows().forEach(row -> twins(row, reporter));
      }
    }
  }

  private static void look(
      List<Block> blocks, Set<String> pages, Map<String, Span> seen, Reporter reporter) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Practice practice) {
        unique(practice, seen, reporter);
        switch (practice.drill()) {
          case Drill.Question question -> {
            if (question.kind() == Drill.Kind.CHOICE) {
              options(practice, blocks.subList(i + 1, blocks.size()), reporter);
            }
          }
          case Drill.Quiz quiz -> trainings(quiz, pages, reporter);
          case Drill.Timeline timeline -> {}
          case Drill.Score score -> {}
          case Drill.Panel panel -> {}
        }
      }
    }
  }

  private static void unique(Block.Practice block, Map<String, Span> seen, Reporter reporter) {
    String id =
        switch (block.drill()) {
          case Drill.Question question -> "question " + question.id();
          case Drill.Timeline timeline -> "timeline " + timeline.id();
          case Drill.Score score -> "score " + score.id();
          case Drill.Quiz quiz -> "quiz " + quiz.id();
          case Drill.Panel panel -> "";
        };
    var first = id.isEmpty() ? null : seen.putIfAbsent(id, block.at());
    if (first != null) {
      reporter.report(
          error("duplicate-practice", block.at(), "there is a " + id + " already")
              .withNote(first, "it is here first")
              .withHint("choose another id: readers' marks are kept by it"));
    }
  }

  private static void options(Block.Practice block, List<Block> after, Reporter reporter) {
    for (var next : after) {
      if (next instanceof Block.Heading) {
        break;
      }
      if (next instanceof Block.ItemList list && Boxes.isTasks(list)) {
        if (right(list).isEmpty()) {
          reporter.report(
              error("choice-options", list.at(), "none of these options is right")
                  .withHint("write - [x] before the right one"));
        }
        return;
      }
    }
    reporter.report(
        error("choice-options", block.at(), "this choice has no options")
            .withHint("write a list of - [ ] and - [x] below it"));
  }

  private static void trainings(Drill.Quiz quiz, Set<String> pages, Reporter reporter) {
    for (var training : quiz.trainings()) {
      for (var page : training.pages()) {
        if (!pages.contains(page.path())) {
          reporter.report(
              error("training-page", training.at(), "there is no page \"" + page + "\"")
                  .withHint(NearestName.hint(page.path(), pages)));
        }
      }
    }
  }

  private static List<Integer> right(Block.ItemList list) {
    var right = new ArrayList<Integer>();
    for (int i = 0; i < list.items().size(); i++) {
      if (list.items().get(i).task() == Block.Task.DONE) {
        right.add(i + 1);
      }
    }
    return right;
  }

  private static void twins(Row row, Reporter reporter) {
    if (row instanceof Row.Pair pair
        && pair.en().getFirst() instanceof Block.Practice en
        && pair.zh().getFirst() instanceof Block.Practice zh
        && !shape(en.drill()).equals(shape(zh.drill()))) {
      differ("this block is \"" + shape(zh.drill()) + "\", its twin another", en, zh, reporter);
    }
    if (row instanceof Row.Pair pair
        && pair.en().getFirst() instanceof Block.ItemList en
        && pair.zh().getFirst() instanceof Block.ItemList zh
        && Boxes.isTasks(en)
        && Boxes.isTasks(zh)
        && !right(en).equals(right(zh))) {
      differ("other boxes are ticked here than in the twin", en, zh, reporter);
    }
  }

  private static void differ(String message, Block en, Block zh, Reporter reporter) {
    reporter.report(
        warning("practice-differs", zh.at(), message)
            .withNote(en.at(), "the English one is here")
            .withHint("write the same in both languages"));
  }

  /** Returns what must be the same in both languages. */
  private static String shape(Drill drill) {
    return switch (drill) {
      case Drill.Question question -> question.text();
      case Drill.Timeline timeline ->
          "timeline "
              + timeline.id()
              + timeline.stages().stream().map(s -> " " + s.from() + "–" + s.to()).toList();
      case Drill.Score score ->
          "score "
              + score.id()
              + " of "
              + score.dimensions().size()
              + " dimensions "
              + score.passes().stream().map(Drill.Pass::sum).toList();
      case Drill.Quiz quiz -> quiz.text();
      case Drill.Panel panel -> panel.text();
    };
  }
}
