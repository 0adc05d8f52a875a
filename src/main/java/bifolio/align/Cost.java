package bifolio.align;

import bifolio.model.Block;
import java.util.Set;

/**
 * How unlikely it is that two blocks say the same: 0 for certain, above {@link #NEVER} for never.
 *
 * <p>Length as Gale and Church 1993 use it, joined with anchors that survive translation: numbers,
 * code, Latin words.
 */
final class Cost {
  /** The cost of leaving one block without a twin. */
  static final double GAP = 0.6;

  /** The price of joining two blocks to one, on top of their cost. */
  static final double JOIN = 0.25;

  /** Two blocks that are never twins. */
  static final double NEVER = 1000;

  private static final double NO_ANCHOR = 0.4;

  private Cost() {}

  /** Returns the cost of a pair. */
  static double of(Block en, Block zh, Signature a, Signature b) {
    if (!a.kind().equals(b.kind())) {
      return NEVER;
    }
    double base = length(a, b) * 0.45 + (1 - anchors(a, b)) * 0.6;
    return switch (en) {
      case Block.Heading heading when zh instanceof Block.Heading other ->
          pinned(heading, other)
              ? 0
              : base * 0.6 + Math.abs(heading.level() - other.level()) * 0.45;
      case Block.Code code when zh instanceof Block.Code other -> code(code, other, base);
      case Block.Formula formula -> formula.text().equals(zh.text()) ? 0 : 0.5;
      case Block.Rule rule -> 0.1;
      case Block.Figure figure when zh instanceof Block.Figure other ->
          figure.src().equals(other.src()) ? 0 : 0.5;
      case Block.Diagram diagram -> 0.2 + base * 0.2;
      case Block.TableEmbed embed -> embed.text().equals(zh.text()) ? 0 : 0.5;
      case Block.Footnote note when zh instanceof Block.Footnote other ->
          note.label().equals(other.label()) ? 0 : NEVER;
      case Block.Callout callout when zh instanceof Block.Callout other ->
          callout.kind() == other.kind() ? base * 0.8 : base + 0.3;
      case Block.ItemList list when zh instanceof Block.ItemList other ->
          base * 0.7 + shape(list.items().size(), other.items().size());
      case Block.Table table when zh instanceof Block.Table other ->
          base * 0.5
              + shape(table.columns().size(), other.columns().size())
              + shape(table.rows().size(), other.rows().size());
      default -> base;
    };
  }

  private static boolean pinned(Block.Heading a, Block.Heading b) {
    return !a.id().isEmpty() && a.id().equals(b.id());
  }

  private static double code(Block.Code en, Block.Code zh, double base) {
    if (en.text().equals(zh.text())) {
      return 0;
    }
    return base * 0.8 + (en.language().equals(zh.language()) ? 0 : 0.2);
  }

  private static double shape(int a, int b) {
    return a == b ? 0 : 0.1 + 0.4 * Math.abs(a - b) / Math.max(a, b);
  }

  /** Returns 0 for lengths as expected, 1 for a factor of four and more. */
  private static double length(Signature a, Signature b) {
    return Math.min(1, Math.abs(Math.log(a.weight() / b.weight())) / Math.log(4));
  }

  /** Returns the share of anchors that both have: 1 for all. */
  static double anchors(Signature en, Signature zh) {
    // The Chinese words must be in the English; the English words mostly are translated.
    double parts = 0;
    double sum = 0;
    if (!en.strong().isEmpty() || !zh.strong().isEmpty()) {
      int all = union(en.strong(), zh.strong());
      sum += 2.0 * common(en.strong(), zh.strong()) / all;
      parts += 2;
    }
    if (!zh.words().isEmpty()) {
      sum += (double) common(zh.words(), en.words()) / zh.words().size();
      parts += 1;
    }
    return parts == 0 ? NO_ANCHOR : sum / parts;
  }

  /** Returns how many anchors both have. */
  static int common(Set<String> a, Set<String> b) {
    int count = 0;
    for (String token : a) {
      count += b.contains(token) ? 1 : 0;
    }
    return count;
  }

  private static int union(Set<String> a, Set<String> b) {
    return a.size() + b.size() - common(a, b);
  }
}
