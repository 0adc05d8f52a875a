package bifolio.check;

import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.Reporter;
import bifolio.model.Passage;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Words that the trade says otherwise (T-5, T-9). */
final class BannedWordLint implements WordingLint {
  private static final Map<String, String> RIGHT =
      Map.of(
          "时延", "延迟",
          "令牌", "token",
          "词元", "token",
          "字间延迟", "token 间延迟",
          "首字延迟", "首 token 延迟");
  private static final List<String> WORDS = List.copyOf(RIGHT.keySet());

  // A token of authentication, a token bucket and the gloss of token are right.
  private static final Pattern WORD =
      Pattern.compile(
          "(?:时延|字间延迟|首字延迟|(?<![（(]|/)词元"
              + "|(?<!访问|身份|认证|鉴权|刷新|会话|安全|登录)令牌(?! ?(?:桶|认证|鉴权|过期|签发)))(?!”)");

  @Override
  public String id() {
    return "L-12";
  }

  /** Returns whether this rule speaks of a word, so that no other one does. */
  static boolean knows(String word) {
    return RIGHT.containsKey(word);
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
                  "banned-word",
                  passage.span(found.start(), found.end()),
                  "\"" + found.group() + "\" is not the word of the trade")
              .withHint("write " + RIGHT.get(found.group())));
    }
  }
}
