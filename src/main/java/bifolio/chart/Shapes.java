package bifolio.chart;

import bifolio.svg.Svg;

/** The shapes at the points of lines: lines can be told apart without colours. */
final class Shapes {
  static final int KINDS = 6;

  private Shapes() {}

  /** Appends a shape of about 7 units around a point. */
  static void append(StringBuilder path, int kind, double x, double y) {
    switch (kind % KINDS) {
      case 0 -> circle(path, x, y);
      case 1 -> path.append(move(x - 3, y - 3)).append("h6v6h-6z");
      case 2 -> path.append(move(x, y - 4)).append("l4 7h-8z");
      case 3 -> path.append(move(x, y - 4.2)).append("l4.2 4.2l-4.2 4.2l-4.2 -4.2z");
      case 4 -> path.append(move(x - 4, y - 3)).append("h8l-4 7z");
      default -> path.append(move(x - 4, y - 1.3)).append("h8v2.6h-8z");
    }
  }

  private static void circle(StringBuilder path, double x, double y) {
    path.append(move(x - 3.4, y)).append("a3.4 3.4 0 1 0 6.8 0a3.4 3.4 0 1 0 -6.8 0z");
  }

  private static String move(double x, double y) {
    return "M" + Svg.number(x) + " " + Svg.number(y);
  }
}
