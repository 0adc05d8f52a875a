package bifolio.formula;

import bifolio.number.NumberText;
import java.util.ArrayList;
import java.util.List;

/** Sets a formula: decides signs, fractions and parentheses once for all ways of writing it. */
public final class Layout {
  private final Notation notation;

  /** Whether this part is evaluated whenever the formula is: then its conditions have answers. */
  private final boolean taken;

  private Layout(Notation notation, boolean taken) {
    this.notation = notation;
    this.taken = taken;
  }

  /** Sets a formula. */
  public static Glyph of(Expression expression, Notation notation) {
    return new Layout(notation, true).glyph(expression);
  }

  private Glyph glyph(Expression expression) {
    return switch (expression) {
      case Expression.Literal literal -> literal(literal);
      case Expression.Word word -> new Glyph.Label(word.text());
      case Expression.Truth truth -> new Glyph.Label(truth.value() ? "true" : "false");
      case Expression.Name name -> notation.name(name.name());
      case Expression.Field field -> notation.field(field.profile(), field.field());
      case Expression.Negation negation ->
          Glyph.Run.of(new Glyph.Figure("−"), fenced(negation.operand(), 7));
      case Expression.Not not -> Glyph.Run.of(new Glyph.Label("not "), fenced(not.operand(), 4));
      case Expression.Binary binary -> binary(binary);
      case Expression.Choice choice -> choice(choice, 0);
      case Expression.Call call -> call(call);
      case Expression.Over over -> over(over);
      case Expression.Listing listing -> listed("[", listing.items(), "]");
      case Expression.Item item ->
          Glyph.Run.of(glyph(item.list()), new Glyph.Fence("[", glyph(item.index()), "]"));
    };
  }

  private static Glyph literal(Expression.Literal literal) {
    var figure = new Glyph.Figure(NumberText.grouped(NumberText.exact(literal.number())));
    String unit = literal.unit().text();
    return unit.isEmpty() ? figure : Glyph.Run.of(figure, new Glyph.Label(" " + unit));
  }

  private Glyph binary(Expression.Binary binary) {
    var left = binary.left();
    var right = binary.right();
    return switch (binary.operator()) {
      case DIVIDE -> new Glyph.Fraction(glyph(left), glyph(right));
      case POWER -> new Glyph.Power(fenced(left, 9), glyph(right));
      case MULTIPLY ->
          Glyph.Run.of(
              fenced(left, 6),
              product(left, right),
              fenced(right, right instanceof Expression.Negation ? 9 : 7));
      case MODULO -> Glyph.Run.of(fenced(left, 6), new Glyph.Sign("mod"), fenced(right, 7));
      case ADD -> Glyph.Run.of(fenced(left, 5), new Glyph.Sign("+"), fenced(right, 6));
      case SUBTRACT -> Glyph.Run.of(fenced(left, 5), new Glyph.Sign("−"), fenced(right, 6));
      case EQUAL -> compared(left, "=", right);
      case NOT_EQUAL -> compared(left, "≠", right);
      case LESS -> compared(left, "<", right);
      case LESS_OR_EQUAL -> compared(left, "≤", right);
      case GREATER -> compared(left, ">", right);
      case GREATER_OR_EQUAL -> compared(left, "≥", right);
      case AND -> Glyph.Run.of(fenced(left, 2), new Glyph.Sign("and"), perhaps(right, 3));
      case OR -> Glyph.Run.of(fenced(left, 1), new Glyph.Sign("or"), perhaps(right, 2));
    };
  }

  /** Sets a part that is left out where the one before it decides. */
  private Glyph perhaps(Expression expression, int level) {
    return new Layout(notation, false).fenced(expression, level);
  }

  private Glyph compared(Expression left, String sign, Expression right) {
    return Glyph.Run.of(fenced(left, 5), new Glyph.Sign(sign), fenced(right, 5));
  }

  private Glyph product(Expression left, Expression right) {
    return notation.showsProducts() || startsWithNumber(right) || endsWithUnit(left)
        ? new Glyph.Sign("×")
        : new Glyph.Gap();
  }

  private static boolean endsWithUnit(Expression expression) {
    return switch (expression) {
      case Expression.Literal literal -> !literal.unit().text().isEmpty();
      case Expression.Binary binary ->
          binary.operator() == Operator.MULTIPLY && endsWithUnit(binary.right());
      default -> false;
    };
  }

  private static boolean startsWithNumber(Expression expression) {
    return switch (expression) {
      case Expression.Literal literal -> true;
      case Expression.Binary binary ->
          binary.operator() != Operator.DIVIDE
              && Printer.level(binary) >= 7
              && startsWithNumber(binary.left());
      case Expression.Negation negation -> true;
      default -> false;
    };
  }

