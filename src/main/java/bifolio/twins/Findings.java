package bifolio.twins;

import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.Reporter;
import bifolio.model.BilingualPage;
import bifolio.model.Language;
import bifolio.model.Parity;

/** Says what is stale, at the text that should follow, and who has not looked. */
final class Findings {
  private final Reporter reporter;

  Findings(Reporter reporter) {
    this.reporter = reporter;
  }

  void report(BilingualPage page, Parity parity) {
    switch (parity.state()) {
      case CURRENT, MISSING -> {} // a missing page has a check of its own
      case STALE -> {
        parity.changes().forEach(change -> stale(page, change));
        together(page, parity);
      }
      case UNCONFIRMED -> {
        if (parity.changes().isEmpty()) {
          never(page);
        } else {
          together(page, parity);
        }
      }
    }
  }

  /** A block that the other language lacks is not reported here: that it has no twin says it. */
  private void stale(BilingualPage page, Parity.Change change) {
    for (var language : Language.values()) {
      var here = change.at().in(language);
      var there = change.at().in(language.other());
      if (change.isStale(language) && !here.isEmpty() && !there.isEmpty()) {
        String other = name(language.other());
        reporter.report(
            warning(
                    "stale-twin",
                    here.getFirst(),
                    "the " + other + " of this has changed since both were confirmed")
                .withNote(there.getFirst(), "the " + other + " that has changed is here")
                .withHint(
                    "bring this up to date; if it still says the same: ./bifolio confirm "
                        + page.id()));
      }
    }
  }

  private void together(BilingualPage page, Parity parity) {
    var changes = parity.changes().stream().filter(change -> !change.isOneSided()).toList();
    if (changes.isEmpty()) {
      return;
    }
    var first = changes.getFirst().at();
    String what =
        changes.size() == 1 ? "this has" : "this and " + (changes.size() - 1) + " more have";
    reporter.report(
        unconfirmed(
            warning(
                    "unconfirmed-twins",
                    first.zh().getFirst(),
                    what + " changed in both languages since they were confirmed")
                .withNote(first.en().getFirst(), "the English is here"),
            page));
  }

  private void never(BilingualPage page) {
    reporter.report(
        unconfirmed(
            warning(
                    "unconfirmed-twins",
                    page.pages().zh().at(),
                    "nobody has confirmed that this page and its twin say the same")
                .withNote(page.pages().en().at(), "the English page is here"),
            page));
  }

  private static Diagnostic unconfirmed(Diagnostic finding, BilingualPage page) {
    return finding.withHint("compare the two, then run ./bifolio confirm " + page.id());
  }

  private static String name(Language language) {
    return language == Language.EN ? "English" : "Chinese";
  }
}
