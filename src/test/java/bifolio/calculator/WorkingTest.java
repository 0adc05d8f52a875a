package bifolio.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.Golden;
import bifolio.HandbookLibrary;
import bifolio.library.Library;
import bifolio.model.Language;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The working of calculators with every kind of formula, in all its ways of being written. */
class WorkingTest {
  private static final Library LIBRARY = HandbookLibrary.read();

  @ParameterizedTest
  @ValueSource(strings = {"kv-cache-size", "ettr", "queue-mmc"})
  void theWorkingIsWrittenAsText(String id) throws IOException {
    var text = new StringBuilder();
    for (var language : Language.values()) {
      PlainWorking.lines(evaluated(id), language).forEach(line -> text.append(line).append('\n'));
    }
    Golden.check("calculator/" + id + ".txt", text.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"kv-cache-size", "ettr"})
  void theWorkingIsWrittenAsTex(String id) throws IOException {
    var evaluation = evaluated(id);
    var typography = Typographer.of(evaluation.calculator());
    String tex = PlainWorking.tex(evaluation, typography, Language.ZH);
    Golden.check("calculator/" + id + ".tex", tex + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kv-cache-size", "ettr"})
  void theWorkingIsWrittenAsHtmlInBothLanguages(String id) throws IOException {
    var evaluation = evaluated(id);
    var both = List.of(Language.EN, Language.ZH);
    String html = WorkingHtml.results(evaluation, both) + WorkingHtml.steps(evaluation, both);
    Golden.check("calculator/" + id + ".html", html.replace("><", ">\n<") + "\n");
  }

  @Test
  void aQuantityOfAnyUnitKeepsItInTheWorking() {
    for (var language : Language.values()) {
      assertThat(PlainWorking.lines(evaluated("unit-convert"), language))
          .anyMatch(line -> line.contains("convert(80 GB, GiB)"));
    }
  }

  private static Evaluation evaluated(String id) {
    var calculator = Objects.requireNonNull(LIBRARY.entries().get(id)).calculator();
    return Worksheet.evaluate(calculator, LIBRARY.profiles(), Map.of());
  }
}
