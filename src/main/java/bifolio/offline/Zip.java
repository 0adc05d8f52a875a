package bifolio.offline;

import bifolio.model.OutputFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs files. */
final class Zip {
  /** The first time that the format knows. */
  private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

  private Zip() {}

  /** Returns the files packed in their order, in a folder. */
  static byte[] of(String folder, List<OutputFile> files) {
    var out = new ByteArrayOutputStream(8 << 20);
    try (var zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      for (var file : files) {
        var entry = new ZipEntry(folder + file.path());
        entry.setTimeLocal(NEVER);
        zip.putNextEntry(entry);
        zip.write(file.bytes());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // writing to memory cannot fail
    }
    return out.toByteArray();
  }
}
