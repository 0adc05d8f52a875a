package bifolio.cli;

import bifolio.library.Entry;
import bifolio.library.Library;
import bifolio.output.SiteWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures the calculators: all tables in the JVM, each page's evaluation in V8. */
@Command(
    name = "calc",
    mixinStandardHelpOptions = true,
    description = {
      "Evaluates each calculator over its tables and examples, again and again, and then, with Node",
      "20, each page's calculator by the script that readers get."
    },
    footer = {"", "Example: ./bifolio bench calc"})
final class BenchCalcCommand implements Callable<Integer> {
  private static final int ROUNDS = 8;
  private static final int MILLION = 1_000_000;

  @Mixin ProjectOptions project = new ProjectOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    var result = BuiltProject.of(project).result();
    if (result.files().isEmpty()) {
      System.err.println("the book has errors: see ./bifolio check");
      return ExitCode.PROBLEMS;
    }
    var library = ReadLibrary.of(project).library();
    for (int round = 1; round <= ROUNDS; round++) {
      long start = System.nanoTime();
      long count = library.entries().values().stream().mapToLong(e -> all(library, e)).sum();
      System.out.println(
          "JVM round " + round + ": " + count + " evaluations, " + millis(start) + " ms");
    }
    Path work = Files.createTempDirectory("bifolio-bench-");
    try {
      SiteWriter.write(result.files(), work.resolve("site"), List.of());
      Path script = work.resolve("bench-calc.mjs");
      try (var in = BenchCalcCommand.class.getResourceAsStream("bench-calc.mjs")) {
        Files.copy(Objects.requireNonNull(in), script, StandardCopyOption.REPLACE_EXISTING);
      }
      var command = List.of("node", script.toString(), work.resolve("site").toString());
      int code = new ProcessBuilder(command).inheritIO().start().waitFor();
      return code == 0 ? ExitCode.FINE : ExitCode.PROBLEMS;
    } finally {
      BenchSearchCommand.remove(work);
    }
  }

  private static long millis(long start) {
    return (System.nanoTime() - start) / MILLION;
  }

  /** Evaluates a calculator's defaults, examples and cells; returns how many those are. */
  private static long all(Library library, Entry entry) {
    long count = ask(library, entry, Map.of());
    for (var example : entry.examples()) {
      count += ask(library, entry, example.inputs());
    }
    for (var table : entry.tables()) {
      for (String row : values(library, entry, table.rows())) {
        for (String column : values(library, entry, table.columns())) {
          var given = new LinkedHashMap<>(table.inputs());
          given.put(table.rows().name(), row);
          if (table.columns() != null) {
            given.put(table.columns().name(), column);
          }
          count += ask(library, entry, given);
        }
      }
    }
    return count;
  }

  private static long ask(Library library, Entry entry, Map<String, String> given) {
    return library.ask(entry.calculator(), given, List.of()) instanceof Library.Answer.Evaluated
        ? 1
        : 0;
  }

  private static List<String> values(Library library, Entry entry, Entry.@Nullable Range range) {
    if (range == null) {
      return List.of("");
    }
    var choice = entry.calculator().profile(range.name());
    var kind = choice == null ? null : library.profiles().kinds().get(choice.kind());
    return range.values().isEmpty() && kind != null
        ? kind.profiles().stream().map(profile -> profile.id()).toList()
        : range.values();
  }
}
