package bifolio.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.HandbookLibrary;
import bifolio.library.Library;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every calculator of the handbook keeps to. */
class HandbookCalculatorsTest {
  private static final Library LIBRARY = HandbookLibrary.read();

  @Test
  void everyOneNamesItsSourcesAndIsHeldAgainstAPublishedValue() {
    assertThat(LIBRARY.entries()).hasSizeGreaterThanOrEqualTo(73);
    assertThat(LIBRARY.entries().values())
        .allSatisfy(
            entry -> {
              assertThat(entry.sources()).as(entry.calculator().id()).isNotEmpty();
              assertThat(entry.examples()).as(entry.calculator().id()).isNotEmpty();
            });
  }

  @Test
  void everyNameOfAnInputIsUnderstood() {
    for (var entry : LIBRARY.entries().values()) {
      var calculator = entry.calculator();
      for (var input : calculator.inputs()) {
        for (String alias : input.aliases()) {
          String name = alias.startsWith("not ") ? alias.substring(4) : alias;
          assertThat(LIBRARY.ask(calculator, Map.of(name, ""), List.of()))
              .as("%s: %s", calculator.id(), name)
              .isInstanceOf(Library.Answer.Evaluated.class);
        }
      }
    }
  }

  @Test
  void everyTextOfAStepIsCalledInBothLanguages() {
    for (var entry : LIBRARY.entries().values()) {
      var evaluation =
          ((Library.Answer.Evaluated) LIBRARY.ask(entry.calculator(), Map.of(), List.of()))
              .evaluation();
      for (var line : evaluation.lines()) {
        var word = line.word();
        assertThat(word == null ? "词" : word.zh())
            .as("%s: %s", entry.calculator().id(), line.step().name())
            .containsPattern("\\p{IsHan}");
      }
    }
  }
}
