package bifolio.web;

import bifolio.HandbookLibrary;
import bifolio.calculator.AnyInputs;
import bifolio.calculator.Definition;
import bifolio.cli.PublishedVectors;
import bifolio.library.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/** Evaluations of the handbook's calculators, with what the classes answer. */
public final class AnswerTrials {
  private final Library library = HandbookLibrary.read();

  /**
   * One evaluation.
   *
   * @param lines what is given, as the page hands it over
   */
  public record Trial(String calculator, String lines) {}

  /** Returns the ids of the calculators. */
  public List<String> calculators() {
    return List.copyOf(library.entries().keySet());
  }

  /** Returns what a page of the calculator carries. */
  public String definition(String id) {
    return Definition.write(
        Objects.requireNonNull(library.entries().get(id)).calculator(), library.profiles());
  }

  /** Returns what the published vectors ask. */
  public List<Trial> published() {
    return PublishedVectors.questions(library).stream()
        .map(q -> new Trial(q.calculator(), AnyInputs.lines(q.inputs())))
        .toList();
  }

  /** Returns random evaluations, as many of each calculator. */
  public List<Trial> random(int each, long seed) {
    var random = new SplittableRandom(seed);
    var trials = new ArrayList<Trial>();
    for (var entry : library.entries().values()) {
      for (int i = 0; i < each; i++) {
        var given = AnyInputs.of(entry.calculator(), library.profiles(), random);
        trials.add(new Trial(entry.calculator().id(), AnyInputs.lines(given)));
      }
    }
    return trials;
  }

  /** Returns what the classes answer, from the definition that the page carries. */
  public static List<String> answers(String definition, List<String> lines) {
    return lines.stream().map(each -> TrialExports.values(definition, each)).toList();
  }
}
