package bifolio.check;

import static bifolio.check.Wording.HAN;
import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.Fix;
import bifolio.diagnostic.Reporter;
import bifolio.model.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Punctuation beside Han is full-width (P-7, P-9). */
final class HalfWidthLint implements WordingLint {
  private static final String BESIDE = "[" + HAN + "）”》]";
  private static final Pattern MARK =
      Pattern.compile(
          "(?<="
              + BESIDE
              + ")(?:[,;:?!]|\\.(?![\\w.]))[ ]*|(?<=[\\w\uE000-\uE002%)])[,;:?!][ ]*(?="
              + HAN
              + ")");
  private static final Pattern BRACKETS = Pattern.compile("[ ]*\\(([^()\\n]{0,200})\\)[ ]*");
  private static final Pattern SUM = Pattern.compile("\\d\\s*[-+−×·/=]\\s*\\d");
  private static final String HALF = ",.;:?!";
  private static final String FULL = "，。；：？！";

  @Override
  public String id() {
    return "L-3";
  }

  @Override
  public void look(Passage passage, Reporter reporter) {
    String text = passage.text();
    if (!Wording.hasAny(text, ",;:?!.(")) {
      return;
    }
    var mark = MARK.matcher(text);
    while (mark.find()) {
      String full = full(text.charAt(mark.start()));
      report(
          passage,
          mark.start(),
          full,
          Wording.replace(passage, mark.start(), mark.end(), full),
          reporter);
    }
    var brackets = BRACKETS.matcher(text);
    while (brackets.find()) {
      int open = brackets.start(1) - 1;
      int close = brackets.end(1);
      boolean sum =
          SUM.matcher(brackets.group(1)).find()
              || text.startsWith("/", close + 1)
              || text.startsWith(" = ", close + 1) // "(N, R, W) = (3, 2, 2)"
              || text.startsWith("= ", open - 2);
      if (!sum && isChinese(text, brackets.start(), brackets.group(1), open)) {
        var fixes = new ArrayList<Fix>();
        fixes.addAll(Wording.replace(passage, brackets.start(), open + 1, "（"));
        fixes.addAll(Wording.replace(passage, close, brackets.end(), "）"));
        report(passage, open, "（）", fixes, reporter);
      }
    }
  }

  /** Brackets that touch a Latin word are a function's unless Chinese stands in them. */
  private static boolean isChinese(String text, int start, String inside, int open) {
    char before = start == 0 ? ' ' : text.charAt(start - 1);
    boolean word = start == open && before < 0x80 && Character.isLetterOrDigit(before);
    boolean atom = Passage.isAtom(before) && start == open;
    boolean chinese = Wording.isHan(before) || "，。；：？！、）”》".indexOf(before) >= 0;
    return chinese || (Wording.hasHan(inside) && !word && !atom);
  }

  private static String full(char half) {
    return String.valueOf(FULL.charAt(HALF.indexOf(half)));
  }

  private static void report(
      Passage passage, int index, String full, List<Fix> fixes, Reporter reporter) {
    reporter.report(
        warning(
                "half-width-punctuation",
                passage.span(index, index + 1),
                "half-width punctuation in Chinese")
            .withHint("write \"" + full + "\"")
            .withFixes(fixes));
  }
}
