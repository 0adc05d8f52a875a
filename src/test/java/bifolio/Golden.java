package bifolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected files; {@code -Dgolden=update} writes them anew, to be read in review. */
public final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private Golden() {}

  /** Returns the text of a golden file that is an input. */
  public static String read(String name) throws IOException {
    return Files.readString(FOLDER.resolve(name));
  }

  /** Compares a whole text with its golden file. */
  public static void check(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    if ("update".equals(System.getProperty("golden"))) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
    }
    assertThat(actual)
        .as(name + " (mvn test -Dgolden=update rewrites it)")
        .isEqualTo(Files.readString(file));
  }
}
