package bifolio.cli;

import bifolio.calc.LibraryReader;
import bifolio.content.SourceReader;
import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.Problems;
import bifolio.diagnostic.Severity;
import bifolio.library.Library;
import bifolio.model.Sources;
import java.util.List;

/**
 * The calculators of a project, without building it.
 *
 * @param found mistakes in their files
 */
record ReadLibrary(Sources sources, Library library, List<Diagnostic> found) {
  static ReadLibrary of(ProjectOptions options) {
    var sources =
        SourceReader.read(
            options.project(), options.contentFolder(), options.themeFolder(), new Problems());
    var read =
        LibraryReader.read(sources.content().stream().filter(LibraryReader::isForLibrary).toList());
    return new ReadLibrary(sources, read.library(), read.diagnostics());
  }

  /**
   * Prints the mistakes, which may be why a calculator is missing; returns whether there are any.
   */
  boolean complains() {
    return complains(found);
  }

  /** Prints the mistakes of one calculator's file; returns whether there are any. */
  boolean complainsAbout(String id) {
    String file = "/data/calculators/" + id + ".yaml";
    return complains(found.stream().filter(d -> d.at().path().endsWith(file)).toList());
  }

  private boolean complains(List<Diagnostic> diagnostics) {
    boolean errors = diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    if (errors) {
      new Report(sources).text(diagnostics);
    }
    return errors;
  }
}
