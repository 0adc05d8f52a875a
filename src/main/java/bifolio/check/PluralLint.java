package bifolio.check;

import static bifolio.check.Wording.HAN;
import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.Reporter;
import bifolio.model.Passage;
import java.util.regex.Pattern;

/** An English noun in a Chinese sentence has no plural (T-2). */
final class PluralLint implements WordingLint {
  private static final Pattern PLURAL =
      Pattern.compile(
          "(?<=["
              + HAN
              + "\\d%，、（] ?)(?:token|GPU|CPU|TPU|kernel|warp|rank|rollout|expert|Pod)(s)\\b"
              + "(?! [A-Za-z])");

  /** What stands before it without Chinese between: two words of it make an English phrase. */
  private static final Pattern PHRASE = Pattern.compile("[\\p{ASCII}‘’“”–—]*$");

  private static final Pattern WORD = Pattern.compile("\\b[A-Za-z]*[a-z]{2}\\b");

  @Override
  public String id() {
    return "L-14";
  }

  @Override
  public void look(Passage passage, Reporter reporter) {
    if (!Wording.hasAny(passage.text(), "s")) {
      return;
    }
    var found = PLURAL.matcher(passage.text());
    while (found.find()) {
      if (isEnglish(passage, found.start())) {
        continue;
      }
      reporter.report(
          warning(
                  "plural",
                  passage.span(found.start(), found.end()),
                  "an English plural in a Chinese sentence")
              .withHint("write 2000 个 token")
              .withFixes(Wording.replace(passage, found.start(1), found.end(1), "")));
    }
  }

  /** Returns whether a place is in an English title or phrase, which has its own grammar. */
  private static boolean isEnglish(Passage passage, int index) {
    var mark = passage.run(index).mark();
    var phrase = PHRASE.matcher(passage.text()).region(0, index);
    return mark == Passage.Mark.EMPHASIS
        || mark == Passage.Mark.LINK
        || (phrase.find() && WORD.matcher(phrase.group()).results().count() >= 2);
  }
}
