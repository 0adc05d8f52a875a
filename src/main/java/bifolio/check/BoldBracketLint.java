package bifolio.check;

import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.Fix;
import bifolio.diagnostic.Reporter;
import bifolio.model.Passage;
import bifolio.model.Passage.Mark;
import java.util.List;

/** Bold ends inside a bracket or quotation, not after it: elsewhere Markdown breaks (P-18). */
final class BoldBracketLint implements WordingLint {
  private static final String CLOSING = "）”》";
  private static final String OPENING = "（“《";

  @Override
  public String id() {
    return "L-15";
  }

  @Override
  public void look(Passage passage, Reporter reporter) {
    var runs = passage.runs();
    for (int i = 0; i + 1 < runs.size(); i++) {
      var next = runs.get(i + 1);
      int last = next.from() - 1;
      boolean closes =
          runs.get(i).mark() == Mark.STRONG
              && next.mark() != Mark.STRONG
              && last >= runs.get(i).from()
              && CLOSING.indexOf(passage.text().charAt(last)) >= 0
              && next.from() < passage.text().length()
              && Wording.isHan(passage.text().codePointAt(next.from()));
      if (closes) {
        reporter.report(
            warning(
                    "bold-bracket",
                    passage.span(last, next.from() + 1),
                    "bold ends between a bracket and a word, where most tools do not see its end")
                .withHint("write **词**（word）后文")
                .withFixes(fixes(passage, runs.get(i), last)));
      }
    }
  }

  /** Moves the closing marks before the bracket that ends the bold words, if that is all of it. */
  private static List<Fix> fixes(Passage passage, Passage.Run bold, int last) {
    String text = passage.text();
    char open = OPENING.charAt(CLOSING.indexOf(text.charAt(last)));
    int opening = text.lastIndexOf(open, last);
    if (opening <= bold.from()) {
      return List.of();
    }
    int end = bold.column() + last + 1 - bold.from();
    return List.of(
        Wording.insert(passage, opening, "**"),
        new Fix(passage.at().path(), bold.line(), end, "**", ""));
  }
}
