package bifolio.picture;

import java.io.ByteArrayOutputStream;

/** Packs a raster by RFC 1951, in one block with the fixed codes. */
final class Deflate {
  private static final int LONGEST = 258;
  private static final int WINDOW = 32_768;
  private static final int SHORTEST = 4; // a shorter one is hardly shorter than its bytes

  private final byte[] data;
  private final int stride;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(8_192);
  private int bits;
  private int count;

  private Deflate(byte[] data, int stride) {
    this.data = data;
    this.stride = stride;
  }

  /**
   * Returns packed bytes.
   *
   * @param stride how far a row is from the next one, which is mostly the same
   */
  static byte[] of(byte[] data, int stride) {
    return new Deflate(data, stride).pack();
  }

  private byte[] pack() {
    put(1, 1); // the last block
    put(1, 2); // with fixed codes
    int at = 0;
    while (at < data.length) {
      int distance = stride;
      int length = same(at, stride);
      if (length < LONGEST) {
        int run = same(at, 1);
        if (run > length) {
          distance = 1;
          length = run;
        }
        for (int d = 2 * stride; d <= Math.min(at, WINDOW) && length < LONGEST; d += stride) {
          int found = same(at, d);
          if (found > length) {
            distance = d;
            length = found;
          }
        }
      }
      if (length >= SHORTEST) {
        match(length, distance);
        at += length;
      } else {
        symbol(data[at++] & 0xff);
      }
    }
    symbol(256);
    put(0, 7); // fills the last byte
    return out.toByteArray();
  }

  private int same(int at, int distance) {
    int most = Math.min(LONGEST, data.length - at);
    int length = 0;
    if (distance > at) {
      return 0;
    }
    while (length < most && data[at + length] == data[at + length - distance]) {
      length++;
    }
    return length;
  }

  private void match(int length, int distance) {
    // lengths 3 to 10 have a code each, then four codes share one more bit
    if (length == LONGEST) {
      symbol(285);
    } else {
      int rest = length - 3;
      int extra = Math.max(0, 29 - Integer.numberOfLeadingZeros(Math.max(rest, 1)));
      symbol(257 + 4 * extra + (rest >> extra));
      put(rest & ((1 << extra) - 1), extra);
    }
    int rest = distance - 1;
    int extra = Math.max(0, 30 - Integer.numberOfLeadingZeros(Math.max(rest, 1)));
    code(2 * extra + (rest >> extra), 5);
    put(rest & ((1 << extra) - 1), extra);
  }

  private void symbol(int symbol) {
    if (symbol < 144) {
      code(0x30 + symbol, 8);
    } else if (symbol < 256) {
      code(0x190 + symbol - 144, 9);
    } else if (symbol < 280) {
      code(symbol - 256, 7);
    } else {
      code(0xc0 + symbol - 280, 8);
    }
  }

  /** Codes stand with their highest bit first. */
  private void code(int code, int length) {
    put(Integer.reverse(code) >>> (32 - length), length);
  }

  private void put(int value, int length) {
    bits |= value << count;
    count += length;
    while (count >= 8) {
      out.write(bits);
      bits >>>= 8;
      count -= 8;
    }
  }
}
