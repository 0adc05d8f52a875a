package bifolio.browser;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.Golden;
import bifolio.TinySite;
import bifolio.build.BuildOptions;
import bifolio.build.Pipeline;
import bifolio.content.SourceReader;
import bifolio.diagnostic.Problems;
import bifolio.output.SiteWriter;
import bifolio.typeset.TypesetCache;
import bifolio.typeset.Typesetters;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A page with every kind of block looks as it did, from afar: fonts differ between machines, so the
 * picture is compared as a grid of squares with their mean brightness.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LookTest {
  private static final Path KNOWN = Path.of("src/test/resources/look");
  private static final int HEIGHT = 1_600;
  private static final int COLUMNS = 32;

  /** Mean difference of brightness, of 255, that fonts of another machine may make. */
  private static final double MOST = 6;

  @TempDir static Path temp;
  private Chromium chromium;

  @BeforeAll
  void build() throws IOException {
    chromium = new Chromium();
    for (var file : TinySite.of(Golden.read("every-block/project.txt")).files().entrySet()) {
      if (file.getKey().startsWith("content/")) {
        Path path = temp.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    }
    var theme = Path.of("themes/default").toAbsolutePath();
    var sources = SourceReader.read(temp, temp.resolve("content"), theme, new Problems());
    var options = new BuildOptions(Optional.empty(), Optional.empty(), false);
    var result =
        new Pipeline(Typesetters.of(new TypesetCache())).build(sources, List.of(), options);
    SiteWriter.write(result.files(), temp.resolve("site"), List.of());
  }

  @AfterAll
  void stop() {
    chromium.close();
  }

  @ParameterizedTest
  @CsvSource({
    "en, 1280, LIGHT",
    "zh, 390, LIGHT",
    "zh, 820, DARK",
    "both, 1280, LIGHT",
    "both, 1680, DARK"
  })
  void aPageLooksAsBefore(String mode, int width, ColorScheme scheme) throws IOException {
    var now = brightness(mode, width, scheme);
    String name = mode + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
    Path file = KNOWN.resolve(name + ".png");
    if ("update".equals(System.getProperty("golden"))) {
      Files.createDirectories(KNOWN);
      ImageIO.write(now, "png", file.toFile());
    }
    var before = ImageIO.read(file.toFile());
    double difference = difference(before, now);
    if (difference > MOST) {
      ImageIO.write(now, "png", Path.of("target/look-" + name + ".png").toFile());
    }
    assertThat(difference)
        .as(name + ": compare target/look-…; mvn test -Dgolden=update takes it as it is now")
        .isLessThanOrEqualTo(MOST);
  }

  /** Without its style a page is found to look different, so the measure can fail. */
  @ParameterizedTest
  @CsvSource({"en, 1280, LIGHT", "zh, 390, LIGHT", "both, 1680, DARK"})
  void aPageWithoutItsStyleLooksDifferent(String mode, int width, ColorScheme scheme)
      throws IOException {
    Path site = temp.resolve("site/assets/theme.css");
    String style = Files.readString(site);
    try {
      Files.writeString(site, "");
      String name = mode + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
      var before = ImageIO.read(KNOWN.resolve(name + ".png").toFile());
      assertThat(difference(before, brightness(mode, width, scheme))).isGreaterThan(MOST);
    } finally {
      Files.writeString(site, style);
    }
  }

  private BufferedImage brightness(String mode, int width, ColorScheme scheme) throws IOException {
    var options = new Browser.NewContextOptions().setViewportSize(width, HEIGHT);
    try (var context = chromium.browser().newContext(options.setColorScheme(scheme))) {
      var page = context.newPage();
      Path file = temp.resolve("site/" + mode + "/courses/sys-601/kv-cache.html");
      page.navigate(file.toUri().toString());
      page.evaluate("document.fonts.ready.then(() => true)");
      return squares(ImageIO.read(new ByteArrayInputStream(page.screenshot())));
    }
  }

  private static BufferedImage squares(BufferedImage shot) {
    int side = shot.getWidth() / COLUMNS;
    int rows = shot.getHeight() / side;
    var squares = new BufferedImage(COLUMNS, rows, BufferedImage.TYPE_BYTE_GRAY);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        long sum = 0;
        for (int y = 0; y < side; y++) {
          for (int x = 0; x < side; x++) {
            int rgb = shot.getRGB(column * side + x, row * side + y);
            sum += ((rgb >> 16 & 255) * 54 + (rgb >> 8 & 255) * 183 + (rgb & 255) * 19) / 256;
          }
        }
        squares.getRaster().setSample(column, row, 0, (int) (sum / ((long) side * side)));
      }
    }
    return squares;
  }

  private static double difference(BufferedImage a, BufferedImage b) {
    assertThat(b.getHeight()).isEqualTo(a.getHeight());
    double sum = 0;
    for (int y = 0; y < a.getHeight(); y++) {
      for (int x = 0; x < COLUMNS; x++) {
        sum += Math.abs(a.getRaster().getSample(x, y, 0) - b.getRaster().getSample(x, y, 0));
      }
    }
    return sum / ((double) a.getHeight() * COLUMNS);
  }
}
