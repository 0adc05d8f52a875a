package bifolio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.library.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers that papers published and other tools print, against ours. */
class PublishedVectorsTest {
  private static final Path FOLDER = Path.of("src/test/resources/vectors");
  private static final Library LIBRARY = HandbookLibrary.read();

  static Stream<Path> files() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.sorted().toList().stream();
    }
  }

  private static List<VectorFile.Vector> vectors(Path file) {
    try {
      return VectorFile.read(file, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyVectorAgrees(Path file) {
    var check = new VectorCheck(LIBRARY);
    assertThat(vectors(file).stream().map(check::check))
        .filteredOn(outcome -> !outcome.status().equals("agrees"))
        .extracting(VectorCheck.Outcome::line)
        .isEmpty();
  }

  @Test
  void noVectorIsLostInReading() throws IOException {
    var all = files().flatMap(file -> vectors(file).stream()).toList();
    assertThat(all).hasSize(622);
    assertThat(all).extracting(VectorFile.Vector::id).doesNotHaveDuplicates();
    assertThat(all).filteredOn(v -> v.expected().containsKey("error")).hasSize(41);
    assertThat(all).noneMatch(vector -> vector.expected().isEmpty());
  }
}
