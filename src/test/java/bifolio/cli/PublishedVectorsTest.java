package bifolio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.HandbookLibrary;
import bifolio.library.Library;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers that papers published and other tools print, against ours. */
class PublishedVectorsTest {
  private static final Library LIBRARY = HandbookLibrary.read();

  static Stream<Path> files() {
    return PublishedVectors.files().stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyVectorAgrees(Path file) {
    var check = new VectorCheck(LIBRARY);
    assertThat(PublishedVectors.read(file).map(check::check))
        .filteredOn(outcome -> !outcome.status().equals("agrees"))
        .extracting(VectorCheck.Outcome::line)
        .isEmpty();
  }

  @Test
  void noVectorIsLostInReading() {
    var all = PublishedVectors.all().toList();
    assertThat(all).hasSize(622);
    assertThat(all).extracting(VectorFile.Vector::id).doesNotHaveDuplicates();
    assertThat(all).filteredOn(v -> v.expected().containsKey("error")).hasSize(41);
    assertThat(all).noneMatch(vector -> vector.expected().isEmpty());
  }
}
