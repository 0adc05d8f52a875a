package bifolio.browser;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.web.AnswerTrials;
import bifolio.web.AnswerTrials.Trial;
import bifolio.web.CompiledScript;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every calculator in a real browser, loaded from a folder on disk, against the classes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalculatorsInChromiumTest {
  private static final AnswerTrials TRIALS = new AnswerTrials();
  private static final int RANDOM_EACH = 140; // of 73 calculators: more than ten thousand

  private final Map<String, List<Trial>> trials =
      Stream.concat(TRIALS.published().stream(), TRIALS.random(RANDOM_EACH, 2026).stream())
          .collect(Collectors.groupingBy(Trial::calculator));

  private Chromium chromium;
  private Page page;

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("engine.js"), CompiledScript.source());
    var document = folder.resolve("页.html");
    Files.writeString(
        document, "<!DOCTYPE html><meta charset=utf-8><script src=engine.js></script>");
    chromium = new Chromium();
    page = chromium.browser().newPage();
    page.navigate(document.toUri().toString());
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  static Stream<String> calculators() {
    return TRIALS.calculators().stream();
  }

  @ParameterizedTest
  @MethodSource("calculators")
  void browserAndClassesGiveTheSameBits(String id) {
    String definition = TRIALS.definition(id);
    var lines = trials.getOrDefault(id, List.of()).stream().map(Trial::lines).toList();
    var answers =
        page.evaluate(
            "([definition, all]) => all.map(each => bifolioValues(definition, each))",
            List.of(definition, lines));
    assertThat(answers).isEqualTo(AnswerTrials.answers(definition, lines));
  }

  @Test
  void tenThousandRandomInputsAndAllVectorsAreAsked() {
    long asked = trials.values().stream().mapToLong(List::size).sum();
    assertThat(asked).isGreaterThanOrEqualTo(10_000 + 622);
  }
}
