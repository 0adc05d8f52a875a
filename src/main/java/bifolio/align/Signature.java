package bifolio.align;

import bifolio.model.Block;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a block shows of itself in any language.
 *
 * @param kind blocks of different kinds are never twins
 * @param weight how much it says, in English characters: a Han character says as much as 3.2 of
 *     them (1.7 Han to an English word of 5.5 characters with its space)
 * @param strong numbers, code, formulas, targets: both languages must have them
 * @param words Latin words: what the Chinese has of them, the English has too
 */
record Signature(String kind, double weight, Set<String> strong, Set<String> words) {
  private static final double CHARACTERS_PER_HAN = 3.2;
  private static final Pattern TOKEN =
      Pattern.compile("[0-9]+(?:[.,][0-9]+)*|[A-Za-z][A-Za-z0-9_]+");
  private static final Pattern CODE = Pattern.compile("<code>(.*?)</code>");

  static Signature of(Block block) {
    String text = block.text();
    var strong = new HashSet<String>();
    var words = new HashSet<String>();
    var tokens = TOKEN.matcher(text);
    while (tokens.find()) {
      String token = tokens.group();
      if (Character.isDigit(token.charAt(0))) {
        strong.add(token.replace(",", ""));
      } else {
        words.add(token.toLowerCase(java.util.Locale.ROOT));
      }
    }
    if (block instanceof Block.Paragraph paragraph) {
      var code = CODE.matcher(paragraph.content().html());
      while (code.find()) {
        strong.add(code.group(1));
      }
    }
    return new Signature(kindOf(block), weight(text), strong, words);
  }

  private static double weight(String text) {
    double weight = 4;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      weight += c >= 0x2E80 ? CHARACTERS_PER_HAN : 1;
    }
    return weight;
  }

  /** Returns what must be equal in both languages. */
  private static String kindOf(Block block) {
    return switch (block) {
      case Block.Heading heading -> "heading";
      case Block.Paragraph paragraph -> "paragraph";
      case Block.ItemList list -> "list";
      case Block.Item item -> "item";
      case Block.Table table -> "table";
      case Block.TableRow row -> "row";
      case Block.Callout callout -> callout.kind() == Block.CalloutKind.QUOTE ? "quote" : "callout";
      case Block.Details details -> "details";
      case Block.Code code -> "code";
      case Block.Formula formula -> "formula";
      case Block.Diagram diagram -> "diagram";
      case Block.Figure figure -> "figure";
      case Block.TableEmbed embed -> "embed";
      case Block.Footnote note -> "footnote";
      case Block.Rule rule -> "rule";
    };
  }

  /** Returns this together with a following block of the same kind. */
  Signature with(Signature next) {
    var allStrong = new HashSet<>(strong);
    allStrong.addAll(next.strong);
    var allWords = new HashSet<>(words);
    allWords.addAll(next.words);
    return new Signature(kind, weight + next.weight, allStrong, allWords);
  }
}
