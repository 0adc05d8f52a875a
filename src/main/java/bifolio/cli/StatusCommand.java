package bifolio.cli;

import bifolio.model.Parity;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how the two languages stand. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = {
      "Says for each part of the book how many pages are current, stale, unconfirmed or missing in",
      "one language, and which ones wait. With --strict it fails unless all are current."
    },
    footer = {
      "",
      "Example: ./bifolio status",
      "         ./bifolio status --against ../main/content"
    })
final class StatusCommand implements Callable<Integer> {
  @Mixin ProjectOptions project = new ProjectOptions();

  @Option(
      names = "--against",
      paramLabel = "DIR",
      description = "Compare with another content folder, as Markdown: the base of a pull request.")
  @Nullable Path against;

  @Override
  public Integer call() {
    var result = BuiltProject.of(project).result();
    var twins = result.twins();
    if (against != null) {
      var base = new ProjectOptions();
      base.content = against;
      base.theme = project.themeFolder();
      base.quiet = project.quiet;
      System.out.print(ParityChange.markdown(BuiltProject.of(base).result().twins(), twins));
      return ExitCode.FINE;
    }
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
