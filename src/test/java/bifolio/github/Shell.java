package bifolio.github;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads a script as the shell does; shellcheck reads it too where it is installed. */
final class Shell {
  private Shell() {}

  static List<String> mistakes(String script) {
    var said = said(List.of("bash", "-n"), script);
    boolean checked =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "shellcheck")));
    return said.isEmpty() && checked
        ? said(List.of("shellcheck", "--shell=bash", "--format=gcc", "-"), script)
        : said;
  }

  private static List<String> said(List<String> command, String script) {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
        in.write(script);
      }
      try (var out = process.inputReader(StandardCharsets.UTF_8)) {
        return out.lines().toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
