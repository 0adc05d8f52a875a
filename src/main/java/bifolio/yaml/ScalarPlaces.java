package bifolio.yaml;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where each character of a single value stands in its file: quotation marks, escapes, folded lines
 * and indentation are no part of a value.
 *
 * <p>It follows the value through the file and gives up at the first character that is another one,
 * so what it returns is right.
 */
public final class ScalarPlaces {
  private final String file;
  private final String value;
  private final int[] places;
  private final char quote;
  private int at; // next character of the file
  private int done; // characters of the value so far

  private ScalarPlaces(String file, int start, String value) {
    this.file = file;
    this.value = value;
    this.places = new int[value.length() + 1];
    char first = start < file.length() ? file.charAt(start) : ' ';
    this.quote = first == '"' || first == '\'' ? first : ' ';
    this.at = quote != ' ' ? start + 1 : first == '|' || first == '>' ? body(start) : start;
  }

  /**
   * Finds the places.
   *
   * @param file the text of the whole file
   * @param start offset where the value begins, its quotation mark included
   * @param value as it was read
   * @return for each character of the value its offset, and at the end the offset after it; empty
   *     if the value is not written in a way that this follows
   */
  public static Optional<int[]> of(String file, int start, String value) {
    var places = new ScalarPlaces(file, start, value);
    while (places.done < value.length()) {
      if (!places.step()) {
        return Optional.empty();
      }
    }
    places.places[value.length()] = Math.min(places.at, file.length());
    return Optional.of(Arrays.copyOf(places.places, places.places.length));
  }

  // After the line of the "|" or ">" and the indentation.
  private int body(int start) {
    int line = file.indexOf('\n', start);
    return line < 0 ? file.length() : afterSpace(line);
  }

  private boolean step() {
    if (at >= file.length()) {
      return value.charAt(done) == '\n' && done + 1 == value.length() && take(0);
    }
    char wanted = value.charAt(done);
    char there = file.charAt(at);
    if (quote == '"' && there == '\\') {
      return escape(wanted);
    }
    if (quote == '\'' && there == '\'') {
      return wanted == '\'' && file.startsWith("''", at) && take(2);
    }
    if (isLineEnd()) {
      return fold(wanted);
    }
    return there == wanted && take(1);
  }

  private boolean take(int length) {
    places[done++] = at;
    at += length;
    return true;
  }

  /** A line end is one space, or as many line ends as stand in the value. */
  private boolean fold(char wanted) {
    if (wanted != ' ' && wanted != '\n') {
      return false;
    }
    int next = afterSpace(at);
    while (wanted == '\n' && done + 1 < value.length() && value.charAt(done + 1) == '\n') {
      places[done++] = at;
    }
    places[done++] = at;
    at = next;
    return true;
  }

  private boolean isLineEnd() {
    int next = at;
    while (next < file.length() && (file.charAt(next) == ' ' || file.charAt(next) == '\t')) {
      next++;
    }
    return next < file.length() && (file.charAt(next) == '\n' || file.charAt(next) == '\r');
  }

  private int afterSpace(int from) {
    int next = from;
    while (next < file.length() && Character.isWhitespace(file.charAt(next))) {
      next++;
    }
    return next;
  }

  private boolean escape(char wanted) {
    if (at + 1 >= file.length()) {
      return false;
    }
    char kind = file.charAt(at + 1);
    if (kind == '\n') { // the line goes on without a space
      at = afterSpace(at + 1);
      return true;
    }
    int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : 0;
    if (digits > 0 && at + 2 + digits <= file.length()) {
      String code = file.substring(at + 2, at + 2 + digits);
      return code.chars().allMatch(c -> Character.digit(c, 16) >= 0)
          && Integer.parseInt(code, 16) == wanted
          && take(2 + digits);
    }
    int plain = "ntr\"\\/ ".indexOf(kind);
    return plain >= 0 && "\n\t\r\"\\/ ".charAt(plain) == wanted && take(2);
  }
}
