package bifolio.check;

import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.Reporter;
import bifolio.model.Passage;
import java.util.List;

/** One space stands between Han and Latin letters, digits, code and formulas (P-1, P-2, P-6). */
final class HanLatinSpaceLint implements WordingLint {
  @Override
  public String id() {
    return "L-1";
  }

  @Override
  public void look(Passage passage, Reporter reporter) {
    String text = passage.text();
    for (int i = 1; i < text.length(); i++) {
      int before = text.codePointBefore(i);
      int after = text.codePointAt(i);
      boolean touch =
          (Wording.isHan(before) && Wording.isLatin(after))
              || ((Wording.isLatin(before) || "%‰°".indexOf(before) >= 0) && Wording.isHan(after));
      if (touch) {
        reporter.report(
            warning(
                    "han-latin-space",
                    Wording.between(passage, i),
                    "a space is missing between Han and Latin")
                .withHint("write \"使用 8 张 H100\"")
                .withFixes(List.of(Wording.insert(passage, i, " "))));
      }
    }
  }
}
