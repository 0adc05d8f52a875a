package bifolio.library;

import bifolio.calculator.Calculator;
import bifolio.calculator.Evaluation;
import bifolio.calculator.Profiles;
import bifolio.diagnostic.NearestName;
import bifolio.formula.Value;
import bifolio.unit.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts made-up names for calls of calculators and fields of profiles, so that a formula is left.
 */
final class Substitution {
  private final Library library;
  private final Map<String, Known> known = new LinkedHashMap<>();
  private final StringBuilder formula = new StringBuilder();
  private final Map<String, String> inputs = new LinkedHashMap<>();
  private String calculator = "";

  Substitution(Library library) {
    this.library = library;
  }

  /** A value that stands in a formula under a made-up name. */
  record Known(Value value, Unit unit, int digits) {}

  /** Returns what the made-up names stand for; filled by {@link #take}. */
  Map<String, Known> known() {
    return known;
  }

  /** Returns what is left. */
  String formula() {
    return formula.toString();
  }

  /** Returns the calculator that was called first; empty if none was. */
  String calculator() {
    return calculator;
  }

  /** Returns what that calculator was given. */
  Map<String, String> inputs() {
    return inputs;
  }

  /** Puts a made-up name for each call of a calculator and each field of a profile. */
  void take(String body) throws MistakeException {
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
    if (library.broken().contains(word)) {
      throw new MistakeException(
          ProseNumber.BROKEN, "\"" + word + "\" has a mistake of its own", "");
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
        || c == '.'
        || (c > 127 && Character.isLetter(c)); // a profile may have a Chinese name
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
    var answer = answer(entry.calculator(), given, result);
    var evaluation = answer.evaluation();
    String wanted = result;
    var line = Expectation.line(evaluation, wanted).orElseThrow(() -> missing(evaluation, wanted));
    put(line.value(), line.unit(), line.step().digits());
    if (calculator.isEmpty()) {
      calculator = entry.calculator().id();
      inputs.putAll(answer.inputs());
    }
    return end;
  }

  private Library.Answer.Evaluated answer(
      Calculator calculator, Map<String, String> given, String result) throws MistakeException {
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
              "refused", calculator.id() + " refuses: " + refusal.words(), "");
        }
        yield answer;
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
}
