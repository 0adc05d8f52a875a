package bifolio.content;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.diagnostic.Reporter;
import bifolio.diagnostic.Span;

/**
 * What a merge has left in a text: both sides of a place that both branches changed, between marks.
 * It is reported once and our side is read, so that nothing else is said about it.
 */
final class MergeMarks {
  private static final String HINT =
      "keep what is right, in both languages, and remove the lines that begin with <<<<<<<, ======="
          + " and >>>>>>>; an example of such marks begins with a space";

  private final String path;
  private final String[] lines;
  private final Reporter reporter;

  private MergeMarks(String path, String[] lines, Reporter reporter) {
    this.path = path;
    this.lines = lines;
    this.reporter = reporter;
  }

  /** Returns a text without marks and without what is not ours; its lines keep their numbers. */
  static String ours(String path, String text, Reporter reporter) {
    if (!text.contains("<<<<<<<") && !text.contains(">>>>>>>")) {
      return text;
    }
    var marks = new MergeMarks(path, text.split("\n", -1), reporter);
    marks.remove();
    return String.join("\n", marks.lines);
  }

  private void remove() {
    int divider = -1;
    for (int i = 0; i < lines.length; i++) {
      int end = isMark(i, '<') ? end(i) : i;
      if (end > i) {
        report(i, "a merge left both sides of this place, up to line " + (end + 1));
        clear(i, i + 1);
        clear(endOfOurs(i), end + 1);
        i = end;
        divider = -1;
      } else if (isMark(i, '<') || isMark(i, '>')) {
        report(i, "a merge left this mark");
        if (isMark(i, '>') && divider >= 0) {
          clear(divider, divider + 1);
        }
        clear(i, i + 1);
        divider = -1;
      } else if (isMark(i, '=')) {
        divider = i;
      }
    }
  }

  /** Returns the line that ends what begins here, or this one if nothing does. */
  private int end(int start) {
    int divider = -1;
    for (int i = start + 1; i < lines.length && !isMark(i, '<'); i++) {
      divider = divider < 0 && isMark(i, '=') ? i : divider;
      if (isMark(i, '>')) {
        return divider < 0 ? start : i;
      }
    }
    return start;
  }

  /** Returns the line at which our side ends. */
  private int endOfOurs(int start) {
    int i = start + 1;
    while (!isMark(i, '|') && !isMark(i, '=')) {
      i++;
    }
    return i;
  }

  private boolean isMark(int index, char mark) {
    String line = lines[index];
    int end = line.endsWith("\r") ? line.length() - 1 : line.length();
    if (end < 7 || line.chars().limit(7).anyMatch(c -> c != mark)) {
      return false;
    }
    return end == 7 || (mark != '=' && line.charAt(7) == ' ');
  }

  private void report(int index, String message) {
    var at = new Span(path, index + 1, 1, Math.max(1, lines[index].stripTrailing().length()));
    reporter.report(error("merge-conflict", at, message).withHint(HINT));
  }

  private void clear(int from, int to) {
    for (int i = from; i < to; i++) {
      lines[i] = "";
    }
  }
}
