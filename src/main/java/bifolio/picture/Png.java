package bifolio.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * Writes a canvas as PNG. The stream is packed here and not by the machine's zlib, whose bytes
 * differ between versions.
 */
final class Png {
  /** From a row to the one below: a byte for the filter, four bits a pixel. */
  static final int STRIDE = 1 + Canvas.WIDTH / 2;

  private Png() {}

  static byte[] of(Canvas canvas) {
    var out = new ByteArrayOutputStream(8_192);
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    var head = new ByteArrayOutputStream();
    number(Canvas.WIDTH, head);
    number(Canvas.HEIGHT, head);
    head.writeBytes(new byte[] {4, 3, 0, 0, 0}); // four bits a pixel, by palette
    chunk("IHDR", head.toByteArray(), out);
    var palette = new ByteArrayOutputStream();
    for (var colour : Colour.values()) {
      palette.write(colour.rgb >> 16);
      palette.write(colour.rgb >> 8);
      palette.write(colour.rgb);
    }
    chunk("PLTE", palette.toByteArray(), out);
    byte[] pixels = canvas.packed();
    var data = new ByteArrayOutputStream(8_192);
    data.write(0x78);
    data.write(0x01);
    data.writeBytes(Deflate.of(pixels, STRIDE));
    var sum = new Adler32();
    sum.update(pixels);
    number((int) sum.getValue(), data);
    chunk("IDAT", data.toByteArray(), out);
    chunk("IEND", new byte[0], out);
    return out.toByteArray();
  }

  private static void chunk(String name, byte[] data, ByteArrayOutputStream out) {
    byte[] type = name.getBytes(StandardCharsets.US_ASCII);
    number(data.length, out);
    out.writeBytes(type);
    out.writeBytes(data);
    var sum = new CRC32();
    sum.update(type);
    sum.update(data);
    number((int) sum.getValue(), out);
  }

  private static void number(int value, ByteArrayOutputStream out) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write(value >> shift);
    }
  }
}
