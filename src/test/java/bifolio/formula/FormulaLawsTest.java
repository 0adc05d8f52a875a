package bifolio.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import bifolio.unit.Dimension;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** What holds for every formula. */
class FormulaLawsTest {
  private static final List<String> PIECES =
      List.of(
          "1",
          "80 GiB",
          "2e9",
          "1e999",
          "x",
          "model.bytes",
          "+",
          "-",
          "*",
          "/",
          "^",
          "(",
          ")",
          "[",
          "]",
          ",",
          ":",
          "..",
          "<=",
          "=",
          "if ",
          " then ",
          " else ",
          " and ",
          "not ",
          " mod ",
          "sum(i in ",
          "least(",
          "max(",
          "sqrt(",
          "'causal'",
          "'",
          " ",
          "。",
          "（",
          "×",
          "\uD840\uDC00",
          "GiB",
          "%",
          "\n",
          "token");

  @Property(tries = 2000)
  void aPrintedFormulaIsReadAsTheSameTree(@ForAll long seed) throws FormulaException {
    var tree = new RandomFormulas(seed).any();
    String printed = Printer.print(tree);
    var read = FormulaParser.parse(printed);
    assertThat(Trees.shape(read)).as(printed).isEqualTo(Trees.shape(tree));
    assertThat(Printer.print(read)).isEqualTo(printed);
    assertThat(outcome(read, new Numbers(seed, false, 0)))
        .as(printed)
        .isEqualTo(outcome(tree, new Numbers(seed, false, 0)));
  }

  @Property(tries = 2000)
  void aFormulaGivesAFiniteNumberOrANamedRefusal(@ForAll long seed) {
    var tree = new RandomFormulas(seed).any();
    for (boolean wild : new boolean[] {false, true}) {
      var outcome = outcome(tree, new Numbers(seed, wild, 0));
      assertThat(outcome)
          .as(Printer.print(tree))
          .doesNotContain("NaN", "Infinity")
          .doesNotContain("[-0.0]");
    }
  }

  /** Values are powers of four times larger, each base kind by its own: the result must be too. */
  @Property(tries = 2000)
  void aFormulaScalesAsItsUnitSays(@ForAll long seed) throws FormulaException {
    var tree = new RandomFormulas(seed).any();
    var type = TypeChecker.check(tree, RandomFormulas.types());
    var dimension = ((Type.Quantity) type).dimension();
    String plain = outcome(tree, new Numbers(seed, false, 0));
    int scale = 1 + (int) (seed & 1);
    String scaled = outcome(Trees.scaled(tree, scale), new Numbers(seed, false, scale));
    if (plain.startsWith("Real") && scaled.startsWith("Real")) {
      assertThat(number(scaled))
          .as(Printer.print(tree) + " in " + dimension.words())
          .isEqualTo(number(plain) * Trees.factor(dimension, scale));
    } else {
      // only the limits of doubles stand still when a unit grows
      assertThat(Stream.of(plain, scaled))
          .as(Printer.print(tree))
          .anyMatch(each -> plain.equals(scaled) || each.matches(".*(TOO_LARGE|NOT_FINITE)"));
    }
  }

  @Property(tries = 2000)
  void anyTextIsReadOrHasAMistakeInsideItself(@ForAll long seed) {
    var random = new SplittableRandom(seed);
    String text =
        random
            .ints(random.nextInt(14), 0, PIECES.size())
            .mapToObj(PIECES::get)
            .collect(Collectors.joining());
    try {
      assertThat(FormulaParser.parse(text)).isNotNull();
    } catch (FormulaException e) {
      assertThat(e.offset()).as(text).isBetween(0, text.length());
      assertThat(e.offset() + e.length()).as(text).isLessThanOrEqualTo(text.length() + 1);
      assertThat(e.message()).isNotBlank();
    }
  }

  @Property(tries = 500)
  void everyFormulaCanBeWrittenInAllThreeWays(@ForAll long seed) {
    var tree = new RandomFormulas(seed).any();
    var glyph = Layout.of(tree, new Names());
    assertThatCode(
            () -> {
              assertThat(MathMl.write(glyph)).startsWith("<math").endsWith("</math>");
              assertThat(braces(Tex.write(glyph))).isZero();
              assertThat(PlainMath.write(glyph)).isNotBlank();
            })
        .doesNotThrowAnyException();
  }

  private static int braces(String tex) {
    int open = 0;
    for (int i = 0; i < tex.length(); i++) {
      boolean escaped = i > 0 && tex.charAt(i - 1) == '\\';
      open += escaped ? 0 : tex.charAt(i) == '{' ? 1 : tex.charAt(i) == '}' ? -1 : 0;
      assertThat(open).as(tex).isNotNegative();
    }
    return open;
  }

  private static double number(String outcome) {
    return Double.parseDouble(outcome.substring("Real[".length(), outcome.length() - 1));
  }

  /** Returns the value, or the name of the refusal. */
  private static String outcome(Expression tree, Scope scope) {
    try {
      return switch (Evaluator.evaluate(tree, scope)) {
        case Value.Real real -> "Real[" + real.number() + "]";
        case Value other -> other.toString();
      };
    } catch (RefusalException e) {
      assertThat(e.code()).matches("[A-Z_]+");
      return "refused: " + e.code();
    }
  }

  /** Random values of the names, the same for one seed whatever the scale. */
  private record Numbers(long seed, boolean wild, int scale) implements Scope {
    @Override
    public @Nullable Value value(String name) {
      if (name.equals(RandomFormulas.TEXT)) {
        return new Value.Text(RandomFormulas.CHOICES.get((int) Math.abs(seed % 3)));
      }
      if (name.equals(RandomFormulas.LIST)) {
        double factor = Trees.factor(Dimension.BYTE, scale);
        return new Value.Numbers(List.of(3 * factor, number("first") * factor));
      }
      var dimension = RandomFormulas.NAMES.get(name);
      return dimension == null
          ? null
          : new Value.Real(number(name) * Trees.factor(dimension, scale));
    }

    private double number(String name) {
      var random = new SplittableRandom(seed ^ name.hashCode());
      return switch (random.nextInt(wild ? 7 : 4)) {
        case 0 -> 0;
        case 1 -> random.nextInt(1, 12);
        case 2 -> random.nextInt(1, 4000) / 32.0;
        case 3 -> random.nextInt(1, 100) * 1e6;
        case 4 -> -random.nextInt(1, 100);
        case 5 -> random.nextDouble() * 1e300;
        default -> Double.MIN_VALUE * random.nextInt(1, 9);
      };
    }

    @Override
    public @Nullable Value field(String profile, String field) {
      return value(field);
    }
  }

  private record Names() implements Notation {
    @Override
    public Glyph name(String name) {
      return new Glyph.Symbol(name, "", "字", "");
    }

    @Override
    public Glyph field(String profile, String field) {
      return name(field);
    }

    @Override
    public boolean showsProducts() {
      return true;
    }

    @Override
    public boolean decides(Expression condition) {
      return false;
    }
  }
}
