package bifolio.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Measures. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures Bifolio beside its peers, on the pages of a book.",
    subcommands = {BenchSearchCommand.class, BenchCalcCommand.class, BenchSaveCommand.class},
    footer = {"", "Example: ./bifolio bench calc"})
final class BenchCommand implements Runnable {
  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
