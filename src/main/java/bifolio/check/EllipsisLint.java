package bifolio.check;

import static bifolio.check.Wording.HAN;
import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.Reporter;
import bifolio.model.Passage;
import java.util.List;
import java.util.regex.Pattern;

/** The ellipsis has six dots: …… (P-12). */
final class EllipsisLint implements WordingLint {
  private static final List<String> SIGNS = List.of("...", "…", "。。"); // most texts have none
  private static final String WIDE = "[" + HAN + "，。；：？！、（）“”]";
  private static final Pattern DOTS =
      Pattern.compile(
          "。{2,}|(?<="
              + WIDE
              + ")(?:\\.{3,}|(?<!…)…(?!…))|(?:\\.{3,}|(?<!…)…(?!…))(?="
              + WIDE
              + ")");

  @Override
  public String id() {
    return "L-9";
  }

  @Override
  public void look(Passage passage, Reporter reporter) {
    if (!Wording.hasWord(passage.text(), SIGNS)) {
      return;
    }
    var found = DOTS.matcher(passage.text());
    while (found.find()) {
      reporter.report(
          warning(
                  "ellipsis",
                  passage.span(found.start(), found.end()),
                  "\"" + found.group() + "\" is no Chinese ellipsis")
              .withHint("write ……")
              .withFixes(Wording.replace(passage, found.start(), found.end(), "……")));
    }
  }
}
