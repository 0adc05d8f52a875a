package bifolio.library;

import bifolio.calculator.Shown;
import bifolio.diagnostic.NearestName;
import bifolio.formula.BlankException;
import bifolio.formula.Evaluator;
import bifolio.formula.FormulaException;
import bifolio.formula.FormulaParser;
import bifolio.formula.RefusalException;
import bifolio.formula.Scope;
import bifolio.formula.Type;
import bifolio.formula.TypeChecker;
import bifolio.formula.Types;
import bifolio.formula.Value;
import bifolio.model.Bilingual;
import bifolio.model.Language;
import bifolio.unit.Dimension;
import bifolio.unit.Unit;
import bifolio.unit.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number in prose: a formula over literals, results of calculators and fields of profiles,
 * then {@code in UNIT}, {@code N digits} and {@code bare}.
 */
public final class ProseNumber {
  /** The code of a mistake that is reported elsewhere. */
  static final String BROKEN = "";

  private static final int DIGITS = 4;
  private static final String LETTERS = " kMBT";

  private final Library library;
  private final Substitution substitution;
  private final Map<String, Substitution.Known> known;

  private ProseNumber(Library library) {
    this.library = library;
    this.substitution = new Substitution(library);
    this.known = substitution.known();
  }

  /** What was read. */
  public sealed interface Read {}

  /**
   * A number.
   *
   * @param text with its unit
   * @param calculator the id of the calculator that it came from first; may be empty
   * @param inputs what that calculator was given
   */
  public record Computed(Bilingual<String> text, String calculator, Map<String, String> inputs)
      implements Read {}

  /** A number that cannot be: why, and how to mend it. */
  public record Mistake(String code, String message, String hint) implements Read {
    /** Returns whether the file of the calculator is wrong, where it is reported. */
    public boolean isElsewhere() {
      return code.equals(BROKEN);
    }
  }

  /** Reads what stands between {@code {{} and {@code }}}. */
  public static Read read(String text, Library library) {
    try {
      return new ProseNumber(library).number(text.strip());
    } catch (MistakeException e) {
      return e.mistake();
    } catch (FormulaException e) {
      return new Mistake(e.code(), e.message(), e.hint());
    } catch (RefusalException e) {
      return new Mistake("refused", "this number is refused: " + e.code(), "");
    } catch (BlankException e) {
      return new Mistake("refused", "this number needs " + e.name() + ", which is blank", "");
    }
  }

  private Read number(String text) throws MistakeException, FormulaException {
    int in = text.lastIndexOf(" in ");
    if (in >= 0 && isInside(text, in)) {
      in = -1; // of a sum
    }
    String body = in < 0 ? text : text.substring(0, in);
    var options = new ArrayList<String>();
    if (in >= 0) {
      options.addAll(List.of(text.substring(in + 4).split(",", -1)));
    }
    String unitText = options.isEmpty() ? "" : options.removeFirst().strip();
    if (in < 0) {
      body = trailing(text, options);
    }
    substitution.take(body);
    var expression = FormulaParser.parse(substitution.formula());
    var type = TypeChecker.check(expression, new KnownTypes());
    var value = Evaluator.evaluate(expression, new KnownScope());
    var only = known.get(substitution.formula().strip());
    var unit = unit(unitText, type, only);
    int digits = only == null ? DIGITS : only.digits();
    boolean bare = false;
    for (String option : options) {
      String word = option.strip();
      if (word.equals("bare")) {
        bare = true;
      } else if (word.endsWith(" digits") && isDigits(word.substring(0, word.length() - 7))) {
        digits = Integer.parseInt(word.substring(0, word.length() - 7));
      } else {
        throw new MistakeException(
            "unknown-option",
            "\"" + word + "\" is no option of a number",
            "write in GiB, 3 digits or bare");
      }
    }
    var dimension = type instanceof Type.Quantity q ? q.dimension() : Dimension.NUMBER;
    var shown =
        unitText.isEmpty()
            ? Shown.fitting(value, unit, dimension, digits)
            : Shown.of(value, unit, dimension, digits);
    var label = new Bilingual<>(shown.text(Language.EN), shown.text(Language.ZH));
    if (bare) {
      label = Bilingual.same(shown.number());
    } else if (unit.label() && !unit.text().equals("%")) {
      label = Bilingual.same(shown.number() + letter(unit));
    }
    return new Computed(label, substitution.calculator(), substitution.inputs());
  }

