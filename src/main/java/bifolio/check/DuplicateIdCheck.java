package bifolio.check;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.diagnostic.Reporter;
import bifolio.diagnostic.Span;
import bifolio.model.Block;
import bifolio.model.Language;
import bifolio.model.SiteModel;
import java.util.HashMap;

/** An id that an author pins to a heading is unique in its page and the same in both languages. */
final class DuplicateIdCheck implements Check {
  @Override
  public void run(SiteModel site, Reporter reporter) {
    for (var page : site.pages()) {
      for (var language : Language.values()) {
        if (!page.page().has(language)) {
          continue;
        }
        var seen = new HashMap<String, Span>();
        for (var block : page.page().pages().in(language).blocks()) {
          if (block instanceof Block.Heading heading && !heading.id().isEmpty()) {
            var first = seen.putIfAbsent(heading.id(), heading.at());
            if (first != null) {
              reporter.report(
                  error("duplicate-id", heading.at(), "the id \"" + heading.id() + "\" is taken")
                      .withNote(first, "it is given here first")
                      .withHint("choose another id for one of the two headings"));
            }
          }
        }
      }
      page.page().rows().forEach(row -> pinnedAlike(row, reporter));
    }
  }

  private static void pinnedAlike(bifolio.model.Row row, Reporter reporter) {
    if (row instanceof bifolio.model.Row.Pair pair
        && pair.en().getFirst() instanceof Block.Heading en
        && pair.zh().getFirst() instanceof Block.Heading zh
        && !en.id().isEmpty()
        && !zh.id().isEmpty()
        && !en.id().equals(zh.id())) {
      reporter.report(
          error(
                  "id-differs",
                  zh.at(),
                  "this heading is \"" + zh.id() + "\", its twin \"" + en.id() + "\"")
              .withNote(en.at(), "the English heading is here")
              .withHint("remove the id here: the twin's is inherited"));
    }
  }
}
