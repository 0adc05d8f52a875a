package bifolio.check;

import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.Reporter;
import bifolio.diagnostic.Span;
import bifolio.model.Language;
import bifolio.model.PageType;
import bifolio.model.Passage;
import bifolio.model.SitePage;
import bifolio.term.Term;
import bifolio.term.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The English of a term stands behind it where it is used first, and only there (T-1): on the index
 * page of the course that teaches it always, elsewhere if the page gives it at all.
 */
final class GlossLint implements TermLint {
  private static final Pattern LATIN_GLOSS =
      Pattern.compile("^(?:(?:与|和|、|／)\\p{IsHan}{2,8})?（[^）]*[A-Za-z]{2}");

  private record Use(Span at, boolean latin, boolean glossed) {}

  @Override
  public String id() {
    return "T-1";
  }

  @Override
  public void look(Writing writing, List<Passage> passages, Terms terms, Reporter reporter) {
    var uses = new LinkedHashMap<Term, List<Use>>();
    for (var passage : passages) {
      if (passage.kind() != Passage.Kind.PARAGRAPH) {
        continue;
      }
      for (var found : terms.find(passage.text(), Language.ZH)) {
        var term = found.term();
        String shown = passage.text().substring(found.start(), found.end());
        boolean inGloss = TermLint.isInBrackets(passage.text(), found.start());
        if (!term.isKept() && Wording.hasHan(shown) && !inGloss) {
          uses.computeIfAbsent(term, t -> new ArrayList<>())
              .add(
                  new Use(
                      passage.span(found.start(), found.end()),
                      LATIN_GLOSS.matcher(passage.text().substring(found.end())).find(),
                      isGlossed(passage.text(), found.end(), term)));
        }
      }
    }
    String course = writing.page().map(GlossLint::course).orElse("");
    uses.forEach((term, places) -> judge(term, places, course, reporter));
  }

  private static String course(SitePage page) {
    var front = page.page().pages().zh().front();
    return front.type() == PageType.COURSE ? front.detail("code") : "";
  }

  private static void judge(Term term, List<Use> uses, String course, Reporter reporter) {
    var first = uses.getFirst();
    String right = term.forms().zh().getFirst() + "（" + term.name().en() + "）";
    boolean anywhere = uses.stream().anyMatch(Use::glossed);
    boolean taughtHere = term.taught().equals(course) && isTelling(term);
    if (!first.latin() && (anywhere || (!course.isEmpty() && taughtHere))) {
      reporter.report(
          warning("term-gloss", first.at(), "the first use of this term does not give its English")
              .withHint("write " + right));
    }
    var seen = new HashSet<Span>();
    for (var use : uses) {
      if (use.glossed() && !seen.isEmpty()) {
        reporter.report(
            warning("term-gloss", use.at(), "the English of this term has been given before")
                .withNote(first.at(), "its first use is here")
                .withHint("write the term alone"));
      }
      if (use.glossed()) {
        seen.add(use.at());
      }
    }
  }

  /**
   * Returns whether readers want the English: a short word without wrong variants is known to all.
   */
  private static boolean isTelling(Term term) {
    String form = term.forms().zh().getFirst();
    return form.length() > 2
        && !term.avoided().isEmpty()
        && form.codePoints().allMatch(Wording::isHan);
  }

  private static boolean isGlossed(String text, int end, Term term) {
    if (end >= text.length() || text.charAt(end) != '（') {
      return false;
    }
    int close = text.indexOf('）', end);
    String gloss = text.substring(end + 1, close < 0 ? text.length() : close);
    String lower = gloss.toLowerCase(Locale.ROOT);
    return term.forms().en().stream().anyMatch(f -> lower.contains(f.toLowerCase(Locale.ROOT)))
        || lower.contains(term.name().en().toLowerCase(Locale.ROOT));
  }
}
