package bifolio.output;

import bifolio.model.OutputFile;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the site's folder. */
public final class SiteWriter {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** What a run did to the folder, in files; all 0 but {@code same} when nothing had changed. */
  public record Result(int written, int same, int removed) {}

  private final Path out;
  private final Path stage;
  private final Path previous;

  private SiteWriter(Path out, Path work) {
    this.out = out;
    this.stage = work.resolve("new");
    this.previous = work.resolve("old");
  }

  /**
   * Makes a folder hold exactly these files, and {@code .gitignore} and {@code CNAME} if it has
   * them. Unchanged files are linked, not written again; an unchanged site is only read.
   *
   * @param sources folders that are read, the content and the theme: none may hold the site or lie
   *     in it
   * @throws IOException with a sentence as its reason, if the folder is not ours to replace,
   *     another build holds it, or the disk refuses; the folder is as it was
   * @throws IllegalArgumentException if a path leaves the folder or stands twice
   */
  public static Result write(List<OutputFile> files, Path out, List<Path> sources)
      throws IOException {
    return write(files, out, sources, PATIENCE);
  }

  static Result write(List<OutputFile> files, Path out, List<Path> sources, Duration patience)
      throws IOException {
    OutputPaths.check(files);
    var folder = out.toAbsolutePath().normalize();
    var name = folder.getFileName();
    var parent = folder.getParent();
    if (name == null || parent == null) {
      throw refused(out, "the root of a disk cannot be the site's folder");
    }
    Files.createDirectories(parent);
    var real = parent.toRealPath().resolve(name);
    refuseSources(real, sources);
    refuseOther(real);
    // Beside the folder, because only a rename within one disk is a single step.
    var work = Files.createDirectories(real.resolveSibling("." + name + ".bifolio"));
    var lock = FolderLock.take(work.resolve("lock"), out, patience);
    try {
      return new SiteWriter(real, work).replace(files);
    } finally {
      lock.close();
    }
  }

  private static void refuseSources(Path out, List<Path> sources) throws IOException {
    for (var source : sources) {
      if (!Files.exists(source)) {
        continue;
      }
      var real = source.toRealPath();
      if (real.startsWith(out) || out.startsWith(real)) {
        throw refused(out, "it is mixed with the sources; choose another folder with --out");
      }
    }
  }

  private static void refuseOther(Path out) throws IOException {
    if (Files.isSymbolicLink(out)) {
      throw refused(out, "it is a symbolic link; give the folder that it leads to");
    }
    if (Files.exists(out, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(out)) {
      throw refused(out, "it is a file, not a folder");
    }
  }

  private Result replace(List<OutputFile> files) throws IOException {
    repair();
    var old = SiteFolder.read(out);
    var foreign = old.foreign();
    if (foreign.isPresent()) {
      throw refused(
          out,
          "it holds \""
              + foreign.get()
              + "\", which no earlier build wrote; move that away or choose another folder with"
              + " --out");
    }
    var same = unchanged(files);
    var next = SiteFolder.manifest(files);
    if (same.size() == files.size() && next.equals(old.manifest())) {
      return new Result(0, same.size(), 0);
    }
    try {
      stage(files, same, next, old);
      swap();
    } catch (IOException | RuntimeException e) {
      FolderTree.deleteQuietly(stage);
      throw e;
    }
    FolderTree.deleteQuietly(previous); // if some program holds a file in it, the next run does
    var paths = new HashSet<>(files.stream().map(OutputFile::path).toList());
    int removed = (int) old.ours().stream().filter(path -> !paths.contains(path)).count();
    return new Result(files.size() - same.size(), same.size(), removed);
  }

  // A run that was killed between the two renames left the site in "old".
  private void repair() throws IOException {
    if (Files.exists(previous) && !Files.exists(out)) {
      Files.move(previous, out, StandardCopyOption.ATOMIC_MOVE);
    }
    FolderTree.delete(previous);
    FolderTree.delete(stage);
  }

  private Set<String> unchanged(List<OutputFile> files) throws IOException {
    var same = new HashSet<String>();
    for (var file : files) {
      var onDisk = out.resolve(file.path());
      if (FolderTree.size(onDisk) == file.bytes().length
          && Arrays.equals(Files.readAllBytes(onDisk), file.bytes())) {
        same.add(file.path());
      }
    }
    return same;
  }

  private void stage(List<OutputFile> files, Set<String> same, String manifest, SiteFolder old)
      throws IOException {
    var made = new HashSet<Path>();
    for (var file : files) {
      var target = stage.resolve(file.path());
      if (made.add(target.getParent())) {
        Files.createDirectories(target.getParent());
      }
      if (!same.contains(file.path()) || !FolderTree.link(target, out.resolve(file.path()))) {
        Files.write(target, file.bytes());
      }
    }
    Files.createDirectories(stage);
    for (var kept : old.kept()) {
      if (!Files.exists(stage.resolve(kept))) {
        Files.copy(out.resolve(kept), stage.resolve(kept), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    Files.writeString(stage.resolve(SiteFolder.MANIFEST), manifest);
  }

  private void swap() throws IOException {
    boolean had = Files.exists(out);
    try {
      if (had) {
        Files.move(out, previous, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(stage, out, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (had && !Files.exists(out)) {
        Files.move(previous, out, StandardCopyOption.ATOMIC_MOVE);
      }
      var refused =
          refused(
              out,
              "it cannot be swapped ("
                  + e.getMessage()
                  + "); if it is a mount point, choose a folder inside it with --out");
      refused.initCause(e);
      throw refused;
    }
  }

  private static FileSystemException refused(Path out, String reason) {
    return new FileSystemException(out.toString(), null, reason);
  }
}
