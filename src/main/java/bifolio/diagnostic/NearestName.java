package bifolio.diagnostic;

import java.util.Collection;
import java.util.Optional;

/** Finds the known name that an author most likely meant. */
public final class NearestName {
  private NearestName() {}

  /**
   * Returns the known name with the fewest edits, if it is near enough: at most a third of the
   * name's length, and at least one edit is always allowed.
   */
  public static Optional<String> of(String name, Collection<String> known) {
    int limit = Math.max(1, name.length() / 3);
    String best = null;
    int fewest = limit + 1;
    for (String candidate : known) {
      if (Math.abs(candidate.length() - name.length()) >= fewest) {
        continue;
      }
      int edits = edits(name, candidate);
      if (edits < fewest) {
        fewest = edits;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Returns a hint: the nearest name if there is one, and all known names if they are few. */
  public static String hint(String name, Collection<String> known) {
    String list = known.size() > 16 ? "" : "known: " + String.join(", ", known);
    return of(name, known)
        .map(n -> "did you mean \"" + n + "\"?" + (list.isEmpty() ? "" : " " + list))
        .orElse(list.isEmpty() ? "check the spelling" : list);
  }

  private static int edits(String a, String b) {
    var previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      var current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replace, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
