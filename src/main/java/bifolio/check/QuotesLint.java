package bifolio.check;

import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.Fix;
import bifolio.diagnostic.Reporter;
import bifolio.model.Passage;
import java.util.List;

/** Quotation marks are “ ” and inside them ‘ ’ (P-10). */
final class QuotesLint implements WordingLint {
  private static final String WRONG = "\"「」『』";
  private static final String RIGHT = "?“”‘’";

  @Override
  public String id() {
    return "L-8";
  }

  @Override
  public void look(Passage passage, Reporter reporter) {
    String text = passage.text();
    if (!Wording.hasAny(text, WRONG) || !Wording.hasHan(text)) {
      return;
    }
    // Only a pair tells which one opens.
    boolean paired = text.chars().filter(c -> c == '"').count() % 2 == 0;
    boolean open = false;
    for (int i = 0; i < text.length(); i++) {
      int kind = WRONG.indexOf(text.charAt(i));
      if (kind < 0 || isInches(text, i)) {
        continue;
      }
      open = kind == 0 ? !open : open;
      String right = kind > 0 ? RIGHT.substring(kind, kind + 1) : open ? "“" : "”";
      List<Fix> fixes = kind > 0 || paired ? Wording.replace(passage, i, i + 1, right) : List.of();
      reporter.report(
          warning("quotes", passage.span(i, i + 1), "this is no Chinese quotation mark")
              .withHint("write “ ”")
              .withFixes(fixes));
    }
  }

  private static boolean isInches(String text, int i) {
    boolean alone = text.indexOf('"') == text.lastIndexOf('"');
    return alone && i > 0 && Character.isDigit(text.charAt(i - 1));
  }
}
