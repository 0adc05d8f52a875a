package bifolio.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.HandbookLibrary;
import bifolio.library.Library;
import bifolio.model.Language;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a page carries for the browser is the whole calculator. */
class DefinitionTest {
  private static final Library LIBRARY = HandbookLibrary.read();

  static Stream<String> ids() {
    return LIBRARY.entries().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void whatIsReadBackAnswersTheSame(String id) {
    var calculator = Objects.requireNonNull(LIBRARY.entries().get(id)).calculator();
    var defined = DefinitionReader.read(Definition.write(calculator, LIBRARY.profiles()));
    var random = new SplittableRandom(id.hashCode());
    for (int i = 0; i < 40; i++) {
      var given = AnyInputs.of(calculator, LIBRARY.profiles(), random);
      var here = Worksheet.evaluate(calculator, LIBRARY.profiles(), given);
      var there = Worksheet.evaluate(defined.calculator(), defined.profiles(), given);
      assertThat(there.refusals()).as(given.toString()).isEqualTo(here.refusals());
      assertThat(there.warnings()).as(given.toString()).isEqualTo(here.warnings());
      assertThat(there.values().toString())
          .as(given.toString())
          .isEqualTo(here.values().toString());
      for (var language : Language.values()) {
        assertThat(PlainWorking.lines(there, defined.typography(), language))
            .as(given.toString())
            .isEqualTo(PlainWorking.lines(here, language));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyAnswerIsFiniteOrARefusalWithASentenceInBothLanguages(String id) {
    var calculator = Objects.requireNonNull(LIBRARY.entries().get(id)).calculator();
    var random = new SplittableRandom(-id.hashCode());
    for (int i = 0; i < 150; i++) {
      var given = AnyInputs.of(calculator, LIBRARY.profiles(), random);
      var evaluation = Worksheet.evaluate(calculator, LIBRARY.profiles(), given);
      assertThat(evaluation.values().toString())
          .as(given.toString())
          .doesNotContain("NaN", "Infinity");
      Stream.concat(evaluation.refusals().stream(), evaluation.warnings().stream())
          .forEach(
              notice -> {
                assertThat(notice.code()).matches("[A-Z_]+");
                assertThat(notice.sentence().en())
                    .as(given.toString())
                    .isNotBlank()
                    .matches("(?s).*[.?!]")
                    .doesNotContain("—")
                    .doesNotContain("has no answer (");
                assertThat(notice.sentence().zh())
                    .as(given.toString())
                    .matches("(?s).*[。？！].*")
                    .matches("(?s).*\\p{IsHan}.*");
              });
      assertThat(evaluation.isRefused() || !evaluation.lines().isEmpty())
          .as("an answer or a refusal: " + given)
          .isTrue();
    }
  }
}
