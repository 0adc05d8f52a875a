package bifolio.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The script in the theme is the one that is read in the repository, made small. */
class PublishedScriptTest {
  private static final Path PUBLISHED = Path.of("themes/default/assets/search.js");

  @Test
  void theScriptOfTheThemeIsMadeFromItsSource() throws IOException, NoSuchAlgorithmException {
    var source = new ByteArrayOutputStream();
    try (var files = Files.list(Path.of("src/main/js/search"))) {
      for (var file : files.sorted().toList()) {
        source.write(Files.readAllBytes(file));
      }
    }
    var hash =
        HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(source.toByteArray()), 0, 8);
    assertThat(Files.readString(PUBLISHED, StandardCharsets.UTF_8))
        .as("run node src/vendor/reader.mjs")
        .startsWith("/* Made from src/main/js/search (" + hash + ")");
  }

  @Test
  void theScriptWeighsLessThanSevenKilobytesCompressed() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(Files.readAllBytes(PUBLISHED));
    }
    assertThat(out.size()).isLessThan(7_000);
  }
}
