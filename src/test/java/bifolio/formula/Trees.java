package bifolio.formula;

import bifolio.unit.Dimension;
import bifolio.unit.Unit;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;

/** What tests do with the trees of formulas. */
final class Trees {
  private Trees() {}

  /** Returns a tree as text, without its places. */
  static String shape(Object node) {
    if (node instanceof List<?> list) {
      return list.stream().map(Trees::shape).toList().toString();
    }
    if (!(node instanceof Expression)) {
      return node instanceof Unit unit ? unit.text() + " " + unit.factor() : node.toString();
    }
    return node.getClass().getSimpleName()
        + Stream.of(node.getClass().getRecordComponents())
            .filter(part -> !part.getName().equals("place"))
            .map(part -> shape(part(node, part)))
            .toList();
  }

  private static Object part(Object node, RecordComponent part) {
    try {
      return part.getAccessor().invoke(node);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the tree with its literals in smaller units. */
  static Expression scaled(Expression tree, int scale) {
    return switch (tree) {
      case Expression.Literal l ->
          new Expression.Literal(
              l.number() * factor(l.unit().dimension(), scale), l.unit(), l.place());
      case Expression.Word w -> w;
      case Expression.Truth t -> t;
      case Expression.Name n -> n;
      case Expression.Field f -> f;
      case Expression.Negation n -> new Expression.Negation(scaled(n.operand(), scale), n.place());
      case Expression.Not n -> new Expression.Not(scaled(n.operand(), scale), n.place());
      case Expression.Binary b ->
          new Expression.Binary(
              b.operator(), scaled(b.left(), scale), scaled(b.right(), scale), b.place());
      case Expression.Choice c ->
          new Expression.Choice(
              scaled(c.condition(), scale),
              scaled(c.then(), scale),
              scaled(c.otherwise(), scale),
              c.place());
      case Expression.Call c ->
          new Expression.Call(c.function(), scaled(c.arguments(), scale), c.place());
      case Expression.Over o ->
          new Expression.Over(
              o.kind(),
              o.name(),
              scaled(o.from(), scale),
              scaled(o.to(), scale),
              scaled(o.body(), scale),
              o.place());
      case Expression.Listing l -> new Expression.Listing(scaled(l.items(), scale), l.place());
      case Expression.Item i ->
          new Expression.Item(scaled(i.list(), scale), scaled(i.index(), scale), i.place());
    };
  }

  private static List<Expression> scaled(List<Expression> parts, int scale) {
    return parts.stream().map(part -> scaled(part, scale)).toList();
  }

  /** Returns what a number of a dimension is multiplied with; exact, being a power of two. */
  static double factor(Dimension dimension, int scale) {
    int twos =
        dimension.bytes()
            - dimension.bits()
            + 2 * dimension.seconds()
            - 3 * dimension.flops()
            + 4 * dimension.dollars()
            - 5 * dimension.joules()
            + 6 * dimension.grams();
    return Math.scalb(1.0, twos * scale);
  }
}
