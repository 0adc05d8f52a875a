package bifolio.build;

import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.Severity;
import bifolio.model.OutputFile;
import java.util.List;

/**
 * What came out of a build.
 *
 * @param files the site; empty when an error stopped the build
 * @param diagnostics all findings, by place
 * @param pages how many pages the site has
 */
public record BuildResult(List<OutputFile> files, List<Diagnostic> diagnostics, int pages) {
  public BuildResult {
    files = List.copyOf(files);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Returns whether an error was found. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }
}
