package bifolio.library;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.SmallLibrary;
import bifolio.calculator.Calculator;
import bifolio.calculator.Evaluation;
import bifolio.calculator.Notice;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a name means and which convention answers. */
class LibraryTest {
  private static final Library LIBRARY = SmallLibrary.read();
  private static final Calculator KV =
      Objects.requireNonNull(LIBRARY.entries().get("kv-cache")).calculator();

  private static Library.Answer.Evaluated ask(Map<String, String> given, String... wanted) {
    return (Library.Answer.Evaluated) LIBRARY.ask(KV, given, List.of(wanted));
  }

  private static String shown(Evaluation evaluation, String name) {
    return Objects.requireNonNull(evaluation.shown(name), name).text();
  }

  @ParameterizedTest
  @CsvSource({
    "layers,40,layers", "num_layers,40,layers", "num_hidden_layers,40,layers",
    "seq_len,40,context", "context,40,context", "profile,羊驼,model"
  })
  void anInputHasManyNames(String name, String text, String meant) {
    assertThat(ask(Map.of(name, text)).inputs()).containsOnlyKeys(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "tied,true,1",
    "tied,false,2",
    "untied,true,2",
    "untied,false,1",
    "tie_word_embeddings,false,2",
    "untie_embeddings,true,2",
    "untie_embeddings,false,1"
  })
  void aNegatedNameTakesTheOpposite(String name, String flag, String copies) {
    assertThat(shown(ask(Map.of(name, flag)).evaluation(), "copies")).isEqualTo(copies);
  }

  @Test
  void anUnknownNameGetsTheNearestOne() {
    assertThat(LIBRARY.ask(KV, Map.of("contxt", "1"), List.of()))
        .isEqualTo(new Library.Answer.UnknownInput("contxt", "did you mean \"context\"?"));
    assertThat(LIBRARY.ask(KV, Map.of("上下文", "1"), List.of()))
        .isEqualTo(
            new Library.Answer.UnknownInput(
                "上下文", "known: model, way, layers, context, block, tied"));
  }

  @Test
  void aProfileFillsInputsThatNobodyGave() {
    assertThat(shown(ask(Map.of("model", "羊驼")).evaluation(), "layers")).isEqualTo("80 layer");
    assertThat(shown(ask(Map.of("model", "meta/Llama-3.1-70B-Instruct")).evaluation(), "layers"))
        .isEqualTo("80 layer");
    assertThat(shown(ask(Map.of("model", "羊驼", "layers", "4")).evaluation(), "layers"))
        .isEqualTo("4 layer");
  }

  @Test
  void whatAProfileDoesNotKnowKeepsItsDefault() {
    assertThat(shown(ask(Map.of("model", "tiny")).evaluation(), "layers")).isEqualTo("32 layer");
  }

  @Test
  void anUnknownProfileIsRefusedInBothLanguages() {
    assertThat(ask(Map.of("model", "没有")).evaluation().refusals())
        .extracting(Notice::code, n -> n.sentence().en(), n -> n.sentence().zh())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "UNKNOWN_PROFILE", "No profile of models is called \"没有\".", "没有名为“没有”的预设。"));
  }

  @Test
  void aNegatedOrUnknownProfileLeavesItsNumbersToBeGiven() {
    var given = Map.of("profile", "某个模型", "layers", "7");
    assertThat(LIBRARY.withoutUnknownProfiles(KV, given))
        .isEqualTo(Map.of("profile", "none", "layers", "7"));
  }

  @Test
  void anInputOfOneConventionChoosesIt() {
    var answer = ask(Map.of("context", "1000", "block", "64"));
    assertThat(shown(answer.evaluation(), "blocks")).isEqualTo("16 block");
    assertThat(answer.inputs()).containsEntry("way", "paged");
  }

  @Test
  void aWantedResultOfOneConventionChoosesIt() {
    assertThat(ask(Map.of(), "blocks").inputs()).isEqualTo(Map.of("way", "paged"));
    assertThat(ask(Map.of(), "total").inputs()).isEmpty();
    assertThat(ask(Map.of(), "没有").inputs()).isEmpty();
  }

  @Test
  void aChosenConventionIsNotChanged() {
    var answer = ask(Map.of("convention", "分页注意力"), "total");
    assertThat(answer.inputs()).isEqualTo(Map.of("way", "paged"));
    assertThat(ask(Map.of("way", "plain"), "blocks").evaluation().line("blocks")).isNull();
  }

  @Test
  void inputsComeBackByTheIdsThatAPageKnows() {
    assertThat(ask(Map.of("profile", "羊驼", "convention", "vLLM", "seq_len", "4k")).inputs())
        .isEqualTo(Map.of("model", "llama31-70b", "way", "paged", "context", "4k"));
  }

  @ParameterizedTest
  @CsvSource({
    "total,true",
    "size,true",
    "total_published,true",
    "total_gib,true",
    "总量,false",
    "_gib,false"
  })
  void aResultIsFoundByItsOtherNames(String name, boolean found) {
    assertThat(Expectation.line(ask(Map.of()).evaluation(), name).isPresent()).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "exact,256,MiB,AGREES",
    "rel 0.01,258,MiB,AGREES",
    "rel 0.01,260,MiB,DIFFERS",
    "abs 5,260,MiB,AGREES",
    "abs 3,260,MiB,DIFFERS",
    "exact,0.25,,AGREES",
    "exact,2147483648,bit,AGREES",
    "exact,256,s,DIFFERS",
    "exact,256,兆,DIFFERS",
    "exact,多,,DIFFERS"
  })
  void aPublishedNumberIsComparedInItsOwnUnit(
      String tolerance, String number, String unit, Expectation.Status status) {
    String expected = unit == null ? number : number + " " + unit;
    var evaluation = ask(Map.of()).evaluation();
    var read = Objects.requireNonNull(Tolerance.parse(tolerance));
    assertThat(Expectation.compare(evaluation, "total", expected, read).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"exactly", "rel", "rel x", "abs -1", "约 1%", "0.05"})
  void whatIsNoToleranceIsNone(String text) {
    assertThat(Tolerance.parse(text)).isNull();
  }
}
