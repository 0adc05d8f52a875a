package bifolio.check;

import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.Reporter;
import bifolio.model.Passage;
import java.util.List;
import java.util.regex.Pattern;

/** Words that shout say nothing (G-9). */
final class ToneLint implements WordingLint {
  private static final List<String> WORDS =
      List.of("极致", "硬核", "碾压", "降维打击", "恐怖", "秒杀", "赋能", "抓手", "闭环");
  private static final Pattern WORD =
      Pattern.compile("极致|硬核|碾压|降维打击|恐怖|秒杀(?!系统|活动|场景|服务|业务)|赋能|抓手|(?:形成|打造|实现)闭环");

  @Override
  public String id() {
    return "L-10";
  }

  @Override
  public void look(Passage passage, Reporter reporter) {
    if (!Wording.hasWord(passage.text(), WORDS)) {
      return;
    }
    var found = WORD.matcher(passage.text());
    while (found.find()) {
      reporter.report(
          warning(
                  "tone",
                  passage.span(found.start(), found.end()),
                  "\"" + found.group() + "\" says nothing that can be checked")
              .withHint("delete it, or give a number"));
    }
  }
}
