package bifolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What a page of the default theme loads, compressed. */
class WeightTest {
  private static final Path ASSETS = Path.of("themes/default/assets");

  @Test
  void scriptBeforeSearchIsOpenedWeighsLessThanSixKilobytes() throws IOException {
    assertThat(compressed("paint.js") + compressed("theme.js")).isLessThan(6_000);
  }

  @Test
  void searchWeighsLessThanFourteenKilobytesWithoutItsIndex() throws IOException {
    assertThat(compressed("find.js")).isLessThan(4_096);
    assertThat(
            compressed("find.js")
                + compressed("land.js")
                + compressed("find.css")
                + compressed("search.js"))
        .isLessThan(14_000);
  }

  @Test
  void marksOnAPageOfQuestionsWeighLessThanSixKilobytes() throws IOException {
    assertThat(compressed("store.js") + compressed("marks.js")).isLessThan(6_000);
    assertThat(compressed("choice.js") + compressed("quiz.js")).isLessThan(4_000);
    assertThat(compressed("mock.js")).isLessThan(4_000);
  }

  private static int compressed(String name) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(Files.readAllBytes(ASSETS.resolve(name)));
    }
    return out.size();
  }
}
