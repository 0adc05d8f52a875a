package bifolio.cli;

import bifolio.build.BuildResult;
import bifolio.output.SiteWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares the search of a book with Pagefind and MiniSearch. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = {
      "Compares search with Pagefind and MiniSearch on the same pages: bytes of a first query, bytes",
      "on disk, time to index, latency, MRR@10, recall@5. Needs Node 20; the peers come from npm."
    },
    footer = {"", "Example: ./bifolio bench search --content ../book"})
final class BenchSearchCommand implements Callable<Integer> {
  @Mixin ProjectOptions project = new ProjectOptions();

  @Option(
      names = "--queries",
      paramLabel = "FILE",
      description = {
        "Lines of query, tab, language (or nothing), tab, right pages with spaces between.",
        "Without it: titles and headings, whole, cut short and with slips."
      })
  @Nullable Path queries;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var result = BuiltProject.of(project).result();
    if (result.files().isEmpty()) {
      System.err.println("the book has errors: see ./bifolio check");
      return ExitCode.PROBLEMS;
    }
    Path work = Files.createTempDirectory("bifolio-bench-");
    try {
      return compare(result, work);
    } finally {
      remove(work);
    }
  }

  private int compare(BuildResult result, Path work) throws IOException, InterruptedException {
    Path site = work.resolve("site");
    SiteWriter.write(result.files(), site, List.of());
    Path script = work.resolve("bench-search.mjs");
    try (var in = BenchSearchCommand.class.getResourceAsStream("bench-search.mjs")) {
      Files.copy(Objects.requireNonNull(in), script, StandardCopyOption.REPLACE_EXISTING);
    }
    long millis = Objects.requireNonNull(result.timings().get("search"));
    var command = new ArrayList<String>(List.of("node", script.toString(), site.toString()));
    command.addAll(List.of(work.toString(), Long.toString(millis)));
    if (queries != null) {
      command.add(queries.toAbsolutePath().toString());
    }
    int code = new ProcessBuilder(command).inheritIO().start().waitFor();
    return code == 0 ? ExitCode.FINE : ExitCode.PROBLEMS;
  }

  static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
