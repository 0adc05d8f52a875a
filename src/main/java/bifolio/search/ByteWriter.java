package bifolio.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes numbers and texts as {@code docs/search-format.md} says. */
final class ByteWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** Writes an unsigned number, seven bits a byte, lowest first. */
  ByteWriter number(long value) {
    long rest = value;
    while (rest > 0x7F) {
      out.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
    return this;
  }

  /** Writes a text: the number of its bytes, then its bytes in UTF-8. */
  ByteWriter text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return number(bytes.length).bytes(bytes, 0, bytes.length);
  }

  /** Writes a text after another one: how many bytes are the same, then the rest. */
  ByteWriter after(String before, String text) {
    byte[] old = before.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int same = 0;
    while (same < old.length && same < bytes.length && old[same] == bytes[same]) {
      same++;
    }
    return number(same).number(bytes.length - same).bytes(bytes, same, bytes.length - same);
  }

  ByteWriter bytes(byte[] bytes, int from, int length) {
    out.write(bytes, from, length);
    return this;
  }

  int size() {
    return out.size();
  }

  byte[] toBytes() {
    return out.toByteArray();
  }
}
