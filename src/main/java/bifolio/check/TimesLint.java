package bifolio.check;

import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.Reporter;
import bifolio.model.Passage;
import java.util.regex.Pattern;

/** Nothing falls by N times, and a rise by N times is read in two ways (N-2, N-3). */
final class TimesLint implements WordingLint {
  private static final String NUMBER = "(?:[\\d.]+|\uE002|[两二三四五六七八九十百]+)";
  private static final Pattern FALL =
      Pattern.compile("(?:减少|降低|缩短|下降)[^。；，到至为]{0,6}?" + NUMBER + " ?倍");
  private static final Pattern RISE = Pattern.compile("(?:提升|提高|增加|增长)了? ?" + NUMBER + " ?倍");

  @Override
  public String id() {
    return "L-5";
  }

  @Override
  public void look(Passage passage, Reporter reporter) {
    if (passage.text().indexOf('倍') < 0) {
      return;
    }
    var fall = FALL.matcher(passage.text());
    while (fall.find()) {
      reporter.report(
          warning(
                  "times",
                  passage.span(fall.start(), fall.end()),
                  "nothing can fall by N times: \"" + fall.group().replace('\uE002', 'N') + "\"")
              .withHint("write 降至原来的 1/N"));
    }
    var rise = RISE.matcher(passage.text());
    while (rise.find()) {
      reporter.report(
          warning(
                  "times",
                  passage.span(rise.start(), rise.end()),
                  "readers split on what this means: \""
                      + rise.group().replace('\uE002', 'N')
                      + "\"")
              .withHint("write 达到原来的 N 倍"));
    }
  }
}
