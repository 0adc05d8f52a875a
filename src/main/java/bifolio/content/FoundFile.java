package bifolio.content;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * One regular file below a folder.
 *
 * @param path what diagnostics print
 * @param name from the folder, with {@code /}, composed (NFC) so that it is the same on every disk
 */
record FoundFile(Path file, String path, String name, Stamp stamp) {

  /** What changes when a file is written; equal stamps mean that nobody wrote it. */
  record Stamp(long size, FileTime modified, @Nullable Object key) {
    static Stamp of(BasicFileAttributes attributes) {
      return new Stamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
    }

    /**
     * Returns whether a later write must show in the stamp. A file written twice within one tick of
     * the disk's clock keeps its stamp, so a fresh one is not trusted (Git's "racy" rule).
     */
    boolean isSettled(long readAtMillis) {
      return modified.toMillis() < readAtMillis - 2_000;
    }
  }
}
