package bifolio.calculator;

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
import bifolio.unit.Dimension;
import bifolio.unit.Unit;
import bifolio.unit.Units;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number in prose: a formula over literals, results of calculators and fields of profiles,
 * then {@code in UNIT}, {@code N digits} and {@code bare}.
 */
public final class ProseNumber {
  private static final int DIGITS = 4;

  private final Library library;
  private final Map<String, Known> known = new LinkedHashMap<>();
  private final StringBuilder formula = new StringBuilder();
  private String calculator = "";
  private final Map<String, String> inputs = new LinkedHashMap<>();

  private ProseNumber(Library library) {
    this.library = library;
  }

  /** A value that stands in a formula under a made-up name. */
  private record Known(Value value, Unit unit, int digits) {}

  /** What was read. */
  public sealed interface Read {}

  /**
   * A number.
   *
   * @param text with its unit
   * @param calculator the id of the calculator that it came from first; may be empty
   * @param inputs what that calculator was given
   */
  public record Number(String text, String calculator, Map<String, String> inputs)
      implements Read {}

  /** A number that cannot be: why, and how to mend it. */
  public record Mistake(String code, String message, String hint) implements Read {}

  private static final class MistakeException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Mistake mistake;

    MistakeException(String code, String message, String hint) {
      super(message, null, false, false);
      this.mistake = new Mistake(code, message, hint);
    }
  }

  /** Reads what stands between {@code {{} and {@code }}}. */
  public static Read read(String text, Library library) {
    try {
      return new ProseNumber(library).number(text.strip());
    } catch (MistakeException e) {
      return e.mistake;
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
    String body = in < 0 ? text : text.substring(0, in);
    var options = new ArrayList<String>();
    if (in >= 0) {
      options.addAll(List.of(text.substring(in + 4).split(",", -1)));
    }
    String unitText = options.isEmpty() ? "" : options.removeFirst().strip();
    if (in < 0) {
      body = trailing(text, options);
    }
    substitute(body);
    var expression = FormulaParser.parse(formula.toString());
    var type = TypeChecker.check(expression, new KnownTypes());
    var value = Evaluator.evaluate(expression, new KnownScope());
    var only = known.get(formula.toString().strip());
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
    String label = bare || unit.label() && !unit.text().equals("%") ? shown.number() : shown.text();
    return new Number(label, calculator, inputs);
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
    return text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '9'
        || text.equals("10")
        || text.equals("11")
        || text.equals("12");
  }

  private static Unit unit(String text, Type type, @Nullable Known only) throws MistakeException {
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

  /** Puts a made-up name for each call of a calculator and each field of a profile. */
  private void substitute(String body) throws MistakeException {
    int at = 0;
    while (at < body.length()) {
      int end = at;
      while (end < body.length() && isIdPart(body.charAt(end))) {
        end++;
      }
      String word = body.substring(at, end);
      boolean starts = at == 0 || !isIdPart(body.charAt(at - 1));
      if (end > at
          && starts
          && end < body.length()
          && body.charAt(end) == '('
          && isCalculator(word)) {
        at = call(body, at, end);
      } else if (end > at && starts && library.profiles().kinds().containsKey(head(word))) {
        field(word);
        at = end;
      } else {
        formula.append(body, at, Math.max(end, at + 1));
        at = Math.max(end, at + 1);
      }
    }
  }

  private static String head(String word) {
    int dot = word.indexOf('.');
    return dot < 0 ? "" : word.substring(0, dot);
  }

  private boolean isCalculator(String word) throws MistakeException {
    if (library.entries().containsKey(word)) {
      return true;
    }
    if (word.indexOf('-') > 0 && bifolio.unit.Units.parse(word) == null) {
      throw new MistakeException(
          "unknown-calculator",
          "no calculator is called \"" + word + "\"",
          NearestName.hint(word, library.entries().keySet()));
    }
    return false;
  }

  private static boolean isIdPart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_'
        || c == '.';
  }

  private void put(Value value, Unit unit, int digits) {
    String name = "v" + known.size();
    known.put(name, new Known(value, unit, digits));
    formula.append(name);
  }

  private void field(String word) throws MistakeException {
    String[] parts = word.split("\\.", -1);
    var kind = library.profiles().kinds().get(parts[0]);
    String field = parts[parts.length - 1];
    String id =
        parts.length < 3 ? "" : String.join(".", List.of(parts).subList(1, parts.length - 1));
    var profile = library.profiles().find(parts[0], id);
    if (kind == null || profile == null) {
      throw new MistakeException(
          "unknown-profile",
          "no profile of " + parts[0] + " is called \"" + id + "\"",
          kind == null
              ? ""
              : NearestName.hint(id, kind.profiles().stream().map(Profiles.Profile::id).toList()));
    }
    var value = profile.values().get(field);
    var known = kind.fields().get(field);
    if (value == null || known == null) {
      throw new MistakeException(
          "unknown-field",
          "\"" + profile.id() + "\" has no \"" + field + "\"",
          NearestName.hint(field, profile.values().keySet()));
    }
    put(value, known.unit(), 0);
  }

  /** Reads {@code id(name: value, …).result}; returns where it ends. */
  private int call(String body, int from, int open) throws MistakeException {
    var entry = library.entries().get(body.substring(from, open));
    int close = body.indexOf(')', open);
    if (entry == null || close < 0) {
      throw new MistakeException("unclosed-call", "a ( of this number is not closed", "");
    }
    var given = new LinkedHashMap<String, String>();
    for (String argument : body.substring(open + 1, close).split(",(?![^\\[]*\\])", -1)) {
      int colon = argument.indexOf(':');
      if (colon > 0) {
        given.put(argument.substring(0, colon).strip(), argument.substring(colon + 1).strip());
      } else if (!argument.isBlank()) {
        throw new MistakeException(
            "bad-argument", "\"" + argument.strip() + "\" is no argument", "write name: value");
      }
    }
    int end = close + 1;
    String result = entry.calculator().results().getFirst();
    if (end < body.length() && body.charAt(end) == '.') {
      int stop = end + 1;
      while (stop < body.length() && isIdPart(body.charAt(stop)) && body.charAt(stop) != '-') {
        stop++;
      }
      result = body.substring(end + 1, stop);
      end = stop;
    }
    var line = line(entry.calculator(), given, result);
    put(line.value(), line.unit(), line.step().digits());
    if (calculator.isEmpty()) {
      calculator = entry.calculator().id();
      inputs.putAll(given);
    }
    return end;
  }

  private Evaluation.Line line(Calculator calculator, Map<String, String> given, String result)
      throws MistakeException {
    return switch (library.ask(calculator, given, List.of(result))) {
      case Library.Answer.UnknownInput unknown ->
          throw new MistakeException(
              "unknown-input",
              calculator.id() + " has no input \"" + unknown.name() + "\"",
              unknown.hint());
      case Library.Answer.Evaluated answer -> {
        var evaluation = answer.evaluation();
        if (evaluation.isRefused()) {
          var refusal = evaluation.refusals().getFirst();
          throw new MistakeException(
              "refused",
              calculator.id() + " refuses: " + refusal.code() + ": " + refusal.sentence().en(),
              "");
        }
        yield Expectation.line(evaluation, result).orElseThrow(() -> missing(evaluation, result));
      }
    };
  }

  private static MistakeException missing(Evaluation evaluation, String result) {
    var names = evaluation.lines().stream().map(line -> line.step().name()).toList();
    return new MistakeException(
        "unknown-result",
        evaluation.calculator().id() + " gives no \"" + result + "\" with these inputs",
        NearestName.hint(result, names));
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
