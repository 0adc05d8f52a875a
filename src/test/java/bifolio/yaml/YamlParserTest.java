package bifolio.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.Problems;
import bifolio.diagnostic.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlParserTest {
  private final Problems problems = new Problems();

  private YamlNode parse(String text) {
    return YamlParser.parse(SourceText.of("f", text), problems).orElseThrow();
  }

  private List<String> mistakes(String text) {
    YamlParser.parse(SourceText.of("f", text), problems);
    return problems.sorted().stream().map(Diagnostic::toString).toList();
  }

  @Test
  void eachKeyAndValueHasItsPlace() {
    var root = (YamlNode.Mapping) parse("键: 值\nlist:\n  - 𠮷: \"b\"\n");
    assertThat(root.entries().get(0).at()).hasToString("f:1:1");
    assertThat(root.entries().get(0).value().at()).hasToString("f:1:4");
    var list = (YamlNode.Sequence) root.entries().get(1).value();
    var inner = (YamlNode.Mapping) list.items().getFirst();
    assertThat(inner.entries().getFirst().at()).hasToString("f:3:5");
    assertThat(inner.entries().getFirst().value().at()).hasToString("f:3:9");
  }

  @Test
  void aPartOfAFileHasThePlacesOfTheFile() {
    var source = SourceText.of("f", "---\n甲: 乙\n---\n");
    var root = (YamlNode.Mapping) YamlParser.parse(source, 4, 9, problems).orElseThrow();
    assertThat(root.entries().getFirst().value().at()).hasToString("f:2:4");
  }

  @Test
  void placesAfterAnUnusualLineEndStayRight() {
    var root = (YamlNode.Mapping) parse("a: \"x\u2028y\"\nb: c\r\nd: e\rf: g\n");
    assertThat(root.entries().get(1).at()).hasToString("f:2:1");
    assertThat(root.entries().get(2).at()).hasToString("f:3:1");
    assertThat(root.entries().get(3).at()).hasToString("f:4:1");
  }

  @ParameterizedTest
  @CsvSource({
    "12, NUMBER", "1.5, NUMBER", "true, BOOLEAN", "False, BOOLEAN", "'', NOTHING", "~, NOTHING",
    "null, NOTHING", "text, TEXT", "'\"12\"', TEXT", "yes, TEXT", "no, TEXT", "on, TEXT",
    "2026-01-01, TEXT", "'\"\"', TEXT",
  })
  void aValueIsWhatYamlOnePointTwoTakesItFor(String written, YamlNode.Scalar.Type type) {
    var root = (YamlNode.Mapping) parse("a: " + written);
    assertThat(root.entries().getFirst().value())
        .isInstanceOfSatisfying(YamlNode.Scalar.class, s -> assertThat(s.type()).isEqualTo(type));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\1',
      textBlock =
          """
          a: b: c          => f:1:5 mapping values are not allowed here
          a: @x            => f:1:4 found character '@' that cannot start any token
          𠮷: @x           => f:1:5 found character '@' that cannot start any token
          a: %x            => f:1:4 found character '%' that cannot start any token
          a: "未闭合       => f:1:4 found unexpected end of stream
          a: 'x⏎b: 2       => f:1:4 found unexpected end of stream
          a: [1, 2         => f:1:4 expected ',' or ']', but got <stream end>
          a: {x            => f:1:4 expected ',' or '}', but got <stream end>
          a: [1, 2⏎b: 3    => f:2:2 expected ',' or ']', but got :
          - a⏎b: c         => f:2:1 this does not fit the indentation above it
          a:⏎  - x⏎ y: 2   => f:3:2 this does not fit the indentation above it
          [a]: x           => f:1:2 a key is a plain word
          """)
  void brokenYamlIsReportedWhereItBreaks(String text, String place) {
    String at = place.substring(0, place.indexOf(' '));
    String message = place.substring(place.indexOf(' ') + 1);
    assertThat(mistakes(text.replace('⏎', '\n')))
        .containsExactly(at + ": error[yaml-syntax]: " + message);
  }

  @ParameterizedTest
  @CsvSource({"a: *x", "a: &x 1", "a: &x {b: c}", "a: &x [b]", "<<: *x", "a: !!str b", "a: !x y"})
  void anchorsAliasesAndTagsAreRefused(String text) {
    assertThat(mistakes(text)).singleElement().asString().contains("error[yaml-anchor]");
  }

  @Test
  void aKeyThatIsGivenTwiceIsReportedWithTheFirst() {
    YamlParser.parse(SourceText.of("f", "题: 1\nb: 2\n题: 3\n"), problems);
    assertThat(problems.sorted())
        .singleElement()
        .hasToString("f:3:1: error[duplicate-key]: \"题\" is given twice");
    assertThat(problems.sorted().getFirst().notes().getFirst().at()).hasToString("f:1:1");
  }

  @Test
  void aSecondDocumentIsReportedAndTheFirstIsRead() {
    assertThat(parse("a: 1\n---\nb: 2\n")).isInstanceOf(YamlNode.Mapping.class);
    assertThat(problems.sorted())
        .singleElement()
        .hasToString("f:3:1: error[yaml-syntax]: a second document begins here");
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "'# a remark'"})
  void anEmptyFileIsNothingAndNoMistake(String text) {
    assertThat(YamlParser.parse(SourceText.of("f", text), problems)).isEmpty();
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void valuesNestFiftyDeepAndNoDeeper() {
    assertThat(parse("[".repeat(50) + "]".repeat(50))).isInstanceOf(YamlNode.Sequence.class);
    assertThat(problems.sorted()).isEmpty();
    assertThat(mistakes("[".repeat(52) + "]".repeat(52)))
        .singleElement()
        .asString()
        .endsWith("error[yaml-syntax]: values are nested more than 50 deep");
  }
}
