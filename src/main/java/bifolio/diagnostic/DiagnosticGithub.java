package bifolio.diagnostic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Writes findings as workflow commands of GitHub, which shows them beside the lines of a pull
 * request, and as Markdown for the summary of the job.
 *
 * <p>GitHub shows ten errors and ten warnings of a step. So findings of one kind in one file are
 * one annotation, and what is beyond ten stands in the summary alone.
 */
public final class DiagnosticGithub {
  private static final int SHOWN = 10; // of each severity
  private static final int PLACES = 12; // named in one annotation
  private static final int SUMMARY_LIMIT = 900_000; // characters; GitHub refuses more than 1 MiB

  private final UnaryOperator<String> paths;

  /**
   * Makes a writer.
   *
   * @param paths from the path of a finding to the path from the root of the repository
   */
  public DiagnosticGithub(UnaryOperator<String> paths) {
    this.paths = paths;
  }

  /** Returns the annotations, then all findings as a group of lines. */
  public String commands(List<Diagnostic> diagnostics) {
    if (diagnostics.isEmpty()) {
      return "";
    }
    var out = new StringBuilder();
    for (var severity : Severity.values()) {
      groups(diagnostics, severity).stream().limit(SHOWN).forEach(group -> command(group, out));
    }
    out.append("::group::").append(DiagnosticPrinter.summary(diagnostics)).append('\n');
    diagnostics.forEach(d -> out.append(line(d)).append('\n'));
    return out.append("::endgroup::\n").toString();
  }

  /** Returns the findings of one kind in one file, file by file. */
  private static List<List<Diagnostic>> groups(List<Diagnostic> diagnostics, Severity severity) {
    var groups = new LinkedHashMap<String, List<Diagnostic>>();
    for (var d : diagnostics) {
      if (d.severity() == severity) {
        String key = d.at().path() + "\n" + d.code();
        groups.computeIfAbsent(key, k -> new ArrayList<>()).add(d);
      }
    }
    return List.copyOf(groups.values());
  }

  private void command(List<Diagnostic> group, StringBuilder out) {
    var first = group.getFirst();
    var at = first.at();
    out.append("::").append(first.severity().word()).append(" file=").append(property(at.path()));
    if (at.line() > 0) {
      out.append(",line=").append(at.line()).append(",col=").append(at.column());
      out.append(",endColumn=").append(at.column() + at.length());
    }
    out.append(",title=").append(escaped(first.code(), true)).append("::");
    out.append(escaped(message(group), false)).append('\n');
  }

  private String message(List<Diagnostic> group) {
    var first = group.getFirst();
    var out = new StringBuilder(first.message());
    for (var note : first.notes()) {
      out.append('\n').append(place(note.at())).append(": ").append(note.message());
    }
    if (first.hint() != null) {
      out.append("\nhint: ").append(first.hint());
    }
    if (group.size() > 1) {
      var lines = group.stream().skip(1).map(d -> Integer.toString(d.at().line())).toList();
      var named = lines.subList(0, Math.min(PLACES, lines.size()));
      out.append("\nthe same in line ").append(String.join(", ", named));
      out.append(lines.size() > PLACES ? " and " + (lines.size() - PLACES) + " more" : "");
    }
    return out.toString();
  }

  private String place(Span at) {
    String path = paths.apply(at.path());
    return at.line() == 0 ? path : path + ":" + at.line() + ":" + at.column();
  }

  private String line(Diagnostic d) {
    String said = d.severity().word() + "[" + d.code() + "]: " + d.message();
    // A path that begins with :: would be a command.
    String line = place(d.at()) + ": " + said;
    return oneLine(line.startsWith("::") ? " " + line : line);
  }

  private String property(String path) {
    return escaped(paths.apply(path), true);
  }

  private static String escaped(String text, boolean property) {
    String data = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    return property ? data.replace(":", "%3A").replace(",", "%2C") : data;
  }

  private static String oneLine(String text) {
    var out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
    return out.toString();
  }

  /** Returns all findings as Markdown, a table for each file; ends with a line break. */
  public String summary(List<Diagnostic> diagnostics) {
    var out = new StringBuilder("### Bifolio: ");
    out.append(diagnostics.isEmpty() ? "no problems" : DiagnosticPrinter.summary(diagnostics));
    out.append("\n");
    String file = "";
    int written = 0;
    for (var d : diagnostics) {
      if (out.length() > SUMMARY_LIMIT) {
        break;
      }
      if (!d.at().path().equals(file)) {
        file = d.at().path();
        out.append("\n**").append(markdown(paths.apply(file))).append("**\n\n");
        out.append("| line | kind | what |\n|--:|---|---|\n");
      }
      row(d, out);
      written++;
    }
    if (written < diagnostics.size()) {
      out.append("\n… and ").append(diagnostics.size() - written).append(" more\n");
    }
    return out.toString();
  }

  private static void row(Diagnostic d, StringBuilder out) {
    String line = d.at().line() == 0 ? "" : Integer.toString(d.at().line());
    out.append("| ").append(line).append(" | ");
    out.append(d.severity().word()).append(' ').append(markdown(d.code())).append(" | ");
    out.append(markdown(d.message()));
    if (d.hint() != null) {
      out.append("<br>").append(markdown(d.hint()));
    }
    out.append(" |\n");
  }

  /** Returns a text as Markdown shows it: nothing in it is a mark, a tag or a mention. */
  private static String markdown(String text) {
    var out = new StringBuilder(text.length() + 16);
    oneLine(text)
        .codePoints()
        .forEach(
            c -> {
              if ("\\`*_{}[]()#+!|~<>&@:".indexOf(c) >= 0) {
                out.append(String.format(Locale.ROOT, "&#%d;", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }
}
