package bifolio.align;

import bifolio.model.Block;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What speaks for two blocks beyond length and anchors: what is special to their kind. */
final class Likeness {
  /** For what is surely the same. */
  static final double CERTAIN = 9;

  private static final double OTHER_CALLOUT = 1.2; // against a note and a warning
  private static final double OTHER_LIST = 0.5; // against bullets and numbers
  private static final double RULE = 0.5; // a line between two parts says nothing but its place

  private static final Pattern TEX_WORDS = Pattern.compile("\\\\text[a-z]*\\{[^}]*}|\\s+|[{}]");
  private static final Pattern BETWEEN_NAMES = Pattern.compile("[^A-Za-z0-9]+");
  private static final Set<String> LANGUAGES = Set.of("en", "zh", "cn", "hans", "us");

  private Likeness() {}

  /**
   * Weighs two blocks of kinds that agree.
   *
   * @param evidence what length and anchors, or their parts, say
   */
  static double of(Block en, Block zh, Signature left, Signature right, double evidence) {
    return switch (en) {
      case Block.Code code when zh instanceof Block.Code other ->
          code.text().equals(other.text())
              ? CERTAIN
              : (code.language().equals(other.language()) ? 0.5 : -0.5)
                  + Evidence.length(left.weight(), right.weight())
                  + shared(left, right, -4, 4);
      case Block.Formula formula when zh instanceof Block.Formula other ->
          symbols(formula).equals(symbols(other))
              ? CERTAIN
              : Evidence.length(left.weight(), right.weight()) + shared(left, right, -3, 3);
      case Block.Diagram diagram when zh instanceof Block.Diagram other ->
          diagram.text().equals(other.text()) ? CERTAIN : shared(left, right, -2, 5);
      case Block.Figure figure when zh instanceof Block.Figure other ->
          nameParts(figure.src()).equals(nameParts(other.src())) ? CERTAIN : evidence - 1;
      case Block.TableEmbed embed when zh instanceof Block.TableEmbed other ->
          embed.query().table().equals(other.query().table()) ? CERTAIN : -3;
      case Block.Worked worked when zh instanceof Block.Worked other ->
          worked.kind() == other.kind() && worked.calculator().equals(other.calculator())
              ? CERTAIN
              : -3;
      case Block.Practice practice when zh instanceof Block.Practice other ->
          practice.drill().getClass() == other.drill().getClass() ? CERTAIN : -3;
      case Block.Rule rule -> RULE;
      case Block.Callout callout when zh instanceof Block.Callout other ->
          evidence - (callout.kind() == other.kind() ? 0 : OTHER_CALLOUT);
      case Block.ItemList list when zh instanceof Block.ItemList other ->
          evidence - (list.start() < 0 == other.start() < 0 ? 0 : OTHER_LIST);
      case Block.Table table when zh instanceof Block.Table other ->
          evidence + counts(table.columns().size(), other.columns().size());
      default -> evidence;
    };
  }

  /** Weighs how many parts two blocks have. */
  static double counts(int a, int b) {
    return a == b ? 0.5 : -0.3 - 2.0 * Math.abs(a - b) / Math.max(a, b);
  }

  private static String symbols(Block.Formula formula) {
    return TEX_WORDS.matcher(formula.tex()).replaceAll("");
  }

  private static Set<String> nameParts(String src) {
    var parts = new TreeSet<>(List.of(BETWEEN_NAMES.split(src)));
    parts.removeAll(LANGUAGES);
    return parts;
  }

  /** Returns something between {@code none} and {@code all}, by the share of anchors in common. */
  private static double shared(Signature left, Signature right, double none, double all) {
    int sum = left.anchors().size() + right.anchors().size();
    if (sum == 0) {
      return 0;
    }
    long common = left.anchors().keySet().stream().filter(right.anchors()::containsKey).count();
    return none + (all - none) * 2 * common / sum;
  }
}
