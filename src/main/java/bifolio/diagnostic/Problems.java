package bifolio.diagnostic;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Collects the findings of a run; safe for several threads. */
public final class Problems implements Reporter {
  private final ConcurrentLinkedQueue<Diagnostic> all = new ConcurrentLinkedQueue<>();

  @Override
  public void report(Diagnostic diagnostic) {
    all.add(diagnostic);
  }

  /** Takes findings of an earlier run that still hold. */
  public void reportAll(List<Diagnostic> diagnostics) {
    all.addAll(diagnostics);
  }

  /** Returns all findings by path, line, column, code; the same finding once. */
  public List<Diagnostic> sorted() {
    return all.stream().sorted().distinct().toList();
  }
}
