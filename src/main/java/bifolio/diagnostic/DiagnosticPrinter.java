package bifolio.diagnostic;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes findings for people: first line as {@code path:line:column}, then the source line with
 * carets, then notes and the hint.
 *
 * <p>Carets count display columns, so they stand under Chinese text too. Control characters and
 * bidirectional marks are shown as {@code �}, so that no source can repaint a terminal.
 */
public final class DiagnosticPrinter {
  private static final int MAX_COLUMNS = 110;

  private final Function<String, Optional<String>> sources;
  private final boolean colour;

  /**
   * Makes a printer.
   *
   * @param sources path to text, for the excerpt; empty when the text is not known
   * @param colour whether to write ANSI colours
   */
  public DiagnosticPrinter(Function<String, Optional<String>> sources, boolean colour) {
    this.sources = sources;
    this.colour = colour;
  }

  /** Returns all findings, a blank line between two. */
  public String print(List<Diagnostic> diagnostics) {
    var out = new StringBuilder();
    for (var diagnostic : diagnostics) {
      if (!out.isEmpty()) {
        out.append('\n');
      }
      print(diagnostic, out);
    }
    return out.toString();
  }

  /** Returns the closing line, such as {@code 2 errors, 1 warning}. */
  public static String summary(List<Diagnostic> diagnostics) {
    long errors = diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).count();
    long warnings = diagnostics.size() - errors;
    return count(errors, "error") + ", " + count(warnings, "warning");
  }

  private static String count(long n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }

  private void print(Diagnostic d, StringBuilder out) {
    String colourCode = d.severity() == Severity.ERROR ? "31" : "33";
    out.append(paint("1", printable(d.at().toString()))).append(": ");
    out.append(paint("1;" + colourCode, d.severity().word() + "[" + d.code() + "]"));
    out.append(": ").append(paint("1", printable(d.message()))).append('\n');
    excerpt(d.at(), colourCode, out);
    for (var note : d.notes()) {
      out.append("  ")
          .append(paint("36", "note"))
          .append(": ")
          .append(printable(note.at().toString()));
      out.append(": ").append(printable(note.message())).append('\n');
    }
    if (d.hint() != null) {
      out.append("  ").append(paint("32", "hint")).append(": ");
      out.append(printable(d.hint())).append('\n');
    }
  }

  private void excerpt(Span at, String colourCode, StringBuilder out) {
    var text = sources.apply(at.path());
    if (at.line() == 0 || text.isEmpty()) {
      return;
    }
    String line = SourceText.of(at.path(), text.get()).lineText(at.line());
    if (line.isEmpty() && at.length() > 1) {
      return; // what stands there is not part of the text that was read
    }
    int start = Math.min(at.column() - 1, line.length());
    int end = Math.min(start + at.length(), line.length());
    // A very long line is cut around the place, on whole characters.
    int from = 0;
    String tail = "";
    if (line.length() > MAX_COLUMNS || DisplayWidth.of(printable(line)) > MAX_COLUMNS) {
      from = boundary(line, Math.max(0, start - 40));
      int to = fitting(line, from);
      tail = to < line.length() ? "…" : "";
      line = line.substring(0, to);
      start = Math.min(start, to);
      end = Math.min(end, to);
    }
    String lead = from > 0 ? "…" : "";
    String before = lead + printable(line.substring(from, start));
    String marked = printable(line.substring(start, end));
    String number = String.format(Locale.ROOT, "%5d", at.line());
    out.append(paint("2", number + " │ ")).append(lead).append(printable(line.substring(from)));
    out.append(tail).append('\n').append(" ".repeat(5)).append(paint("2", " │ "));
    out.append(" ".repeat(DisplayWidth.of(before)));
    out.append(paint(colourCode, "^".repeat(Math.max(1, DisplayWidth.of(marked))))).append('\n');
  }

  /** Returns the end of the longest piece that fits into the columns. */
  private static int fitting(String line, int from) {
    int columns = 0;
    int to = from;
    while (to < line.length()) {
      int next = to + Character.charCount(line.codePointAt(to));
      columns += DisplayWidth.of(line.substring(to, next));
      if (columns > MAX_COLUMNS) {
        break;
      }
      to = next;
    }
    return to;
  }

  private static int boundary(String line, int index) {
    boolean inside =
        index > 0 && index < line.length() && Character.isLowSurrogate(line.charAt(index));
    return inside ? index - 1 : index;
  }

  private static String printable(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean unseen = // changes the direction of text, or ends a line where we do not
          (c >= 0x200E && c <= 0x200F)
              || (c >= 0x2028 && c <= 0x202E)
              || (c >= 0x2066 && c <= 0x2069)
              || c == 0x061C;
      boolean lone =
          Character.isSurrogate(c)
              && !(Character.isHighSurrogate(c)
                  && i + 1 < text.length()
                  && Character.isLowSurrogate(text.charAt(i + 1)))
              && !(Character.isLowSurrogate(c)
                  && i > 0
                  && Character.isHighSurrogate(text.charAt(i - 1)));
      out.append(c == '\t' ? ' ' : Character.isISOControl(c) || unseen || lone ? '�' : c);
    }
    return out.toString();
  }

  private String paint(String code, String text) {
    return colour ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
