package bifolio.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.diagnostic.SourceText;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarPlacesTest {
  /** Each value has the letters 甲, 𠀀 and z, which stand in the file as they are. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "k: 甲 𠀀 z\n",
        "k: 甲\n  𠀀\n  z\n",
        "k: \"甲 \\\"𠀀\\\" \\u4e2d z\"\n",
        "k: \"甲  \n\n  𠀀 \\\n  z\"\n",
        "k: '甲 ''𠀀''\n  z'\n",
        "k: |\n  甲\n\n  𠀀\n  z\n",
        "k: >-\n  甲\n  𠀀\n\n  z\n",
        "k: >-\r\n  甲\r\n  𠀀\r\n  z\r\n",
        "a: [{k: 甲 𠀀 z}]\n",
        "k: |\n  甲 𠀀 z",
      })
  void eachCharacterIsFoundWhereItStands(String file) {
    var source = SourceText.of("d.yaml", file);
    var root = YamlParser.parse(source, mistake -> {}).orElseThrow();
    var scalar = scalar(root);
    int start = source.offsetOfLine(scalar.at().line()) + scalar.at().column() - 1;
    var places = ScalarPlaces.of(file, start, scalar.value());
    assertThat(places).as(scalar.value()).isPresent();
    var found = new ArrayList<Integer>();
    for (String letter : new String[] {"甲", "𠀀", "z"}) {
      int index = scalar.value().indexOf(letter);
      assertThat(index).isNotNegative();
      found.add(places.orElseThrow()[index]);
      assertThat(file.startsWith(letter, found.getLast())).as(letter + " in " + file).isTrue();
    }
    assertThat(found).isSorted();
  }

  private static YamlNode.Scalar scalar(YamlNode node) {
    return switch (node) {
      case YamlNode.Scalar scalar -> scalar;
      case YamlNode.Sequence list -> scalar(list.items().getFirst());
      case YamlNode.Mapping mapping -> scalar(mapping.entries().getFirst().value());
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\\xe9\\x41\"", "\"\\u00e9A\"", "éA"})
  void escapesStandForTheirCharacter(String written) {
    assertThat(ScalarPlaces.of(written, 0, "éA")).isPresent();
    assertThat(ScalarPlaces.of(written, 0, "eA")).isEmpty();
  }
}
