package bifolio.check;

import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.Reporter;
import bifolio.model.Passage;
import java.util.regex.Pattern;

/** No space stands beside full-width punctuation (P-3), and none is full-width (P-16). */
final class PunctuationSpaceLint implements WordingLint {
  private static final Pattern SPACE =
      Pattern.compile("(?<=[^\\s ]) +(?=[，。；：？！、（）《》”])|(?<=[，。；：？！、（）《》“]) +(?=[^\\s ])|　+");

  @Override
  public String id() {
    return "L-2";
  }

  @Override
  public void look(Passage passage, Reporter reporter) {
    if (!Wording.hasAny(passage.text(), " 　")) {
      return;
    }
    var found = SPACE.matcher(passage.text());
    while (found.find()) {
      boolean wide = passage.text().charAt(found.start()) == '　';
      reporter.report(
          warning(
                  "punctuation-space",
                  passage.span(found.start(), found.end()),
                  wide ? "a full-width space" : "a space beside full-width punctuation")
              .withHint("remove the space")
              .withFixes(Wording.replace(passage, found.start(), found.end(), "")));
    }
  }
}
