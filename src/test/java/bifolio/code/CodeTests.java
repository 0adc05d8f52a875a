package bifolio.code;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The tests that lie beside a book's code: {@code test_*.py} by folder with {@code unittest}, and
 * each {@code *_test.cpp} as a program of C++20 that ends with 0.
 */
record CodeTests(Path root) {
  private static final int LIMIT_SECONDS = 120;

  /** A set of tests that one program runs. */
  sealed interface Run {
    /** All Python tests of a folder. */
    record Python(Path folder) implements Run {}

    /** A C++ program. */
    record Cpp(Path file) implements Run {}
  }

  /** Finds all tests below the root, in path order; none if there is no such folder. */
  List<Run> runs() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    var folders = new TreeSet<Path>();
    var programs = new TreeSet<Path>();
    try (var files = Files.walk(root)) {
      files
          .filter(Files::isRegularFile)
          .forEach(
              file -> {
                String name = file.getFileName().toString();
                if (name.startsWith("test_") && name.endsWith(".py")) {
                  folders.add(file.getParent());
                } else if (name.endsWith("_test.cpp")) {
                  programs.add(file);
                }
              });
    }
    var runs = new ArrayList<Run>();
    folders.forEach(folder -> runs.add(new Run.Python(folder)));
    programs.forEach(file -> runs.add(new Run.Cpp(file)));
    return runs;
  }

  /** Returns the program that a run needs, if this machine has it. */
  static Optional<String> tool(Run run) {
    return switch (run) {
      case Run.Python python -> first("python3");
      case Run.Cpp cpp -> first("g++", "clang++");
    };
  }

  /** Returns what the tests printed if they failed; empty if all passed. */
  static Optional<String> failure(Run run, String tool, Path scratch)
      throws IOException, InterruptedException {
    return switch (run) {
      case Run.Python python ->
          said(
              // -B: what Python compiles must not lie among the sources
              List.of(tool, "-B", "-W", "error", "-m", "unittest", "discover", "-s", ".", "-v"),
              python.folder(),
              scratch);
      case Run.Cpp cpp -> {
        String program = scratch.resolve("program").toString();
        var compile =
            List.of(
                tool,
                "-std=c++20",
                "-O1",
                "-Wall",
                "-Wextra",
                "-Werror",
                "-pthread",
                "-o",
                program,
                cpp.file().getFileName().toString());
        var wrong = said(compile, cpp.file().getParent(), scratch);
        yield wrong.isPresent() ? wrong : said(List.of(program), scratch, scratch);
      }
    };
  }

  private static Optional<String> said(List<String> command, Path folder, Path scratch)
      throws IOException, InterruptedException {
    var log = scratch.resolve("log");
    var process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly().waitFor();
    }
    String printed = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    // unittest of Python 3.11 is content with a folder in which it finds no test
    boolean none = printed.contains("Ran 0 tests");
    if (ended && process.exitValue() == 0 && !none) {
      return Optional.empty();
    }
    return Optional.of(
        String.join(" ", command)
            + (ended ? "" : " was stopped after " + LIMIT_SECONDS + " seconds")
            + "\n"
            + printed);
  }

  private static Optional<String> first(String... names) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(names)
        .filter(
            name ->
                Stream.of(path.split(":", -1))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, name))))
        .findFirst();
  }
}
