package bifolio.cli;

import bifolio.calculator.Calculator;
import bifolio.calculator.Evaluation;
import bifolio.calculator.Input;
import bifolio.calculator.Notice;
import bifolio.diagnostic.NearestName;
import bifolio.library.Expectation;
import bifolio.library.Library;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Compares published numbers with what the calculators give. */
final class VectorCheck {
  private static final String ERROR = "error";
  private static final String MISTAKE = "mistake";

  private final Library library;

  VectorCheck(Library library) {
    this.library = library;
  }

  /**
   * How a vector fared.
   *
   * @param status {@code agrees}, {@code differs}, {@code refused} or {@code unknown}
   */
  record Outcome(
      String id,
      String calculator,
      String status,
      Map<String, String> expected,
      Map<String, String> got) {
    /** Returns one line; a vector that agrees needs no numbers. */
    String line() {
      String head = status + " ".repeat(Math.max(1, 9 - status.length())) + calculator + " " + id;
      String mistake = got.get(MISTAKE);
      return mistake != null
          ? head + ": " + mistake
          : status.equals("agrees") ? head : head + ": expected " + expected + ", got " + got;
    }
  }

  Outcome check(VectorFile.Vector vector) {
    if (!vector.mistake().isEmpty()) {
      return outcome(vector, "unknown", Map.of(MISTAKE, vector.mistake()));
    }
    var entry = library.entries().get(vector.calculator());
    if (entry == null) {
      String near = NearestName.of(vector.calculator(), library.entries().keySet()).orElse("");
      return unknown(vector, "calculator", vector.calculator(), near);
    }
    var wanted = new ArrayList<>(vector.expected().keySet());
    wanted.remove(ERROR);
    var inputs = library.withoutUnknownProfiles(entry.calculator(), vector.inputs());
    return switch (library.ask(entry.calculator(), inputs, wanted)) {
      case Library.Answer.UnknownInput input ->
          unknown(vector, "input", input.name(), near(input.name(), entry.calculator()));
      case Library.Answer.Evaluated answer ->
          vector.expected().containsKey(ERROR)
              ? refusal(vector, answer.evaluation())
              : numbers(vector, answer.evaluation());
    };
  }

  private static String near(String name, Calculator calculator) {
    var known = calculator.inputs().stream().map(Input::name).toList();
    return NearestName.of(name, known).orElse("");
  }

  private static Outcome unknown(
      VectorFile.Vector vector, String what, String name, String nearest) {
    var got = new LinkedHashMap<String, String>();
    got.put("unknown " + what, name);
    if (!nearest.isEmpty()) {
      got.put("nearest", nearest);
    }
    return outcome(vector, "unknown", got);
  }

  private static Outcome outcome(VectorFile.Vector vector, String status, Map<String, String> got) {
    return new Outcome(vector.id(), vector.calculator(), status, vector.expected(), got);
  }

  /** A warning counts as well: both have their names. */
  private static Outcome refusal(VectorFile.Vector vector, Evaluation evaluation) {
    var codes = new TreeSet<String>();
    evaluation.refusals().forEach(notice -> codes.add(notice.code()));
    evaluation.warnings().forEach(notice -> codes.add(notice.code()));
    boolean agrees = codes.contains(vector.expected().get(ERROR));
    String got = codes.isEmpty() ? "no refusal" : String.join(" ", codes);
    return outcome(vector, agrees ? "agrees" : "differs", Map.of(ERROR, got));
  }

  private static Outcome numbers(VectorFile.Vector vector, Evaluation evaluation) {
    if (evaluation.isRefused()) {
      List<Notice> refusals = evaluation.refusals();
      return outcome(vector, "refused", Map.of(ERROR, refusals.getFirst().words()));
    }
    var got = new LinkedHashMap<String, String>();
    var statuses = new ArrayList<Expectation.Status>();
    vector
        .expected()
        .forEach(
            (name, expected) -> {
              var outcome = Expectation.compare(evaluation, name, expected, vector.tolerance(name));
              statuses.add(outcome.status());
              got.put(name, outcome.got());
            });
    String status =
        statuses.contains(Expectation.Status.DIFFERS)
            ? "differs"
            : statuses.contains(Expectation.Status.UNKNOWN) ? "unknown" : "agrees";
    return outcome(vector, status, got);
  }
}
