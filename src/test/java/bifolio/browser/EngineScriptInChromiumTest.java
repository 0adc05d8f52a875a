package bifolio.browser;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.web.CompiledScript;
import bifolio.web.EngineTrials;
import bifolio.web.EngineTrials.Trial;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The compiled script in a real browser, loaded from a folder on disk as a downloaded book is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineScriptInChromiumTest {
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

  static Stream<Trial> trials() {
    return EngineTrials.all();
  }

  @ParameterizedTest
  @MethodSource("trials")
  void browserAndClassesGiveTheSameBits(Trial trial) {
    var arguments = trial.arguments(10_000);
    var answers =
        page.evaluate(
            "([name, all]) => all.map(each => bifolioNumber(name, each))",
            List.of(trial.function(), arguments));
    assertThat(answers).isEqualTo(trial.answers(arguments));
  }
}
