package bifolio.output;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * Texts by key in one file, for results that are costly to compute again. Losing it costs time,
 * never correctness, so a broken file is as good as none.
 */
public final class CacheFile {
  private static final long MAGIC = 0x4249_464F_4C49_4F01L; // "BIFOLIO", format 1

  private CacheFile() {}

  /** Reads the entries; none if the file is missing, broken or of another format. */
  public static Map<String, String> read(Path file) {
    try {
      var in = ByteBuffer.wrap(Files.readAllBytes(file));
      if (in.remaining() < 16 || in.getLong() != MAGIC) {
        return Map.of();
      }
      var body = in.slice(16, in.limit() - 16);
      if (in.getLong() != checksum(body.duplicate())) {
        return Map.of();
      }
      var entries = new HashMap<String, String>();
      while (body.hasRemaining()) {
        entries.put(text(body), text(body));
      }
      return entries;
    } catch (IOException | BufferUnderflowException | NegativeArraySizeException e) {
      return Map.of();
    }
  }

  /** Replaces the file in one step. The same entries give the same bytes. */
  public static void write(Path file, Map<String, String> entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var body = new DataOutputStream(bytes);
    for (var entry : new TreeMap<>(entries).entrySet()) {
      write(body, entry.getKey());
      write(body, entry.getValue());
    }
    var content = ByteBuffer.wrap(bytes.toByteArray());
    var all = ByteBuffer.allocate(16 + content.remaining());
    all.putLong(MAGIC).putLong(checksum(content.duplicate())).put(content);
    var folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    // A name of its own: two builds may save at the same time, and the last one wins.
    var fresh = Files.createTempFile(folder, "cache", ".tmp");
    try {
      Files.write(fresh, all.array());
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(ByteBuffer in) {
    int length = in.getInt();
    if (length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static long checksum(ByteBuffer body) {
    var checksum = new CRC32C();
    checksum.update(body);
    return checksum.getValue();
  }
}
