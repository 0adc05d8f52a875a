package bifolio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reports all problems; mends those that need no judgement if it is asked to. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Reports all problems of both languages, wording too, and writes no site.",
    footer = {"", "Example: ./bifolio check --strict", "         ./bifolio check --fix"})
final class CheckCommand implements Callable<Integer> {
  private static final int PASSES = 3; // what one change hides the next pass finds

  @Mixin ProjectOptions project = new ProjectOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text for people, github for annotations of a pull request, json (as --json), sarif.")
  @Nullable ReportFormat format;

  @Override
  public Integer call() throws IOException {
    var built = BuiltProject.of(project);
    var report = new Report(built.sources());
    var found = built.result().diagnostics();
    var paths = new RepositoryPaths(project.project());
    switch (chosen()) {
      case JSON -> report.json(found);
      case SARIF -> report.sarif(found, paths);
      case GITHUB -> report.github(found, paths, summaryFile());
      case TEXT -> {
        report.text(found);
        if (found.isEmpty() && !project.quiet) {
          System.out.println("no problems in " + built.result().pages() + " pages");
        }
      }
    }
    if (timings) {
      built
          .result()
          .timings()
          .forEach((stage, millis) -> System.err.printf(Locale.ROOT, "%-10s %6d ms%n", stage, millis));
    }
    return built.result().hasErrors() ? ExitCode.PROBLEMS : ExitCode.FINE;
  }

  private ReportFormat chosen() {
    if (format != null) {
      return format;
    }
    return project.json ? ReportFormat.JSON : ReportFormat.TEXT;
  }

  private static Optional<Path> summaryFile() {
    return Optional.ofNullable(System.getenv("GITHUB_STEP_SUMMARY"))
        .filter(file -> !file.isEmpty())
        .map(Path::of);
  }
}
