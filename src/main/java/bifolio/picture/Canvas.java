package bifolio.picture;

import java.util.Arrays;

/** A raster of rectangles in a few colours. */
final class Canvas {
  static final int WIDTH = 1200;
  static final int HEIGHT = 630;

  private final byte[][] rows = new byte[HEIGHT][WIDTH];

  /** Fills a rectangle; what is outside of the raster is left out. */
  void fill(int x, int y, int width, int height, Colour colour) {
    int left = Math.clamp(x, 0, WIDTH);
    int right = Math.clamp(x + (long) width, left, WIDTH);
    for (int line = Math.max(0, y); line < Math.min(HEIGHT, y + height); line++) {
      Arrays.fill(rows[line], left, right, colour.index);
    }
  }

  /** Returns the raster as PNG takes it: each row a byte for its filter, then two pixels a byte. */
  byte[] packed() {
    var out = new byte[HEIGHT * Png.STRIDE];
    int at = 0;
    for (byte[] row : rows) {
      at++; // filter 0: none
      for (int x = 0; x < WIDTH; x += 2) {
        out[at++] = (byte) (row[x] << 4 | row[x + 1]);
      }
    }
    return out;
  }
}
