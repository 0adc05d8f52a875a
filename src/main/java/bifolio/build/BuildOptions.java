package bifolio.build;

import bifolio.model.Downloads;
import java.util.Optional;
import java.util.Set;

/**
 * What whoever asks for a build can choose.
 *
 * @param url where the site is published; wins over {@code site.yaml}
 * @param repository the address of the source repository; wins over {@code site.yaml}
 * @param strict whether warnings count as errors
 * @param lints whether wording is checked too
 * @param zip whether the book is packed into one file, too
 * @param pdfs the printed files that will stand beside the site, so that pages link to them
 * @param quick whether what no page waits for may be that of the last build: the index, the book on
 *     paper
 */
public record BuildOptions(
    Optional<String> url,
    Optional<String> repository,
    boolean strict,
    boolean lints,
    boolean zip,
    Set<String> pdfs,
    boolean quick) {
  public BuildOptions {
    pdfs = Set.copyOf(pdfs);
  }

  /** Makes options for the pages alone. */
  public BuildOptions(
      Optional<String> url, Optional<String> repository, boolean strict, boolean lints) {
    this(url, repository, strict, lints, false, Set.of(), false);
  }

  /** Makes options that leave wording alone. */
  public BuildOptions(Optional<String> url, Optional<String> repository, boolean strict) {
    this(url, repository, strict, false);
  }

  /** Returns the same with wording checked. */
  public BuildOptions withLints() {
    return new BuildOptions(url, repository, strict, true, zip, pdfs, quick);
  }

  /** Returns the same with the book packed into one file, or not. */
  public BuildOptions withZip(boolean wanted) {
    return new BuildOptions(url, repository, strict, lints, wanted, pdfs, quick);
  }

  /** Returns the same with printed files. */
  public BuildOptions withPdfs(Set<String> files) {
    return new BuildOptions(url, repository, strict, lints, zip, files, quick);
  }

  /** Returns the same, quick or not. */
  public BuildOptions quickly(boolean wanted) {
    return new BuildOptions(url, repository, strict, lints, zip, pdfs, wanted);
  }

  Downloads downloads() {
    return new Downloads(pdfs, 0);
  }
}
