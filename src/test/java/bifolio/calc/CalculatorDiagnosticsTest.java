package bifolio.calc;

import bifolio.Golden;
import bifolio.TinySite;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What the author of a broken calculator is told, in full. */
class CalculatorDiagnosticsTest {
  @Test
  void eachMistakeStandsAtItsCharacterWithAHint() throws IOException {
    String project = Golden.read("calculator/mistakes.txt");
    Golden.check("calculator/mistakes-found.txt", TinySite.of(project).build().printed());
  }

  @Test
  void aNameThatMeansNothingIsReportedWhereItStandsAndNotAHoleInThePage() throws IOException {
    String project = Golden.read("calculator/mentions.txt");
    Golden.check("calculator/mentions-found.txt", TinySite.of(project).build().printed());
  }
}
