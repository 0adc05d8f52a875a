package bifolio.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.Problems;
import bifolio.diagnostic.SourceText;
import bifolio.model.Bilingual;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappingReaderTest {
  private final Problems problems = new Problems();

  private MappingReader read(String text) {
    var root = YamlParser.parse(SourceText.of("f", text), problems).orElseThrow();
    return MappingReader.of(root, "a book", problems).orElseThrow();
  }

  private List<String> mistakes() {
    return problems.sorted().stream().map(Diagnostic::toString).toList();
  }

  @Test
  void aKeyWithoutValueIsAsGoodAsAbsent() {
    var reader = read("title:\nyear: 2017\n");
    assertThat(reader.text("title")).isEmpty();
    assertThat(reader.text("year")).contains("2017");
    assertThat(reader.requiredText("title")).isEmpty();
    assertThat(mistakes()).containsExactly("f:1:1: error[missing-key]: a book needs \"title\"");
  }

  @Test
  void aTextIsOneValue() {
    assertThat(read("title: [a, b]").text("title")).isEmpty();
    assertThat(mistakes())
        .containsExactly("f:1:8: error[wrong-type]: \"title\" of a book is a text, found a list");
  }

  @Test
  void aFlagIsTrueOrFalse() {
    var reader = read("a: true\nb: False\nc: yes\nd: 1\n");
    assertThat(reader.flag("a")).isTrue();
    assertThat(reader.flag("b")).isFalse();
    assertThat(reader.flag("c")).isFalse();
    assertThat(reader.flag("d")).isFalse();
    assertThat(reader.flag("e")).isFalse();
    assertThat(mistakes())
        .containsExactly(
            "f:3:4: error[wrong-type]: \"c\" of a book is true or false, found a text",
            "f:4:4: error[wrong-type]: \"d\" of a book is true or false, found a number");
  }

  @Test
  void aListIsAList() {
    var reader = read("a: [1, 2]\nb: x\n");
    assertThat(reader.items("a")).hasSize(2);
    assertThat(reader.items("b")).isEmpty();
    assertThat(reader.items("c")).isEmpty();
    assertThat(mistakes())
        .containsExactly("f:2:4: error[wrong-type]: \"b\" of a book is a list, found a text");
  }

  @Test
  void oneTextStandsForBothLanguages() {
    var reader = read("a: DDIA\nb: {en: Why, zh: 为什么}\n");
    assertThat(reader.bilingual("a")).contains(Bilingual.same("DDIA"));
    assertThat(reader.bilingual("b")).contains(new Bilingual<>("Why", "为什么"));
    assertThat(mistakes()).isEmpty();
  }

  @Test
  void aLanguageThatIsMissingIsReportedAndTheOtherStands() {
    var reader = read("a: {zh: 为什么}\nb: {en: Why, cn: 为什么}\nc: [x]\n");
    assertThat(reader.bilingual("a")).contains(Bilingual.same("为什么"));
    assertThat(reader.bilingual("b")).contains(Bilingual.same("Why"));
    assertThat(reader.bilingual("c")).isEmpty();
    assertThat(mistakes())
        .containsExactly(
            "f:1:4: error[missing-key]: \"a\" of a book needs \"en\"",
            "f:2:4: error[missing-key]: \"b\" of a book needs \"zh\"",
            "f:2:14: error[unknown-key]: \"b\" of a book has no key \"cn\"",
            "f:3:4: error[wrong-type]: \"c\" of a book is a text, found a list");
  }

  @Test
  void anUnknownKeyNamesTheNearestKnownOne() {
    var reader = read("titel: x\n页: 1\n");
    reader.text("title");
    reader.text("year");
    reader.rejectUnknownKeys();
    assertThat(problems.sorted())
        .extracting(Diagnostic::hint)
        .containsExactly("did you mean \"title\"? known: title, year", "known: title, year");
  }

  @Test
  void whatIsNoMappingIsReported() {
    var root = YamlParser.parse(SourceText.of("f", "- a\n"), problems).orElseThrow();
    assertThat(MappingReader.of(root, "a book", problems)).isEmpty();
    assertThat(mistakes())
        .containsExactly("f:1:1: error[wrong-type]: a book is keys with values, found a list");
  }
}
