package bifolio.check;

import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.Reporter;
import bifolio.model.Passage;
import java.util.regex.Pattern;

/** No space stands beside full-width punctuation (P-3), and none is full-width (P-16). */
final class PunctuationSpaceLint implements WordingLint {
  private static final String MARKS = "，。；：？！、（）《》“”";
  private static final Pattern SPACE =
      Pattern.compile("(?<=[^\\s ]) +(?=[，。；：？！、（）《》”])|(?<=[，。；：？！、（）《》“]) +(?=[^\\s ])|　+");

  @Override
  public String id() {
    return "L-2";
  }

  @Override
  public void look(Passage passage, Reporter reporter) {
    if (!hasSpaceBesideMark(passage.text())) {
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

  // Nearly every text has spaces, nearly none of them here.
  private static boolean hasSpaceBesideMark(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean beside =
          c == ' '
              && ((i > 0 && MARKS.indexOf(text.charAt(i - 1)) >= 0)
                  || (i + 1 < text.length() && MARKS.indexOf(text.charAt(i + 1)) >= 0));
      if (beside || c == '　') {
        return true;
      }
    }
    return false;
  }
}
