package bifolio.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers stand on slots of every tone, in both themes (WCAG 2.2, 1.4.3). */
class ScheduleColoursTest {
  private static final Path ASSETS = Path.of("themes/default/assets");
  private static final Map<String, String> HUES = Map.of("f", "blue", "b", "green", "w", "ochre");
  private static final Pattern FILL =
      Pattern.compile("\\.gantt (\\S+).*fill: light-dark\\((.*?\\)\\)), (.*?\\)\\))\\);");
  private static final Pattern MIX = Pattern.compile("--schedule-(\\w)\\) (\\d+)%");

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void numbersCanBeReadOnEverySlot(int theme) throws IOException {
    String tokens = Files.readString(ASSETS.resolve("frame.css"));
    var fills = FILL.matcher(Files.readString(ASSETS.resolve("schedule.css"))).results().toList();
    assertThat(fills).hasSize(10);
    double ink = luminance(colour(tokens, "ink", theme));
    double[] leaf = colour(tokens, "leaf", theme);
    for (MatchResult fill : fills) {
      var mix = MIX.matcher(fill.group(theme + 1));
      assertThat(mix.find()).isTrue();
      double part = Integer.parseInt(mix.group(2)) / 100.0;
      double[] hue = colour(tokens, Objects.requireNonNull(HUES.get(mix.group(1))), theme);
      double[] mixed = new double[3];
      for (int i = 0; i < 3; i++) {
        mixed[i] = hue[i] * part + leaf[i] * (1 - part);
      }
      assertThat(contrast(ink, luminance(mixed))).as(fill.group(1)).isGreaterThan(4.7);
    }
  }

  private static double[] colour(String tokens, String name, int theme) {
    var found = Pattern.compile("--" + name + ": light-dark\\(#(\\w+), #(\\w+)\\)").matcher(tokens);
    assertThat(found.find()).as(name).isTrue();
    int rgb = Integer.parseInt(found.group(theme), 16);
    return new double[] {rgb >> 16, rgb >> 8 & 255, rgb & 255};
  }

  private static double luminance(double[] rgb) {
    double[] linear = new double[3];
    for (int i = 0; i < 3; i++) {
      double part = rgb[i] / 255;
      linear[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  }

  private static double contrast(double a, double b) {
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }
}
