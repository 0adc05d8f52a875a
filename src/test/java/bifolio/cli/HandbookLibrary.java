package bifolio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.library.Library;

/** The calculators of the real handbook. */
final class HandbookLibrary {
  private HandbookLibrary() {}

  /** Reads them; fails if a file of them has a mistake. */
  static Library read() {
    var read = ReadLibrary.of(new ProjectOptions());
    assertThat(read.found()).isEmpty();
    return read.library();
  }
}
