package bifolio.diagnostic;

import java.util.Locale;

/** How bad a finding is: an error stops the build, a warning does not. */
public enum Severity {
  ERROR,
  WARNING;

  /** Returns the word that stands in a message. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
