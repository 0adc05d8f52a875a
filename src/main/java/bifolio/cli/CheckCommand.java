package bifolio.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reports all problems and writes nothing. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Reports all problems of both languages, and writes nothing.",
    footer = {"", "Example: ./bifolio check --strict"})
final class CheckCommand implements Callable<Integer> {
  @Mixin ProjectOptions project = new ProjectOptions();

  @Override
  public Integer call() {
    var built = BuiltProject.of(project);
    var report = new Report(built.sources());
    var found = built.result().diagnostics();
    if (project.json) {
      report.json(found);
    } else {
      report.text(found);
      if (found.isEmpty() && !project.quiet) {
        System.out.println("no problems in " + built.result().pages() + " pages");
      }
    }
    return built.result().hasErrors() ? ExitCode.PROBLEMS : ExitCode.FINE;
  }
}
