package bifolio.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Measures the aligner on pages whose pairs were marked by hand. */
class GoldTest {
  private static final double PRECISION = 0.99;
  private static final double RECALL = 0.98;
  private static final double WHOLE_ROWS = 0.98;
  private static final double CATEGORY = 0.75; // the least of any category, small as they are

  @Test
  void pairsAgreeWithTheMarkedOnes() {
    var differences = new ArrayList<String>();
    var categories = new TreeMap<String, Score>();
    var all = Score.NONE;
    var pages = Gold.all();
    for (var gold : pages) {
      var score = Score.of(gold, Aligner.align(gold.en(), gold.zh()).rows(), differences);
      categories.merge(gold.category(), score, Score::plus);
      all = all.plus(score);
    }
    categories.forEach((name, score) -> System.out.printf("%-16s %s%n", name, score));
    System.out.printf("%-16s %s%n", "all " + pages.size() + " pages", all);
    differences.forEach(System.out::println);

    assertThat(all.precision()).as("precision").isGreaterThanOrEqualTo(PRECISION);
    assertThat(all.recall()).as("recall").isGreaterThanOrEqualTo(RECALL);
    assertThat(all.wholeRows()).as("whole rows").isGreaterThanOrEqualTo(WHOLE_ROWS);
    assertThat(categories)
        .allSatisfy(
            (name, score) -> {
              assertThat(score.precision()).as(name).isGreaterThanOrEqualTo(CATEGORY);
              assertThat(score.recall()).as(name).isGreaterThanOrEqualTo(CATEGORY);
            });
  }
}
