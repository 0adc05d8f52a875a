package bifolio.cli;

import bifolio.library.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Numbers that papers published and other tools print; some are refusals. */
public final class PublishedVectors {
  private static final Path FOLDER = Path.of("src/test/resources/vectors");

  private PublishedVectors() {}

  /**
   * What a calculator is given.
   *
   * @param inputs by the names of the calculator itself
   */
  public record Question(String calculator, Map<String, String> inputs) {}

  static List<Path> files() {
    try (var files = Files.list(FOLDER)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<VectorFile.Vector> read(Path file) {
    try {
      return VectorFile.read(file, Files.readString(file)).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<VectorFile.Vector> all() {
    return files().stream().flatMap(PublishedVectors::read);
  }

  /** Returns what each vector asks, as the page of its calculator would. */
  public static List<Question> questions(Library library) {
    return all()
        .map(
            vector -> {
              var calculator =
                  Objects.requireNonNull(library.entries().get(vector.calculator())).calculator();
              var wanted = new ArrayList<>(vector.expected().keySet());
              wanted.remove("error");
              var given = library.withoutUnknownProfiles(calculator, vector.inputs());
              var answer = library.ask(calculator, given, wanted);
              return new Question(
                  vector.calculator(), ((Library.Answer.Evaluated) answer).inputs());
            })
        .toList();
  }
}
