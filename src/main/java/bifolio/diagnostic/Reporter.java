package bifolio.diagnostic;

/** Takes the findings of a stage. */
@FunctionalInterface
public interface Reporter {
  /** Takes one finding; never throws. */
  void report(Diagnostic diagnostic);
}
