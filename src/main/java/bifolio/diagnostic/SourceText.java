package bifolio.diagnostic;

import java.util.Arrays;

/**
 * A file's text with the starts of its lines, so that an offset becomes a place.
 *
 * <p>Line ends are {@code \n}, {@code \r\n} and {@code \r}.
 */
public final class SourceText {
  private final String path;
  private final String text;
  private final int[] starts;

  private SourceText(String path, String text, int[] starts) {
    this.path = path;
    this.text = text;
    this.starts = starts;
  }

  /** Finds the line starts of a text. */
  public static SourceText of(String path, String text) {
    var starts = new int[64];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean end =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (end) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return new SourceText(path, text, Arrays.copyOf(starts, count));
  }

  /** Returns the file's path. */
  public String path() {
    return path;
  }

  /** Returns the whole text. */
  public String text() {
    return text;
  }

  /**
   * Returns the place of a range, cut at the end of its first line.
   *
   * @param start UTF-16 offset; outside the text it is taken to the nearest end
   * @param end exclusive
   */
  public Span span(int start, int end) {
    int from = Math.clamp(start, 0, text.length());
    int line = lineIndex(from);
    int stop = Math.min(Math.max(end, from), lineEnd(line));
    return new Span(path, line + 1, from - starts[line] + 1, Math.max(1, stop - from));
  }

  /** Returns the place of a whole line without its indentation; {@code line} is 1-based. */
  public Span line(int line) {
    int index = Math.clamp(line - 1L, 0, starts.length - 1);
    int from = starts[index];
    while (from < lineEnd(index) && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    return span(from, lineEnd(index));
  }

  /** Returns the offset of a 1-based line's first character. */
  public int offsetOfLine(int line) {
    return starts[Math.clamp(line - 1L, 0, starts.length - 1)];
  }

  /** Returns a 1-based line without its end, or an empty text when there is none. */
  public String lineText(int line) {
    if (line < 1 || line > starts.length) {
      return "";
    }
    return text.substring(starts[line - 1], lineEnd(line - 1));
  }

  private int lineIndex(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  private int lineEnd(int index) {
    int end = index + 1 < starts.length ? starts[index + 1] : text.length();
    while (end > starts[index] && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return end;
  }
}
