package bifolio.align;

import bifolio.model.Block;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a block shows of itself in any language.
 *
 * @param kind what it is
 * @param weight how much it says, in English characters: a Han character says as much as 3.2 of
 *     them (measured: 3.0 and 3.3 in two books)
 * @param anchors what a twin shows too, in the order of the text
 */
record Signature(Kind kind, double weight, Map<String, Anchor> anchors) {
  private static final double CHARACTERS_PER_HAN = 3.2;
  private static final double SMALLEST = 4; // so that "是" and "Yes." are not far apart

  Signature {
    anchors = Collections.unmodifiableMap(anchors);
  }

  /** What mostly is equal in both languages. */
  enum Kind {
    HEADING,
    PARAGRAPH,
    LIST,
    ITEM,
    TABLE,
    HEAD,
    ROW,
    QUOTE,
    CALLOUT,
    DETAILS,
    CODE,
    FORMULA,
    DIAGRAM,
    FIGURE,
    EMBED,
    FOOTNOTE,
    RULE;

    /** Returns whether it stands beside the text and can be a paragraph in the other language. */
    boolean isBox() {
      return this == QUOTE || this == CALLOUT;
    }

    static Kind of(Block block) {
      return switch (block) {
        case Block.Heading heading -> HEADING;
        case Block.Paragraph paragraph -> PARAGRAPH;
        case Block.ItemList list -> LIST;
        case Block.Item item -> ITEM;
        case Block.Table table -> TABLE;
        case Block.TableRow row -> ROW;
        case Block.Callout callout -> callout.kind() == Block.CalloutKind.QUOTE ? QUOTE : CALLOUT;
        case Block.Details details -> DETAILS;
        case Block.Code code -> CODE;
        case Block.Formula formula -> FORMULA;
        case Block.Diagram diagram -> DIAGRAM;
        case Block.Figure figure -> FIGURE;
        case Block.TableEmbed embed -> EMBED;
        case Block.Practice practice -> EMBED;
        case Block.Worked worked -> EMBED;
        case Block.Footnote note -> FOOTNOTE;
        case Block.Rule rule -> RULE;
      };
    }
  }

  /** Returns how much a text says. */
  static double weight(String text) {
    double weight = SMALLEST;
    for (int i = 0; i < text.length(); i++) {
      weight += text.charAt(i) >= 0x2E80 ? CHARACTERS_PER_HAN : 1;
    }
    return weight;
  }

  /** Returns the same for the first row of a table. */
  Signature asHead() {
    return kind == Kind.ROW ? new Signature(Kind.HEAD, weight, anchors) : this;
  }

  /** Returns this with the anchors and the weight of another one added. */
  Signature with(Signature next) {
    var all = new LinkedHashMap<>(anchors);
    next.anchors.forEach((token, anchor) -> all.merge(token, anchor, Anchor::surer));
    return new Signature(kind, weight + next.weight - SMALLEST, all);
  }
}