  /** Sets a part; in parentheses when it binds looser than {@code level}. A fraction needs none. */
  private Glyph fenced(Expression expression, int level) {
    if (expression instanceof Expression.Choice choice) {
      return choice(choice, level);
    }
    boolean fraction = expression instanceof Expression.Binary b && b.operator() == Operator.DIVIDE;
    boolean bare = Printer.level(expression) >= level || (fraction && level < 8);
    return bare ? glyph(expression) : new Glyph.Fence("(", glyph(expression), ")");
  }

  private Glyph choice(Expression.Choice choice, int level) {
    if (!notation.decides(choice.condition())) {
      return new Layout(notation, false).cases(choice, level);
    }
    return new Glyph.Pick(
        choice.condition(),
        fenced(choice.then(), level),
        fenced(choice.otherwise(), level),
        taken ? null : cases(choice, level));
  }

  private Glyph cases(Expression.Choice choice, int level) {
    var cases =
        new Glyph.Cases(
            glyph(choice.then()),
            Glyph.Run.of(new Glyph.Label(Template.IF + " "), glyph(choice.condition())),
            Glyph.Run.of(glyph(choice.otherwise()), new Glyph.Label("  " + Template.OTHERWISE)));
    return level > 0 ? new Glyph.Fence("(", cases, ")") : cases;
  }

  private Glyph call(Expression.Call call) {
    var first = call.arguments().get(0);
    return switch (call.function()) {
      case SQRT -> new Glyph.Root(glyph(first));
      case ABS -> new Glyph.Fence("|", glyph(first), "|");
      case CEIL -> new Glyph.Fence("⌈", glyph(first), "⌉");
      case FLOOR -> new Glyph.Fence("⌊", glyph(first), "⌋");
      case EXP -> new Glyph.Power(new Glyph.Symbol("e", "", "", ""), glyph(first));
      case LN -> Glyph.Run.of(new Glyph.Label("ln "), fenced(first, 9));
      case LOG2 -> Glyph.Run.of(new Glyph.Symbol("log", "", "2", ""), fenced(first, 9));
      case NORMAL_QUANTILE -> Glyph.Run.of(new Glyph.Symbol("z", "", "", ""), arguments(call));
      case NORMAL_CDF -> Glyph.Run.of(new Glyph.Symbol("Φ", "", "", ""), arguments(call));
      default -> Glyph.Run.of(new Glyph.Label(call.function().text()), arguments(call));
    };
  }

  private Glyph arguments(Expression.Call call) {
    return listed("(", call.arguments(), ")");
  }

  private Glyph listed(String open, List<Expression> items, String close) {
    List<Glyph> parts = new ArrayList<>();
    for (var item : items) {
      if (!parts.isEmpty()) {
        parts.add(new Glyph.Label(", "));
      }
      parts.add(glyph(item));
    }
    return new Glyph.Fence(open, new Glyph.Run(parts), close);
  }

  private Glyph over(Expression.Over over) {
    var index = new Glyph.Symbol(over.name(), "", "", "");
    var from = Glyph.Run.of(index, new Glyph.Sign("="), glyph(over.from()));
    var inner = new Layout(new Running(notation, over.name()), false);
    var body = inner.fenced(over.body(), 6);
    return switch (over.kind()) {
      case SUM -> new Glyph.Over("∑", from, glyph(over.to()), body);
      case LEAST ->
          new Glyph.Over(
              "min",
              Glyph.Run.of(index, new Glyph.Label(": "), inner.glyph(over.body())),
              Glyph.Run.of(),
              index);
      case BEST -> new Glyph.Over("arg max", index, Glyph.Run.of(), body);
    };
  }

  /** Inside a range its running number stays a letter. */
  private record Running(Notation outer, String index) implements Notation {
    @Override
    public Glyph name(String name) {
      return name.equals(index) ? new Glyph.Symbol(name, "", "", "") : outer.name(name);
    }

    @Override
    public Glyph field(String profile, String field) {
      return outer.field(profile, field);
    }

    @Override
    public boolean showsProducts() {
      return outer.showsProducts();
    }

    @Override
    public boolean decides(Expression condition) {
      return !mentions(condition) && outer.decides(condition);
    }

    private boolean mentions(Expression expression) {
      if (expression instanceof Expression.Name name && name.name().equals(index)) {
        return true;
      }
      for (var part : expression.parts()) {
        if (mentions(part)) {
          return true;
        }
      }
      return false;
    }
  }
}
