package bifolio.check;

import static bifolio.check.Wording.HAN;
import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.Reporter;
import bifolio.model.Passage;
import java.util.regex.Pattern;

/** The dash is —— and a range of numbers is written with ～ (P-12). */
final class DashLint implements WordingLint {
  private static final String WIDE = "[" + HAN + "（）“”]";
  private static final Pattern DASH =
      Pattern.compile("(?<=" + WIDE + ") ?(?:-{2,3}|(?<![—–])[—–](?![—–])) ?(?=" + WIDE + ")");
  private static final Pattern RANGE =
      Pattern.compile(
          "(?<![\\w.~–-])\\d[\\d.,]*%?( ?[~–] ?|-(?=[\\d.,]+%? ?[倍个次条张台天周月小时分秒页章层步卡路块]))"
              + "\\d[\\d.,]*%?(?![\\w~–-])");

  @Override
  public String id() {
    return "P-12";
  }

  @Override
  public void look(Passage passage, Reporter reporter) {
    if (!Wording.hasAny(passage.text(), "-—–~")) {
      return;
    }
    var dash = DASH.matcher(passage.text());
    while (dash.find()) {
      report(passage, dash.start(), dash.end(), "——", reporter);
    }
    if (Wording.hasHan(passage.text())) {
      var range = RANGE.matcher(passage.text());
      while (range.find()) {
        report(passage, range.start(1), range.end(1), "～", reporter);
      }
    }
  }

  private static void report(Passage passage, int start, int end, String right, Reporter reporter) {
    String what = right.equals("——") ? "this is no Chinese dash" : "this is no Chinese range";
    reporter.report(
        warning("dash", passage.span(start, end), what)
            .withHint("write " + right)
            .withFixes(Wording.replace(passage, start, end, right)));
  }
}
