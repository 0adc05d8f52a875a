package bifolio.check;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.diagnostic.Reporter;
import bifolio.diagnostic.Span;
import bifolio.model.PageType;
import bifolio.model.SiteModel;
import java.util.HashMap;
import java.util.Map;

/** A round has one sheet of paper: its number names the file. */
final class SheetCheck implements Check {
  @Override
  public void run(SiteModel site, Reporter reporter) {
    Map<String, Span> taken = new HashMap<>();
    for (var page : site.pages()) {
      var front = page.page().pages().en().front();
      var round = front.details().get("round");
      if (front.type() == PageType.CHEAT_SHEET && round != null) {
        var first = taken.putIfAbsent(round.value(), round.at());
        if (first != null) {
          reporter.report(
              error(
                      "two-sheets",
                      round.at(),
                      "round " + round.value() + " has a cheat sheet already")
                  .withNote(first, "this one")
                  .withHint("join them: a round has one sheet"));
        }
      }
    }
  }
}
