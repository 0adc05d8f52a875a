package bifolio.diagnostic;

import java.util.Comparator;

/**
 * A piece of one line of a source file.
 *
 * @param path from the project root, with {@code /}
 * @param line 1-based; 0 stands for the file as a whole
 * @param column 1-based, in UTF-16 units
 * @param length in UTF-16 units, at least 1
 */
public record Span(String path, int line, int column, int length) implements Comparable<Span> {
  private static final Comparator<Span> ORDER =
      Comparator.comparing(Span::path).thenComparingInt(Span::line).thenComparingInt(Span::column);

  public Span {
    if (line < 0 || column < 1 || length < 1) {
      throw new IllegalArgumentException(
          "no such place: " + path + ":" + line + ":" + column + "+" + length);
    }
  }

  /** Returns the place that stands for a whole file, such as one that cannot be read. */
  public static Span ofFile(String path) {
    return new Span(path, 0, 1, 1);
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }

  /** Returns {@code path:line:column}, or the path alone for a whole file. */
  @Override
  public String toString() {
    return line == 0 ? path : path + ":" + line + ":" + column;
  }
}
