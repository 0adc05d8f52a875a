package bifolio.cli;

/** What the process says to whoever started it. */
final class ExitCode {
  static final int FINE = 0;
  static final int PROBLEMS = 1;
  static final int USAGE = 2;

  /** A mistake of ours, after sysexits.h. */
  static final int BUG = 70;

  private ExitCode() {}
}
