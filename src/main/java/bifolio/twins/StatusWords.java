package bifolio.twins;

import bifolio.model.Bilingual;
import bifolio.model.Language;
import bifolio.model.Parity;
import java.util.ArrayList;
import java.util.List;

/** The words of the page {@code status}. */
final class StatusWords {
  static final Bilingual<String> TITLE = new Bilingual<>("Parity of the languages", "中英文对应情况");
  static final Bilingual<String> SUMMARY =
      new Bilingual<>(
          "Which pages say the same in English and in Chinese, and which wait for a second look.",
          "哪些页面中英文一致，哪些还等人核对。");
  static final Bilingual<String> INTRODUCTION =
      new Bilingual<>(
          "A block is stale when its twin has changed since somebody last compared the two. It"
              + " stays on its page, with a half-filled dot before it, until it follows or somebody"
              + " confirms that both still say the same.",
          "上次核对之后，若某段只有一种语言的文字改了，另一种语言的对应段落就算过期。" + "过期的段落照常显示，段首标一个半满的圆点，直到译文跟上，或有人确认两边仍然一致。");
  static final Bilingual<List<String>> COUNTS =
      new Bilingual<>(
          List.of("Section", "Pages", "Current", "Stale", "Unconfirmed", "Missing"),
          List.of("栏目", "页数", "一致", "过期", "待核对", "缺译"));
  static final Bilingual<String> ALL = new Bilingual<>("All", "合计");
  static final Bilingual<String> OPEN = new Bilingual<>("Waiting for a second look", "等待核对");
  static final Bilingual<String> NOTHING_OPEN =
      new Bilingual<>("Nothing: every page is current.", "没有。所有页面都一致。");
  static final Bilingual<List<String>> WAITING =
      new Bilingual<>(List.of("Page", "State", "What has changed"), List.of("页面", "状态", "改动"));

  private StatusWords() {}

  static Bilingual<String> state(Parity.State state) {
    return switch (state) {
      case CURRENT -> new Bilingual<>("current", "一致");
      case STALE -> new Bilingual<>("stale", "过期");
      case UNCONFIRMED -> new Bilingual<>("unconfirmed", "待核对");
      case MISSING -> new Bilingual<>("missing", "缺译");
    };
  }

  /** Returns what has changed, in a few words. */
  static Bilingual<String> what(Parity parity) {
    if (parity.state() == Parity.State.MISSING) {
      return new Bilingual<>("written in one language only", "只有一种语言");
    }
    if (parity.changes().isEmpty()) {
      return new Bilingual<>("not compared yet", "尚未核对");
    }
    var en = new ArrayList<String>();
    var zh = new ArrayList<String>();
    add(parity.stale(Language.ZH), "in English", "英文改了", en, zh);
    add(parity.stale(Language.EN), "in Chinese", "中文改了", en, zh);
    add(parity.changedInBoth(), "in both", "两边都改了", en, zh);
    return new Bilingual<>(String.join(", ", en), String.join("，", zh));
  }

  private static void add(long count, String where, String who, List<String> en, List<String> zh) {
    if (count > 0) {
      en.add(count + (count == 1 ? " block " : " blocks ") + where);
      zh.add(who + " " + count + " 段");
    }
  }
}
