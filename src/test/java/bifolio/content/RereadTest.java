package bifolio.content;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.diagnostic.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading again: only what was written is opened. */
class RereadTest {
  @TempDir Path temp;
  ContentFolder folder;

  @BeforeEach
  void makeFolder() {
    folder = new ContentFolder(temp);
  }

  @Test
  void aSecondRunOpensOnlyWhatWasWritten() throws IOException {
    settle();
    folder.file("content/en/bad.md", "# \u0001\n");
    Files.setLastModifiedTime(temp.resolve("content/en/bad.md"), anHourAgo());
    var reader = folder.reader();
    var first = reader.read(folder.problems);
    folder.file("content/zh/index.md", "# 新\n");
    var second = reader.read(new Problems());
    assertThat(second.content().get(1)).isSameAs(first.content().get(1));
    assertThat(second.content().get(2).text()).isEqualTo("# 新\n");
    var again = new Problems();
    assertThat(reader.read(again)).isEqualTo(second);
    assertThat(again.sorted()).isEqualTo(folder.problems.sorted()).hasSize(1);
  }

  @Test
  void twoWritesInOneTickAreBothSeen() throws IOException {
    var file = temp.resolve("content/en/index.md");
    var reader = folder.reader();
    Files.writeString(file, "# One\n");
    var time = FileTime.from(Instant.now());
    Files.setLastModifiedTime(file, time);
    reader.read(folder.problems);
    Files.writeString(file, "# Two\n");
    Files.setLastModifiedTime(file, time);
    assertThat(reader.read(folder.problems).content().get(0).text()).isEqualTo("# Two\n");
  }

  private void settle() throws IOException {
    try (var files = Files.walk(temp)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, anHourAgo());
      }
    }
  }

  private static FileTime anHourAgo() {
    return FileTime.from(Instant.now().minusSeconds(3600));
  }
}