  /** What is counted is said by the sentence, but 70.6 alone is not 70.6 billion. */
  private static String letter(Unit unit) {
    int thousands = (int) Math.round(Math.log10(unit.factor()) / 3);
    boolean exact =
        thousands > 0 && thousands < LETTERS.length() && unit.factor() == Math.pow(1000, thousands);
    return exact ? LETTERS.substring(thousands, thousands + 1) : "";
  }

  private static boolean isInside(String text, int at) {
    int open = 0;
    for (int i = 0; i < at; i++) {
      open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
    }
    return open > 0;
  }

  /** Takes {@code , 3 digits} and {@code , bare} from the end. */
  private static String trailing(String text, List<String> options) {
    String body = text;
    for (int comma = body.lastIndexOf(','); comma >= 0; comma = body.lastIndexOf(',')) {
      String last = body.substring(comma + 1).strip();
      if (!last.equals("bare") && !last.endsWith(" digits")) {
        break;
      }
      options.add(last);
      body = body.substring(0, comma);
    }
    if (body.endsWith(" bare")) {
      options.add("bare");
      body = body.substring(0, body.length() - " bare".length());
    }
    return body;
  }

  private static boolean isDigits(String text) {
    return (text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '9')
        || text.equals("10")
        || text.equals("11")
        || text.equals("12");
  }

  private static Unit unit(String text, Type type, Substitution.@Nullable Known only)
      throws MistakeException {
    if (!(type instanceof Type.Quantity quantity)) {
      return Unit.ONE;
    }
    if (text.isEmpty()) {
      return only == null ? usual(quantity.dimension()) : only.unit();
    }
    var unit = Units.parse(text);
    if (unit == null) {
      throw new MistakeException(
          "unknown-unit",
          "no unit is called \"" + text + "\"",
          NearestName.of(text, Units.names()).map(n -> "did you mean \"" + n + "\"?").orElse(""));
    }
    if (!unit.dimension().equals(quantity.dimension())) {
      throw new MistakeException(
          "unit-mismatch",
          "the number is " + quantity.dimension().words() + ", shown in " + text,
          unit.converts(quantity.dimension()) ? "a byte is 8 bits: write 8 bit/B" : "");
    }
    return unit;
  }

  /** Returns the unit in which people expect a dimension; a prefix is chosen to fit. */
  private static Unit usual(Dimension dimension) throws MistakeException {
    for (String text :
        new String[] {
          "", "GB", "GB/s", "s", "TFLOP", "TFLOP/s", "USD", "kWh", "W", "Gbit", "Gbit/s", "kgCO2e",
          "FLOP/B"
        }) {
      var unit = Units.parse(text);
      if (unit != null && unit.dimension().equals(dimension)) {
        return unit;
      }
    }
    throw new MistakeException(
        "unit-mismatch", "the number is " + dimension.words(), "say its unit: … in UNIT");
  }

  private final class KnownTypes implements Types {
    @Override
    public @Nullable Type name(String name) {
      var value = known.get(name);
      return value == null
          ? null
          : switch (value.value()) {
            case Value.Real real -> new Type.Quantity(value.unit().dimension());
            case Value.Measured measured -> new Type.Quantity(measured.dimension());
            case Value.Truth truth -> new Type.Condition();
            case Value.Text text -> new Type.Text(List.of());
            case Value.Numbers numbers -> new Type.Numbers(value.unit().dimension());
          };
    }

    @Override
    public @Nullable Type field(String profile, String field) {
      return null;
    }

    @Override
    public String nearest(String name) {
      return NearestName.of(name, library.entries().keySet())
          .map(near -> "did you mean " + near + "(…)?")
          .orElse("write calculator(name: value).result, models.llama31-8b.params or numbers");
    }

    @Override
    public String nearestField(String profile, String field) {
      return NearestName.hint(profile, library.profiles().kinds().keySet());
    }
  }

  private final class KnownScope implements Scope {
    @Override
    public @Nullable Value value(String name) {
      var value = known.get(name);
      return value == null ? null : value.value();
    }

    @Override
    public @Nullable Value field(String profile, String field) {
      return null;
    }
  }
}
