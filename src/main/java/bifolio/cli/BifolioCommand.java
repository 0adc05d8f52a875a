package bifolio.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: all commands, and what happens when one of them fails. */
@Command(
    name = "bifolio",
    mixinStandardHelpOptions = true,
    versionProvider = BifolioCommand.Version.class,
    description = "Builds bilingual handbooks: English, 简体中文, and both side by side.",
    subcommands = {
      ServeCommand.class,
      BuildCommand.class,
      CheckCommand.class,
      StatusCommand.class,
      ConfirmCommand.class,
      NewCommand.class,
      SchemaCommand.class,
      CalcCommand.class,
      SearchCommand.class,
      BenchCommand.class,
      DiagramsCommand.class,
      PdfCommand.class,
      IconsCommand.class
    },
    footer = {
      "",
      "./bifolio test runs everything that is checked before a change is merged.",
      "Example: ./bifolio serve"
    })
public final class BifolioCommand implements Runnable {
  /** Runs the command line and returns its exit code. */
  public static int run(String... arguments) {
    var line = new CommandLine(new BifolioCommand());
    // the inputs of a calculator are options that only its file knows
    Objects.requireNonNull(line.getSubcommands().get("calc"))
        .setUnmatchedOptionsArePositionalParams(true);
    line.setUsageHelpAutoWidth(true);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setAdjustLineBreaksForWideCJKCharacters(true);
    line.setExecutionExceptionHandler(BifolioCommand::failed);
    line.setParameterExceptionHandler(BifolioCommand::misused);
    try {
      return line.execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError | AssertionError e) {
      return bug(e);
    }
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  /** Says what is wrong and how it is done; all options would push that off the screen. */
  private static int misused(ParameterException mistake, String[] arguments) {
    System.err.println("bifolio: " + mistake.getMessage());
    UnmatchedArgumentException.printSuggestions(mistake, mistake.getCommandLine().getErr());
    Optional.ofNullable(mistake.getArgSpec())
        .ifPresent(option -> System.err.println(String.join(" ", option.description())));
    var spec = mistake.getCommandLine().getCommandSpec();
    for (String line : spec.usageMessage().footer()) {
      System.err.println(line);
    }
    System.err.println(spec.qualifiedName() + " --help lists all options");
    return ExitCode.USAGE;
  }

  private static int failed(Exception problem, CommandLine line, ParseResult parsed) {
    var cause = problem instanceof UncheckedIOException unchecked ? unchecked.getCause() : problem;
    if (cause instanceof IOException world) {
      System.err.println("bifolio: " + WorldProblem.sentence(world));
      return ExitCode.PROBLEMS;
    }
    return bug(problem);
  }

  /** Our bug: a plain sentence, and the details in a file. */
  private static int bug(Throwable problem) {
    String where;
    try {
      Path file = Files.createTempFile("bifolio-bug-", ".txt");
      try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
        out.println("java " + Runtime.version() + ", " + System.getProperty("os.name"));
        problem.printStackTrace(out);
      }
      where = "the details are in " + file;
    } catch (IOException e) {
      where = "the details could not be written: " + problem;
    }
    System.err.println("bifolio: this is a bug of Bifolio, not of your content; " + where);
    System.err.println("please report it with that file");
    return ExitCode.BUG;
  }

  /** Says which version this is, from the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"bifolio " + ofJar()};
    }

    static String ofJar() {
      return Objects.requireNonNullElse(
          BifolioCommand.class.getPackage().getImplementationVersion(), "(not from a jar)");
    }
  }
}
