package bifolio.content;

import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.Reporter;
import bifolio.diagnostic.Span;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the regular files below a folder, in name order, and reports those that it leaves out. */
final class FolderWalk extends SimpleFileVisitor<Path> {
  private final Path root;
  private final String shownRoot;
  private final Reporter reporter;
  private final List<Entry> entries = new ArrayList<>();

  /** A file or folder; {@code found} is empty for a folder. */
  private record Entry(String rawName, List<FoundFile> found) {}

  private FolderWalk(Path root, String shownRoot, Reporter reporter) {
    this.root = root;
    this.shownRoot = shownRoot;
    this.reporter = reporter;
  }

  /**
   * Walks a folder without following symbolic links.
   *
   * @param shownRoot what diagnostics print for the folder
   */
  static List<FoundFile> walk(Path root, String shownRoot, Reporter reporter) {
    var walk = new FolderWalk(root, shownRoot, reporter);
    try {
      Files.walkFileTree(root, walk);
    } catch (IOException e) {
      walk.unreadable(root, e);
    }
    return walk.withoutClashes();
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (folder.equals(root)) {
      return FileVisitResult.CONTINUE;
    }
    if (!isWanted(folder)) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    entries.add(new Entry(rawName(folder), List.of()));
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (isWanted(file)) {
      if (attributes.isSymbolicLink()) {
        report(
            "symbolic-link", file, "a symbolic link is not followed", "put the file itself here");
      } else if (!attributes.isRegularFile()) {
        // A pipe would make the reader wait for ever.
        report("unreadable-file", file, "this is not a regular file", "remove it");
      } else {
        String raw = rawName(file);
        String name = FileName.composed(raw);
        String path = shownRoot + name;
        var stamp = FoundFile.Stamp.of(attributes);
        entries.add(new Entry(raw, List.of(new FoundFile(file, path, name, stamp))));
      }
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException problem) {
    unreadable(file, problem);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem) {
    if (problem != null) {
      unreadable(folder, problem);
    }
    return FileVisitResult.CONTINUE;
  }

  private boolean isWanted(Path file) {
    String name = file.getFileName().toString();
    if (FileName.isIgnored(name)) {
      return false;
    }
    var problem = FileName.problem(name);
    problem.ifPresent(
        p ->
            report(
                "file-name",
                file,
                p + ", which not every disk or address takes",
                "use letters, digits, \"-\", \"_\" and \".\"; Chinese is fine"));
    return problem.isEmpty();
  }

  // Which of two clashing names comes first must not depend on the disk, so this is done at the
  // end.
  private List<FoundFile> withoutClashes() {
    entries.sort(Comparator.comparing(Entry::rawName));
    var seen = new HashMap<String, String>(); // folded name -> the first name of that kind
    var files = new ArrayList<FoundFile>();
    var left = new ArrayList<String>(); // folders that are left out, with a closing slash
    for (var entry : entries) {
      String raw = entry.rawName();
      if (left.stream().anyMatch(raw::startsWith)) {
        continue;
      }
      String first = seen.putIfAbsent(FileName.folded(raw), raw);
      if (first == null) {
        files.addAll(entry.found());
        continue;
      }
      if (entry.found().isEmpty()) {
        left.add(raw + "/");
      }
      reporter.report(
          Diagnostic.error(
                  "name-clash",
                  Span.ofFile(shownRoot + FileName.shown(raw)),
                  "two names differ only in case or in Unicode form")
              .withNote(Span.ofFile(shownRoot + FileName.shown(first)), "the other one is here")
              .withHint("rename one of them: macOS and Windows take them for the same file"));
    }
    files.sort(Comparator.comparing(FoundFile::name));
    return files;
  }

  private void unreadable(Path file, IOException problem) {
    report("unreadable-file", file, "cannot be read: " + TextFile.reason(problem), null);
  }

  private void report(String code, Path file, String message, @Nullable String hint) {
    var at = Span.ofFile(shownRoot + FileName.shown(rawName(file)));
    reporter.report(Diagnostic.error(code, at, message).withHint(hint));
  }

  private String rawName(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
