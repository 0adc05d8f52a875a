package bifolio.check;

import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.Reporter;
import bifolio.model.Passage;
import java.util.List;
import java.util.regex.Pattern;

/** No space stands between a number and %, ‰ or ° (P-4). */
final class PercentSpaceLint implements WordingLint {
  private static final List<String> SIGNS = List.of(" %", " ‰", " °");
  private static final Pattern SPACE = Pattern.compile("(?<=[\\d\uE001\uE002]) +(?=[%‰°])");

  @Override
  public String id() {
    return "L-7";
  }

  @Override
  public void look(Passage passage, Reporter reporter) {
    if (!Wording.hasWord(passage.text(), SIGNS)) {
      return;
    }
    var found = SPACE.matcher(passage.text());
    while (found.find()) {
      reporter.report(
          warning(
                  "percent-space",
                  passage.span(found.start(), found.end()),
                  "a space before " + passage.text().charAt(found.end()))
              .withHint("write \"41%\"")
              .withFixes(Wording.replace(passage, found.start(), found.end(), "")));
    }
  }
}
