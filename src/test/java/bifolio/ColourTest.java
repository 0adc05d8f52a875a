package bifolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The contrast of the theme's colours, computed from its style sheet; the design page says the
 * same.
 */
class ColourTest {
  private static final List<String> PAPERS = List.of("leaf", "desk", "inset");
  private static final List<String> TEXTS =
      List.of("ink", "soft", "seal", "blue", "ochre", "green", "violet");
  private static final Pattern TOKEN =
      Pattern.compile("--([a-z-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);");

  private final Map<String, List<String>> tokens = new LinkedHashMap<>();

  @BeforeEach
  void readTokens() throws IOException {
    var found = TOKEN.matcher(Files.readString(Path.of("themes/default/assets/frame.css")));
    while (found.find()) {
      tokens.put(found.group(1), List.of(found.group(2), found.group(3)));
    }
  }

  private double contrast(String one, String other, int scheme) {
    double a = luminance(tokens.get(one).get(scheme));
    double b = luminance(tokens.get(other).get(scheme));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    double sum = 0;
    double[] weights = {0.2126, 0.7152, 0.0722};
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  @Test
  void textIsReadableOnEveryPaperInBothThemes() {
    for (int scheme = 0; scheme < 2; scheme++) {
      for (String paper : PAPERS) {
        for (String text : TEXTS) {
          assertThat(contrast(text, paper, scheme)).as(text + " on " + paper).isGreaterThan(4.5);
        }
        assertThat(contrast("edge", paper, scheme)).as("edge on " + paper).isGreaterThan(3);
      }
      assertThat(contrast("on-seal", "seal", scheme)).as("text on the seal").isGreaterThan(4.5);
      assertThat(contrast("ink", "wash", scheme)).as("ink on the wash").isGreaterThan(7);
      assertThat(contrast("soft", "wash", scheme)).as("soft on the wash").isGreaterThan(4.5);
      assertThat(contrast("seal", "wash", scheme)).as("seal on the wash").isGreaterThan(4.5);
    }
  }

  @Test
  void theTableOfTheDesignPageIsComputed() throws IOException {
    var rows = new ArrayList<String>();
    var names = new ArrayList<>(TEXTS);
    names.add("edge");
    for (String name : names) {
      var cells = new ArrayList<String>();
      cells.add(name.equals("edge") ? "edge (borders of controls)" : name);
      for (int scheme = 0; scheme < 2; scheme++) {
        cells.add("`" + tokens.get(name).get(scheme) + "`");
        for (String paper : PAPERS) {
          cells.add(String.format(Locale.ROOT, "%.1f", contrast(name, paper, scheme)));
        }
      }
      rows.add("| " + String.join(" | ", cells) + " |");
    }
    assertThat(Files.readString(Path.of("docs/design.md"))).contains(String.join("\n", rows));
  }
}
