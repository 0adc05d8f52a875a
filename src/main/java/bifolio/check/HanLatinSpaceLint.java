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
                .withHint("write \"" + left(text, i) + " " + right(text, i) + "\"")
                .withFixes(List.of(Wording.insert(passage, i, " "))));
      }
    }
  }

  /** Returns the character before a place, or the whole word if it is Latin. */
  private static String left(String text, int end) {
    int start = text.offsetByCodePoints(end, -1);
    while (start > 0 && isWord(text.charAt(start)) && isWord(text.charAt(start - 1))) {
      start--;
    }
    return shown(text.substring(start, end));
  }

  private static String right(String text, int start) {
    int end = text.offsetByCodePoints(start, 1);
    while (end < text.length() && isWord(text.charAt(end - 1)) && isWord(text.charAt(end))) {
      end++;
    }
    return shown(text.substring(start, end));
  }

  private static boolean isWord(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  // What stands for code or a formula is not what the author sees.
  private static String shown(String part) {
    return Passage.isAtom(part.charAt(0)) ? "…" : part;
  }
}
