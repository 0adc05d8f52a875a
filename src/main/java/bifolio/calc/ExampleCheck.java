package bifolio.calc;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.calculator.Calculator;
import bifolio.calculator.Evaluation;
import bifolio.diagnostic.Reporter;
import bifolio.library.Entry;
import bifolio.library.Expectation;
import bifolio.library.Library;
import java.util.List;
import java.util.Map;

/** Evaluates what each calculator shows, so that nothing on a page can be wrong unseen. */
final class ExampleCheck {
  private final Library library;
  private final Reporter reporter;

  private ExampleCheck(Library library, Reporter reporter) {
    this.library = library;
    this.reporter = reporter;
  }

  static void check(Library library, Reporter reporter) {
    var check = new ExampleCheck(library, reporter);
    library.entries().values().forEach(check::check);
  }

  private void check(Entry entry) {
    var calculator = entry.calculator();
    refused(entry, Map.of(), "the default inputs are");
    for (var example : entry.examples()) {
      check(calculator, example);
    }
  }

  /** The page shows the default working first, so it must have one. */
  private void refused(Entry entry, Map<String, String> inputs, String what) {
    if (library.ask(entry.calculator(), inputs, List.of())
            instanceof Library.Answer.Evaluated answer
        && answer.evaluation().isRefused()) {
      var refusal = answer.evaluation().refusals().getFirst();
      if (refusal.code().equals("UNKNOWN_PROFILE")) {
        return; // the reader has said so where it stands
      }
      reporter.report(error("refused", entry.at(), what + " refused: " + refusal.words()));
    }
  }

  private void check(Calculator calculator, Entry.Example example) {
    switch (library.ask(calculator, example.inputs(), List.copyOf(example.expect().keySet()))) {
      case Library.Answer.UnknownInput unknown ->
          reporter.report(
              error("unknown-input", example.at(), "no input is called \"" + unknown.name() + "\"")
                  .withHint(unknown.hint()));
      case Library.Answer.Evaluated answer -> compare(answer.evaluation(), example);
    }
  }

  private void compare(Evaluation evaluation, Entry.Example example) {
    if (evaluation.isRefused()) {
      var refusal = evaluation.refusals().getFirst();
      if (refusal.code().equals("UNKNOWN_PROFILE") && !example.inputs().containsKey(refusal.at())) {
        return; // it is the default, and the reader has said so where it stands
      }
      reporter.report(error("refused", example.at(), "the example is refused: " + refusal.words()));
      return;
    }
    example
        .expect()
        .forEach(
            (name, expected) -> {
              var outcome = Expectation.compare(evaluation, name, expected, example.tolerance());
              switch (outcome.status()) {
                case AGREES -> {}
                case DIFFERS ->
                    reporter.report(
                        error(
                            "example-differs",
                            example.at(),
                            name + ": expected " + expected + ", computed " + outcome.got()));
                case UNKNOWN ->
                    reporter.report(
                        error(
                            "unknown-result",
                            example.at(),
                            "the example expects \"" + name + "\", which no step gives"));
              }
            });
  }
}
