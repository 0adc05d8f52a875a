package bifolio.cli;

import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.NearestName;
import bifolio.model.PageId;
import bifolio.model.Parity;
import bifolio.model.Source;
import bifolio.twins.TwinLock;
import bifolio.twins.Twins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Records that a person has compared the two languages of a page. */
@Command(
    name = "confirm",
    mixinStandardHelpOptions = true,
    description =
        "Records in content/twins.lock that somebody has compared the two languages of a page and "
            + "that they say the same. Without a page it mends what a merge has left in the file, and "
            + "confirms nothing.",
    footer = {"", "Example: ./bifolio confirm courses/sys-601/index"})
final class ConfirmCommand implements Callable<Integer> {
  @Mixin ProjectOptions project = new ProjectOptions();

  @Parameters(
      paramLabel = "PAGE",
      arity = "0..*",
      description = "A page, as courses/sys-601/index or as one of its two files.")
  List<String> pages = new ArrayList<>();

  @Option(
      names = "--all-changed",
      description = "All pages that have changed since they were confirmed.")
  boolean allChanged;

  @Option(names = "--all", description = "All pages that have both languages.")
  boolean all;

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    var built = BuiltProject.of(project);
    var twins = built.result().twins();
    var chosen = chosen(twins);
    var missing =
        twins.parity().stream()
            .filter(p -> p.state() == Parity.State.MISSING && chosen.contains(p.page()))
            .toList();
    if (!missing.isEmpty()) {
      missing.forEach(
          p -> System.err.println("bifolio: " + p.page() + " is written in one language only"));
      return ExitCode.PROBLEMS;
    }
    var unmerged = unmerged(built.result().diagnostics(), chosen);
    if (!unmerged.isEmpty()) {
      unmerged.forEach(finding -> System.err.println("bifolio: " + finding));
      System.err.println("nothing was confirmed: mend that first, then compare both languages");
      return ExitCode.PROBLEMS;
    }
    String before =
        built.sources().content().stream()
            .filter(source -> source.name().equals(TwinLock.NAME))
            .findFirst()
            .map(Source::text)
            .orElse("");
    String after = twins.confirmed(chosen, LocalDate.now(ZoneOffset.UTC).toString());
    boolean wanted = !chosen.isEmpty() || !before.isEmpty();
    boolean written = wanted && !after.equals(before);
    if (written) {
      write(project.contentFolder().resolve(TwinLock.NAME), after);
    }
    if (!project.quiet) {
      say(twins, chosen, written);
    }
    return ExitCode.FINE;
  }

  /** Returns what a merge left in pages: nobody has compared what is only one side of them. */
  private static List<Diagnostic> unmerged(List<Diagnostic> found, Set<PageId> chosen) {
    return found.stream()
        .filter(finding -> finding.code().equals("merge-conflict"))
        .filter(
            finding ->
                chosen.stream()
                    .anyMatch(page -> finding.at().path().endsWith("/" + page.path() + ".md")))
        .toList();
  }

  private Set<PageId> chosen(Twins twins) {
    var chosen = new TreeSet<PageId>();
    for (var parity : twins.parity()) {
      boolean changed =
          switch (parity.state()) {
            case MISSING, CURRENT -> false;
            case STALE -> all || allChanged;
            case UNCONFIRMED -> all || (allChanged && !parity.changes().isEmpty());
          };
      if (changed) {
        chosen.add(parity.page());
      }
    }
    for (String page : pages) {
      chosen.add(named(page, twins));
    }
    return chosen;
  }

  /** Returns the page that somebody means: by its name, or by the path of one of its files. */
  private PageId named(String written, Twins twins) {
    var names = new TreeSet<String>();
    twins.parity().forEach(parity -> names.add(parity.page().path()));
    String plain = written.replace('\\', '/');
    for (String start : List.of("./", "content/", "en/", "zh/")) {
      plain = plain.startsWith(start) ? plain.substring(start.length()) : plain;
    }
    plain = plain.endsWith(".md") ? plain.substring(0, plain.length() - 3) : plain;
    for (String name : List.of(written, plain)) {
      if (names.contains(name)) {
        return new PageId(name);
      }
    }
    throw new ParameterException(
        spec.commandLine(),
        "there is no page \"" + written + "\"; " + NearestName.hint(plain, names));
  }

  private static void write(Path file, String text) throws IOException {
    Path beside =
        file.resolveSibling(
            ".twins.lock.tmp"); // made by us: a temporary file of the JDK is private to its owner
    try {
      Files.writeString(beside, text);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void say(Twins twins, Set<PageId> chosen, boolean written) {
    for (var parity : twins.parity()) {
      if (chosen.contains(parity.page())) {
        System.out.println("confirmed " + parity.page() + ": " + ParityText.what(parity));
      }
    }
    if (chosen.isEmpty()) {
      System.out.println(
          written ? "mended " + TwinLock.NAME + "; nothing was confirmed" : "nothing to confirm");
    }
  }
}
