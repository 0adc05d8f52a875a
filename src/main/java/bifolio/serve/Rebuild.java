package bifolio.serve;

import bifolio.diagnostic.Diagnostic;
import bifolio.model.Sources;
import java.util.List;

/**
 * What one round did.
 *
 * @param changed paths of the sources that were written, made or deleted; empty for the first round
 * @param pages how many pages are new or different
 * @param millis from the wake-up to the moment when browsers were told
 * @param good whether the site was replaced
 * @param sources what was read, for excerpts
 */
public record Rebuild(
    List<String> changed,
    int pages,
    long millis,
    boolean good,
    List<Diagnostic> diagnostics,
    Sources sources) {}
