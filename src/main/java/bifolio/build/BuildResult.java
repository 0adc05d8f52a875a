package bifolio.build;

import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.Severity;
import bifolio.model.OutputFile;
import bifolio.model.PageId;
import bifolio.twins.Twins;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What came out of a build.
 *
 * @param files the site; empty when an error stopped the build
 * @param diagnostics all findings, by place
 * @param pages how many pages the site has
 * @param twins how the two languages of the pages stand
 * @param sections the same by part of the book
 * @param documents by the file of each document made for paper, the page that it is made of
 * @param timings milliseconds by stage, in the order in which they ran; not part of the result
 */
public record BuildResult(
    List<OutputFile> files,
    List<Diagnostic> diagnostics,
    int pages,
    Twins twins,
    List<Twins.Section> sections,
    Map<String, PageId> documents,
    Map<String, Long> timings) {
  public BuildResult {
    files = List.copyOf(files);
    diagnostics = List.copyOf(diagnostics);
    sections = List.copyOf(sections);
    documents = Map.copyOf(documents);
    timings = Collections.unmodifiableMap(timings);
  }

  /** Returns whether an error was found. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }
}
