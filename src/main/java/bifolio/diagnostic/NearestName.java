package bifolio.diagnostic;

import java.util.Collection;
import java.util.Optional;

/** Finds the known name that an author most likely meant. */
public final class NearestName {
  private static final int MAX_LENGTH = 200; // longer ones are no slip, and comparing them is slow

  private NearestName() {}

  /**
   * Returns the known name with the fewest edits, if it is near enough: at most a third of the
   * name's length, and at least one edit is always allowed.
   */
  public static Optional<String> of(String name, Collection<String> known) {
    if (name.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    for (String candidate : known) {
      if (candidate.equalsIgnoreCase(name)) {
        return Optional.of(candidate); // Gib is GiB, though Gb is as near
      }
    }
    int limit = Math.max(1, name.length() / 3);
    String best = null;
    int fewest = Math.min(limit + 1, name.length()); // something of the name must be left
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
    String list = known.isEmpty() || known.size() > 16 ? "" : "known: " + String.join(", ", known);
    return of(name, known)
        .map(n -> "did you mean \"" + n + "\"?" + (list.isEmpty() ? "" : " " + list))
        .orElse(list.isEmpty() ? "check the spelling" : list);
  }

  private static int edits(String a, String b) {
    var edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        edits[i][j] = i == 0 ? j : j == 0 ? i : step(edits, a, b, i, j);
      }
    }
    return edits[a.length()][b.length()];
  }

  // Two letters that changed places, the commonest slip, are one edit.
  private static int step(int[][] edits, String a, String b, int i, int j) {
    int replace = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int least = Math.min(replace, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
  }
}
