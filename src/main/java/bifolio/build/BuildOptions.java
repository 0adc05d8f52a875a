package bifolio.build;

import java.util.Optional;

/**
 * What whoever asks for a build can choose.
 *
 * @param url where the site is published; wins over {@code site.yaml}
 * @param repository the address of the source repository; wins over {@code site.yaml}
 * @param strict whether warnings count as errors
 * @param lints whether wording is checked too
 */
public record BuildOptions(
    Optional<String> url, Optional<String> repository, boolean strict, boolean lints) {
  /** Makes options that leave wording alone. */
  public BuildOptions(Optional<String> url, Optional<String> repository, boolean strict) {
    this(url, repository, strict, false);
  }

  /** Returns the same with wording checked. */
  public BuildOptions withLints() {
    return new BuildOptions(url, repository, strict, true);
  }
}
