package bifolio.cli;

import bifolio.output.SiteWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the site. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description = "Builds the site. After an error the previous site stays as it was.",
    footer = {"", "Example: ./bifolio build --url https://example.org/handbook/"})
final class BuildCommand implements Callable<Integer> {
  @Mixin ProjectOptions project = new ProjectOptions();

  @Option(names = "--out", paramLabel = "DIR", description = "Where the site goes (default: site).")
  @Nullable Path out;

  @Option(names = "--timings", description = "Print where the time went.")
  boolean timings;

  @Option(
      names = "--zip",
      description = "Pack the book into handbook.zip, too: it opens from a disk.")
  boolean zip;

  @Override
  public Integer call() throws IOException {
    var built = BuiltProject.of(project, project.buildOptions().withZip(zip));
    var report = new Report(built.sources());
    var result = built.result();
    if (project.json) {
      report.json(result.diagnostics());
    } else {
      report.text(result.diagnostics());
    }
    if (!built.configured() && !project.json) {
      System.err.println(
          "this book has no site.yaml: its navigation follows the folders, its problems are"
              + " warnings");
    }
    if (result.hasErrors()) {
      System.err.println("nothing was written: mend the errors and build again");
      return ExitCode.PROBLEMS;
    }
    Path folder = outFolder();
    long start = System.nanoTime();
    SiteWriter.write(
        result.files(), folder, List.of(project.contentFolder(), project.themeFolder()));
    long output = (System.nanoTime() - start) / 1_000_000;
    if (timings) {
      result.timings().forEach(BuildCommand::timing);
      timing("output", output);
    }
    if (!project.quiet && !project.json) {
      System.out.printf(
          Locale.ROOT,
          "built %d pages × 3 modes in %.1f s → %s%n",
          result.pages(),
          built.millis() / 1000.0,
          out == null ? "site/" : out);
    }
    return ExitCode.FINE;
  }

  private static void timing(String stage, long millis) {
    System.err.printf(Locale.ROOT, "%-10s %6d ms%n", stage, millis);
  }

  private Path outFolder() {
    return out == null ? ProjectOptions.home().resolve("site") : out.toAbsolutePath().normalize();
  }
}
