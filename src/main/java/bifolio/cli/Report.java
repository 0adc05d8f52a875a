package bifolio.cli;

import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.DiagnosticGithub;
import bifolio.diagnostic.DiagnosticJson;
import bifolio.diagnostic.DiagnosticPrinter;
import bifolio.diagnostic.DiagnosticSarif;
import bifolio.model.Source;
import bifolio.model.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Prints findings for people or programs. */
final class Report {
  private static final int SHOWN_WHOLE = 50;
  private static final int SHOWN_AT_ALL = 250;

  private final Map<String, Source> sources = new HashMap<>();
  private final boolean colour;

  Report(Sources sources) {
    sources.content().forEach(source -> this.sources.put(source.path(), source));
    sources.theme().forEach(source -> this.sources.put(source.path(), source));
    // The launcher knows whether standard error is a terminal; the JDK does not tell before 22.
    this.colour = Boolean.getBoolean("bifolio.terminal") && System.getenv("NO_COLOR") == null;
  }

  private Optional<String> text(String path) {
    return Optional.ofNullable(sources.get(path)).map(Source::text);
  }

  /** Prints one JSON object to standard output. */
  void json(List<Diagnostic> diagnostics) {
    System.out.println(new DiagnosticJson(this::text).write(diagnostics));
  }

  /** Prints one SARIF object to standard output. */
  void sarif(List<Diagnostic> diagnostics, UnaryOperator<String> paths) {
    System.out.println(
        new DiagnosticSarif(BifolioCommand.Version.ofJar(), paths).write(diagnostics));
  }

  /**
   * Prints workflow commands to standard output, and adds all findings to the job's summary.
   *
   * @param summaryFile Markdown that GitHub shows below the job; empty outside of one
   */
  void github(List<Diagnostic> diagnostics, UnaryOperator<String> paths, Optional<Path> summaryFile)
      throws IOException {
    var writer = new DiagnosticGithub(paths);
    System.out.print(writer.commands(diagnostics));
    if (summaryFile.isPresent()) {
      Files.writeString(
          summaryFile.get(),
          writer.summary(diagnostics),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }

  /** Prints findings by place, then their number: errors whole first of all, the rest in a line. */
  void text(List<Diagnostic> diagnostics) {
    if (diagnostics.isEmpty()) {
      return;
    }
    var chosen = new HashSet<Diagnostic>();
    diagnostics.stream()
        .sorted(Comparator.comparing(Diagnostic::severity))
        .limit(SHOWN_WHOLE)
        .forEach(chosen::add);
    var whole = diagnostics.stream().filter(chosen::contains).toList();
    System.err.print(new DiagnosticPrinter(this::text, colour).print(whole));
    var rest = diagnostics.stream().filter(d -> !chosen.contains(d)).toList();
    rest.stream().limit(SHOWN_AT_ALL - SHOWN_WHOLE).forEach(System.err::println);
    if (diagnostics.size() > SHOWN_AT_ALL) {
      System.err.println("… and " + (diagnostics.size() - SHOWN_AT_ALL) + " more");
    }
    System.err.println();
    System.err.println(DiagnosticPrinter.summary(diagnostics));
  }
}
