package bifolio.cli;

import java.util.Locale;

/** A way to report findings. */
enum ReportFormat {
  TEXT,
  GITHUB,
  JSON,
  SARIF;

  /** Returns the word on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
