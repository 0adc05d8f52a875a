package bifolio.twins;

import static java.util.stream.Collectors.toMap;

import bifolio.diagnostic.Reporter;
import bifolio.memo.Memo;
import bifolio.model.BilingualPage;
import bifolio.model.Parity;
import bifolio.model.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Compares the pages with what was confirmed. */
public final class TwinLock {
  /** The lock's name in the content folder. */
  public static final String NAME = "twins.lock";

  private final Memo<List<Unit>> memo = new Memo<>();

  /**
   * Says for each page that somebody wrote how its twins stand, and reports what is stale. A book
   * without a lock has not asked for this: then nothing is reported.
   *
   * @param lock {@code twins.lock}
   */
  public Twins compare(Optional<Source> lock, List<BilingualPage> pages, Reporter reporter) {
    var written = pages.stream().filter(TwinLock::isWritten).toList();
    if (lock.isEmpty()) {
      return new Twins(written, LockFile.empty(), Map.of(), unconfirmed(written));
    }
    var file = LockFile.read(lock.get(), reporter);
    var units = units(written, page -> memo.get(page.id(), page, () -> Unit.of(page)));
    var names = Renames.find(file.lines(), written, units);
    var parity = new ArrayList<Parity>();
    for (var page : written) {
      var line = names.get(page.id().path());
      var state = line == null ? Optional.<List<Print>>empty() : Optional.of(file.line(line));
      parity.add(of(page, units, state, line == null ? "" : file.day(line, "")));
    }
    var findings = new Findings(reporter);
    for (int i = 0; i < written.size(); i++) {
      findings.report(written.get(i), parity.get(i));
    }
    return new Twins(written, file, names, parity);
  }

  /** Returns the units of the pages that have both languages, by path. */
  static Map<String, List<Unit>> units(List<BilingualPage> pages) {
    return units(pages, Unit::of);
  }

  private static Map<String, List<Unit>> units(
      List<BilingualPage> pages, Function<BilingualPage, List<Unit>> read) {
    return pages.parallelStream()
        .filter(BilingualPage::isComplete)
        .collect(toMap(page -> page.id().path(), read, (a, b) -> a, TreeMap::new));
  }

  /** Ends a build. */
  public void turn() {
    memo.turn();
  }

  // What is made from data has both languages from one file.
  private static boolean isWritten(BilingualPage page) {
    return page.pages().en().at().path().endsWith(".md");
  }

  private static List<Parity> unconfirmed(List<BilingualPage> pages) {
    return pages.stream().map(page -> of(page, new HashMap<>(), Optional.empty(), "")).toList();
  }

  private static Parity of(
      BilingualPage page,
      Map<String, List<Unit>> units,
      Optional<List<Print>> confirmed,
      String day) {
    if (!page.isComplete()) {
      return new Parity(page.id(), Parity.State.MISSING, List.of(), day);
    }
    if (confirmed.isEmpty()) {
      return new Parity(page.id(), Parity.State.UNCONFIRMED, List.of(), day);
    }
    var now = Objects.requireNonNull(units.get(page.id().path()));
    var changes = Comparison.changes(confirmed.get(), now);
    boolean stale = changes.stream().anyMatch(Parity.Change::isOneSided);
    var state =
        stale
            ? Parity.State.STALE
            : changes.isEmpty() ? Parity.State.CURRENT : Parity.State.UNCONFIRMED;
    return new Parity(page.id(), state, changes, day);
  }
}
