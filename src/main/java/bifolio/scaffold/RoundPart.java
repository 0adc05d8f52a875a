package bifolio.scaffold;

import bifolio.model.Bilingual;
import java.util.List;

/**
 * One of the pages that a round has.
 *
 * @param name of the file
 * @param type in front matter
 * @param words what stands after the round's title
 */
record RoundPart(String name, String type, Bilingual<String> words) {
  static final List<RoundPart> ALL =
      List.of(
          new RoundPart("index", "round", Bilingual.same("")),
          part("checklist", ": checklist", "：核对清单"),
          part("questions", ": question bank", "：题库"),
          part("whiteboard", ": whiteboard derivations", "：白板推演"),
          part("solutions", ": solutions and code", "：解答与代码"),
          part("mock", ": mock interview", "：模拟面试"),
          part("cheat-sheet", ": one sheet", "：一页速查"));

  private static RoundPart part(String name, String en, String zh) {
    return new RoundPart(name, name, new Bilingual<>(en, zh));
  }

  String blueprint() {
    return type;
  }

  Bilingual<String> title(Bilingual<String> round) {
    return new Bilingual<>(round.en() + words.en(), round.zh() + words.zh());
  }
}
