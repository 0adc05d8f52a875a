package bifolio.web;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.web.AnswerTrials.Trial;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calculators in the compiled script against the classes, in the JVM's JavaScript engine. */
class AnswerScriptTest {
  private static final AnswerTrials TRIALS = new AnswerTrials();

  static Stream<String> calculators() {
    return TRIALS.calculators().stream();
  }

  @ParameterizedTest
  @MethodSource("calculators")
  void scriptAndClassesGiveTheSameBits(String id) {
    // few: the engine of the JVM is slow, a browser makes the many of CalculatorsInChromiumTest
    String definition = TRIALS.definition(id);
    var lines =
        Stream.concat(Stream.of(new Trial(id, "")), TRIALS.random(3, id.hashCode()).stream())
            .filter(trial -> trial.calculator().equals(id))
            .map(Trial::lines)
            .toList();
    var script = CompiledScript.get();
    List<String> answers =
        lines.stream().map(each -> script.call("bifolioValues", definition, each)).toList();
    assertThat(answers).isEqualTo(AnswerTrials.answers(definition, lines));
  }
}
