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

  @Override
  public String id() {
    return "L-14";
  }

  @Override
  public void look(Passage passage, Reporter reporter) {
    var found = PLURAL.matcher(passage.text());
    while (found.find()) {
      reporter.report(
          warning(
                  "plural",
                  passage.span(found.start(), found.end()),
                  "an English plural in a Chinese sentence")
              .withHint("write 2000 个 token")
              .withFixes(Wording.replace(passage, found.start(1), found.end(1), "")));
    }
  }
}
