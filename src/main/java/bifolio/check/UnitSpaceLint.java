package bifolio.check;

import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.Reporter;
import bifolio.model.Passage;
import java.util.List;
import java.util.regex.Pattern;

/** A space stands between a number and its unit (P-5). */
final class UnitSpaceLint implements WordingLint {
  // A name such as A100-80GB is no quantity.
  private static final Pattern CLOSED_UP =
      Pattern.compile(
          "(?<![\\w.-])\\d[\\d,]*(?:\\.\\d+)?((?:[KMGTP]i?B|[KMGTP]b|[kMGT]Hz|[kM]W)(?:/s)?"
              + "|[MGT]bps|[munμµ]s|[MGTPE]?FLOPS|[MGTPE]FLOPs?(?:/s)?)(?![\\w-])");

  @Override
  public String id() {
    return "L-6";
  }

  @Override
  public void look(Passage passage, Reporter reporter) {
    Wording.atDigits(
        CLOSED_UP,
        passage.text(),
        found ->
            reporter.report(
                warning(
                        "unit-space",
                        passage.span(found.start(), found.end()),
                        "a space is missing before the unit " + found.group(1))
                    .withHint("write \"80 GB\"")
                    .withFixes(List.of(Wording.insert(passage, found.start(1), " ")))));
  }
}
