package bifolio.check;

import static bifolio.check.Wording.HAN;
import static bifolio.check.Wording.LATIN;
import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.Reporter;
import bifolio.model.Passage;
import java.util.List;
import java.util.regex.Pattern;

/** One space stands between Han and Latin letters, digits, code and formulas (P-1, P-2, P-6). */
final class HanLatinSpaceLint implements WordingLint {
  private static final Pattern TOUCH =
      Pattern.compile(
          "(?<=" + HAN + ")(?=" + LATIN + ")|(?:(?<=" + LATIN + ")|(?<=[%‰°]))(?=" + HAN + ")");

  @Override
  public String id() {
    return "L-1";
  }

  @Override
  public void look(Passage passage, Reporter reporter) {
    var found = TOUCH.matcher(passage.text());
    while (found.find()) {
      int index = found.start();
      reporter.report(
          warning(
                  "han-latin-space",
                  Wording.between(passage, index),
                  "a space is missing between Han and Latin")
              .withHint("write \"使用 8 张 H100\"")
              .withFixes(List.of(Wording.insert(passage, index, " "))));
    }
  }
}
