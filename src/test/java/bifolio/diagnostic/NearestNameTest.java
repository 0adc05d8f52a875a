package bifolio.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
  private static final List<String> KNOWN = List.of("title", "summary", "aliases", "显存", "nav");

  @ParameterizedTest
  @CsvSource({
    "titel, title",
    "tilte, title",
    "titles, title",
    "summery, summary",
    "sumary, summary",
    "aliase, aliases",
    "nva, nav",
    "显卡, 显存",
    "Title, title",
  })
  void aSlipIsFound(String name, String meant) {
    assertThat(NearestName.of(name, KNOWN)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"author", "x", "推理", "''", "description"})
  void whatIsTooFarIsNotGuessed(String name) {
    assertThat(NearestName.of(name, KNOWN)).isEmpty();
  }

  @Test
  void theHintListsWhatIsKnownUnlessThatIsMuch() {
    assertThat(NearestName.hint("navi", KNOWN))
        .isEqualTo("did you mean \"nav\"? known: title, summary, aliases, 显存, nav");
    assertThat(NearestName.hint("zzz", KNOWN)).startsWith("known: title");
    var many = java.util.stream.IntStream.range(0, 17).mapToObj(i -> "name" + i).toList();
    assertThat(NearestName.hint("zzz", many)).isEqualTo("check the spelling");
    assertThat(NearestName.hint("name03", many)).isEqualTo("did you mean \"name0\"?");
  }

  @Test
  void longNamesAreNotCompared() {
    String longName = "a".repeat(100_000);
    assertThat(NearestName.of(longName, List.of(longName + "b"))).isEmpty();
  }
}
