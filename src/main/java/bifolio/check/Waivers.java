package bifolio.check;

import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.NearestName;
import bifolio.diagnostic.Note;
import bifolio.diagnostic.Reporter;
import bifolio.model.Waiver;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Keeps back what an author has waived at the place, and says which waivers do nothing. */
final class Waivers {
  private final Reporter reporter;
  private final List<Waiver> waivers;
  private final Set<Waiver> used = new HashSet<>();

  Waivers(List<Waiver> waivers, Reporter reporter) {
    this.reporter = reporter;
    this.waivers = waivers;
  }

  /** Returns a reporter for the findings of a rule; each names it, with the way to waive it. */
  Reporter before(String rule) {
    return finding -> {
      if (!isWaived(rule, finding)) {
        String waiver = "waive it with " + comment(rule, finding.at().path());
        String mend = finding.fixes().isEmpty() ? "" : " (./bifolio check --fix does it)";
        String hint = finding.hint() == null ? waiver : finding.hint() + mend + "; or " + waiver;
        reporter.report(finding.withMessage(finding.message() + " (" + rule + ")").withHint(hint));
      }
    };
  }

  private static String comment(String rule, String path) {
    String words = "lint: " + rule + " and the reason";
    return path.endsWith(".yaml") ? "# " + words : "<!-- " + words + " -->";
  }

  private boolean isWaived(String rule, Diagnostic finding) {
    var places = Stream.concat(Stream.of(finding.at()), finding.notes().stream().map(Note::at));
    var found =
        places
            .flatMap(
                place ->
                    waivers.stream()
                        .filter(waiver -> waiver.rule().equals(rule) && waiver.covers(place)))
            .toList();
    used.addAll(found);
    return found.stream().anyMatch(waiver -> !waiver.reason().isEmpty());
  }

  /** Reports waivers of unknown rules, without a reason, and those that hold nothing back. */
  void reportMistakes(Stream<String> ids) {
    var known = ids.sorted().toList();
    for (var waiver : waivers) {
      if (!known.contains(waiver.rule())) {
        report(waiver, "there is no rule \"" + waiver.rule() + "\"", known);
      } else if (waiver.reason().isEmpty()) {
        report(waiver, "this waiver gives no reason", List.of());
      } else if (!used.contains(waiver)) {
        report(waiver, "nothing here breaks " + waiver.rule() + ", so nothing is waived", known);
      }
    }
  }

  private void report(Waiver waiver, String message, List<String> known) {
    String hint =
        known.isEmpty()
            ? "write why the rule does not hold here, after its id"
            : known.contains(waiver.rule())
                ? "remove the waiver"
                : NearestName.hint(waiver.rule(), known);
    reporter.report(warning("waiver", waiver.at(), message).withHint(hint));
  }
}
