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
    boolean errors = found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    if (errors) {
      new Report(sources).text(found);
    }
    return errors;
  }
}
