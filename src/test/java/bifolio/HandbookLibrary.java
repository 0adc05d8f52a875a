package bifolio;

import bifolio.calc.LibraryReader;
import bifolio.library.Library;
import bifolio.model.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The calculators of the real handbook. */
public final class HandbookLibrary {
  private static final Path CONTENT = Path.of("content");

  private HandbookLibrary() {}

  /** Returns the files that they are read from. */
  public static List<Source> sources() {
    try (var files = Files.walk(CONTENT.resolve("data"))) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .map(HandbookLibrary::source)
          .filter(LibraryReader::isForLibrary)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Source source(Path file) {
    try {
      String name = CONTENT.relativize(file).toString().replace('\\', '/');
      return new Source("content/" + name, name, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads them; fails if a file of them has a mistake. */
  public static Library read() {
    var read = LibraryReader.read(sources());
    if (!read.diagnostics().isEmpty()) {
      throw new IllegalStateException("the calculators have mistakes: " + read.diagnostics());
    }
    return read.library();
  }
}
