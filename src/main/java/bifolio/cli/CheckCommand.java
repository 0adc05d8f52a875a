package bifolio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  @Option(
      names = "--fix",
      description = "Mend spaces, punctuation, quotation marks and dashes in the Chinese pages.")
  boolean fix;

  @Option(names = "--timings", description = "Print where the time went.")
  boolean timings;

  @Override
  public Integer call() throws IOException {
    var options = project.buildOptions().withLints();
    var built = BuiltProject.of(project, options);
    var changes = new ArrayList<SourceMender.Change>();
    for (int pass = 0; fix && pass < PASSES; pass++) {
      var made = SourceMender.mend(built.result().diagnostics(), project.project());
      if (made.isEmpty()) {
        break;
      }
      changes.addAll(made);
      built = BuiltProject.of(project, options);
    }
    print(built, changes);
    if (timings) {
      built
          .result()
          .timings()
          .forEach(
              (stage, millis) -> System.err.printf(Locale.ROOT, "%-10s %6d ms%n", stage, millis));
    }
    return built.result().hasErrors() ? ExitCode.PROBLEMS : ExitCode.FINE;
  }

  private void print(BuiltProject built, List<SourceMender.Change> changes) throws IOException {
    var report = new Report(built.sources());
    var found = built.result().diagnostics();
    var paths = new RepositoryPaths(project.project());
    switch (chosen()) {
      case JSON -> report.json(found);
      case SARIF -> report.sarif(found, paths);
      case GITHUB -> report.github(found, paths, summaryFile());
      case TEXT -> {
        say(changes);
        report.text(found);
        if (found.isEmpty() && !project.quiet) {
          System.out.println("no problems in " + built.result().pages() + " pages");
        }
      }
    }
  }

  private static void say(List<SourceMender.Change> changes) {
    for (var change : changes) {
      System.out.println(change.path() + ":" + change.line());
      System.out.println("- " + change.before());
      System.out.println("+ " + change.after());
    }
    if (!changes.isEmpty()) {
      long files = changes.stream().map(SourceMender.Change::path).distinct().count();
      System.out.printf(Locale.ROOT, "mended %d lines in %d files%n%n", changes.size(), files);
    }
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
