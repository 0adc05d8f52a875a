package bifolio.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFileTest {
  private static final Map<String, String> ENTRIES =
      Map.of("tex:公式", "<math>显存</math>", "", "", "code:\uD83D\uDE00", "a\nb\u0000");

  @TempDir Path temp;

  @Test
  void entriesComeBack() throws IOException {
    var file = temp.resolve(".bifolio/typeset.cache");
    CacheFile.write(file, ENTRIES);
    CacheFile.write(file, ENTRIES);
    assertThat(CacheFile.read(file)).isEqualTo(ENTRIES);
    assertThat(file.getParent()).isDirectoryNotContaining(p -> !p.equals(file));
  }

  @Test
  void theSameEntriesGiveTheSameBytes() throws IOException {
    CacheFile.write(temp.resolve("a"), ENTRIES);
    CacheFile.write(temp.resolve("b"), new TreeMap<>(ENTRIES).descendingMap());
    assertThat(temp.resolve("a")).hasSameBinaryContentAs(temp.resolve("b"));
  }

  @Test
  void aMissingFileHasNoEntries() {
    assertThat(CacheFile.read(temp.resolve("none"))).isEmpty();
    assertThat(CacheFile.read(temp)).isEmpty();
  }

  @Test
  void aFileBrokenAnywhereHasNoEntries() throws IOException {
    var file = temp.resolve("cache");
    CacheFile.write(file, ENTRIES);
    byte[] good = Files.readAllBytes(file);
    for (int i = 0; i < good.length; i++) {
      byte[] bad = good.clone();
      bad[i] ^= 0x41;
      Files.write(file, bad);
      assertThat(CacheFile.read(file)).as("byte %d", i).isEmpty();
      Files.write(file, java.util.Arrays.copyOf(good, i));
      assertThat(CacheFile.read(file)).as("cut at %d", i).isEmpty();
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsAnError() throws IOException {
    var file = Files.writeString(temp.resolve("file"), "x");
    assertThatThrownBy(() -> CacheFile.write(file.resolve("cache"), ENTRIES))
        .isInstanceOf(IOException.class);
  }
}
