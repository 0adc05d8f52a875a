package bifolio.diagnostic;

/**
 * A change of one line that mends a finding.
 *
 * @param line 1-based
 * @param column 1-based, in UTF-16 units
 * @param old what stands there; empty when something is added
 * @param replacement what belongs there
 */
public record Fix(String path, int line, int column, String old, String replacement) {
  /** Returns the column after what stands there. */
  public int end() {
    return column + old.length();
  }
}
