package bifolio.check;

import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.Reporter;
import bifolio.model.Passage;
import java.util.regex.Pattern;

/** A sentence has at most 80 Han characters (S-3). */
final class LongSentenceLint implements WordingLint {
  private static final int LONGEST = 80; // Han characters
  private static final Pattern SENTENCE = Pattern.compile("[^。？！；]+");

  @Override
  public String id() {
    return "L-11";
  }

  @Override
  public void look(Passage passage, Reporter reporter) {
    if (passage.text().length() <= LONGEST) {
      return;
    }
    var sentence = SENTENCE.matcher(passage.text());
    while (sentence.find()) {
      int length =
          sentence.end() - sentence.start() <= LONGEST ? 0 : Wording.hanCount(sentence.group());
      if (length > LONGEST) {
        reporter.report(
            warning(
                    "long-sentence",
                    passage.span(sentence.start(), sentence.end()),
                    "this sentence has " + length + " Han characters, " + LONGEST + " are enough")
                .withHint("make two sentences of it"));
      }
    }
  }
}
