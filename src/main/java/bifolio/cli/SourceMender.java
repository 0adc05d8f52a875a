package bifolio.cli;

import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.Fix;
import bifolio.diagnostic.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Mends source files where a finding says how. A file is written whole or not at all. */
final class SourceMender {
  private static final Comparator<Fix> ORDER =
      Comparator.comparingInt(Fix::line)
          .thenComparingInt(Fix::column)
          .thenComparingInt(fix -> fix.old().length());

  private SourceMender() {}

  /** A line that was changed. */
  record Change(String path, int line, String before, String after) {}

  /**
   * Mends what can be mended in one go; findings whose changes touch others wait for the next.
   *
   * @param project the folder that paths begin in
   * @return the changed lines by place
   * @throws IOException if a file cannot be read or written; files before it are mended
   */
  static List<Change> mend(List<Diagnostic> findings, Path project) throws IOException {
    var byPath = new TreeMap<String, List<Diagnostic>>();
    for (var finding : findings) {
      if (!finding.fixes().isEmpty()) {
        byPath
            .computeIfAbsent(finding.fixes().getFirst().path(), path -> new ArrayList<>())
            .add(finding);
      }
    }
    var changes = new ArrayList<Change>();
    for (var file : byPath.entrySet()) {
      Path path = project.resolve(file.getKey());
      String before = Files.readString(path);
      String after = mended(before, file.getValue());
      if (!after.equals(before)) {
        write(path, after);
        changes.addAll(changes(file.getKey(), before, after));
      }
    }
    return changes;
  }

  /** Returns a text with the changes of findings made, each finding wholly or not at all. */
  static String mended(String text, List<Diagnostic> findings) {
    int mark = text.startsWith("\uFEFF") ? 1 : 0; // places do not count it
    var source = SourceText.of("", text.substring(mark));
    var taken = new TreeMap<Integer, Fix>(); // start offset -> change
    var ends = new HashMap<Integer, Integer>();
    for (var finding : findings) {
      var wanted = new TreeMap<Integer, Fix>();
      boolean free = true;
      for (var fix : finding.fixes().stream().sorted(ORDER).toList()) {
        int start = source.offsetOfLine(fix.line()) + fix.column() - 1;
        boolean there = source.text().startsWith(fix.old(), start);
        free &= there && isFree(taken, ends, start, start + fix.old().length());
        free &= wanted.put(start, fix) == null;
      }
      if (free) {
        taken.putAll(wanted);
        wanted.forEach((start, fix) -> ends.put(start, start + fix.old().length()));
      }
    }
    var out = new StringBuilder(text);
    taken
        .descendingMap()
        .forEach(
            (start, fix) ->
                out.replace(mark + start, mark + start + fix.old().length(), fix.replacement()));
    return out.toString();
  }

  // Two changes of one place would depend on their order.
  private static boolean isFree(
      NavigableMap<Integer, Fix> taken, Map<Integer, Integer> ends, int start, int end) {
    var before = taken.floorKey(start);
    var after = taken.ceilingKey(start);
    return (before == null || ends.getOrDefault(before, before) < start)
        && (after == null || after > end);
  }

  private static List<Change> changes(String path, String before, String after) {
    var old = SourceText.of(path, before);
    var mended = SourceText.of(path, after);
    var changes = new ArrayList<Change>();
    for (int line = 1; line <= before.lines().count(); line++) { // no change crosses a line
      if (!old.lineText(line).equals(mended.lineText(line))) {
        changes.add(new Change(path, line, old.lineText(line), mended.lineText(line)));
      }
    }
    return changes;
  }

  private static void write(Path path, String text) throws IOException {
    Path real = path.toRealPath();
    Path next = real.resolveSibling(real.getFileName() + ".mending");
    try {
      Files.writeString(next, text);
      Files.move(next, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(next);
    }
  }
}
