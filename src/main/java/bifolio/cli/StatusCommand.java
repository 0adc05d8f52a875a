package bifolio.cli;

import bifolio.model.Parity;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says how the two languages stand. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = {
      "Says for each part of the book how many pages are current, stale, unconfirmed or missing in",
      "one language, and which ones wait. With --strict it fails unless all are current."
    },
    footer = {"", "Example: ./bifolio status"})
final class StatusCommand implements Callable<Integer> {
  @Mixin ProjectOptions project = new ProjectOptions();

  @Override
  public Integer call() {
    var result = BuiltProject.of(project).result();
    var twins = result.twins();
    if (project.json) {
      System.out.println(ParityText.json(twins.recorded(), result.sections()));
    } else if (!project.quiet) {
      System.out.print(ParityText.table(result.sections()));
      if (!twins.recorded()) {
        System.out.println();
        System.out.println(
            "nothing is recorded yet; ./bifolio confirm --all records what there is");
      }
    }
    boolean current = twins.parity().stream().allMatch(p -> p.state() == Parity.State.CURRENT);
    return project.strict && !current ? ExitCode.PROBLEMS : ExitCode.FINE;
  }
}
