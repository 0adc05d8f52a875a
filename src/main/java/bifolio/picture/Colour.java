package bifolio.picture;

/** The colours of a picture, those of the theme on paper. */
enum Colour {
  DESK(0, 0xe7e0d1),
  PAPER(1, 0xfcfaf5),
  EDGE(2, 0xd5ccb8),
  GUTTER(3, 0xefe9dc),
  INK(4, 0x2a2622),
  TEXT(5, 0xa9a196),
  QUIET(6, 0xcdc6ba),
  TINT(7, 0xf1ece1),
  CODE(8, 0x857d72),
  GRID(9, 0xd8d0c1),
  SEAL(10, 0xb23a2b),
  BLUSH(11, 0xf3dfd8);

  /** Its place in the palette, which has them in this order. */
  final byte index;

  final int rgb;

  Colour(int index, int rgb) {
    this.index = (byte) index;
    this.rgb = rgb;
  }
}
