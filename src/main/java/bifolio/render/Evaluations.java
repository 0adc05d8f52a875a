package bifolio.render;

import bifolio.calculator.Calculator;
import bifolio.calculator.Evaluation;
import bifolio.library.Library;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Evaluates each working once, for all modes, the book on paper and the Markdown twins. */
final class Evaluations {
  private final Library library;
  private final Map<Asked, Evaluation> known = new ConcurrentHashMap<>();

  /** A calculator with texts for its inputs, in the order in which they were given. */
  private record Asked(String calculator, List<Map.Entry<String, String>> given) {}

  Evaluations(Library library) {
    this.library = library;
  }

  Library library() {
    return library;
  }

  /**
   * Returns the evaluation; inputs that the calculator has not, which was reported, are left out.
   */
  Evaluation of(Calculator calculator, Map<String, String> given) {
    var asked = new Asked(calculator.id(), List.copyOf(new LinkedHashMap<>(given).entrySet()));
    return known.computeIfAbsent(asked, key -> evaluate(calculator, given));
  }

  private Evaluation evaluate(Calculator calculator, Map<String, String> given) {
    var rest = new LinkedHashMap<>(given);
    while (true) {
      switch (library.ask(calculator, rest, List.of())) {
        case Library.Answer.Evaluated answer -> {
          return answer.evaluation();
        }
        case Library.Answer.UnknownInput unknown -> rest.remove(unknown.name());
      }
    }
  }
}
