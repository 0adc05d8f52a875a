package bifolio.diagnostic;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes findings for programs, as one JSON object: {@code errors}, {@code warnings} and {@code
 * diagnostics}.
 */
public final class DiagnosticJson {
  private final Function<String, Optional<String>> sources;

  /**
   * Makes a writer.
   *
   * @param sources path to text; where it is known, a finding has the line as {@code excerpt}
   */
  public DiagnosticJson(Function<String, Optional<String>> sources) {
    this.sources = sources;
  }

  /** Returns one line of JSON with all findings. */
  public String write(List<Diagnostic> diagnostics) {
    return write(diagnostics, diagnostics.size());
  }

  /**
   * Returns one line of JSON.
   *
   * @param limit how many findings to write; all are counted
   */
  public String write(List<Diagnostic> diagnostics, int limit) {
    long errors = diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).count();
    return "{\"errors\":"
        + errors
        + ",\"warnings\":"
        + (diagnostics.size() - errors)
        + ",\"diagnostics\":"
        + diagnostics.stream().limit(limit).map(this::one).collect(array())
        + "}";
  }

  private String one(Diagnostic d) {
    String excerpt =
        sources
            .apply(d.at().path())
            .filter(text -> d.at().line() > 0)
            .map(text -> SourceText.of(d.at().path(), text).lineText(d.at().line()))
            .filter(line -> line.length() <= 2_000)
            .map(line -> ",\"excerpt\":" + string(line))
            .orElse("");
    String notes =
        d.notes().stream()
            .map(n -> "{" + place(n.at()) + ",\"message\":" + string(n.message()) + "}")
            .collect(array());
    return "{\"severity\":"
        + string(d.severity().word())
        + ",\"code\":"
        + string(d.code())
        + ","
        + place(d.at())
        + ",\"message\":"
        + string(d.message())
        + excerpt
        + ",\"notes\":"
        + notes
        + ",\"hint\":"
        + string(d.hint())
        + "}";
  }

  private static Collector<CharSequence, ?, String> array() {
    return Collectors.joining(",", "[", "]");
  }

  private static String place(Span at) {
    return "\"path\":"
        + string(at.path())
        + ",\"line\":"
        + at.line()
        + ",\"column\":"
        + at.column()
        + ",\"length\":"
        + at.length();
  }

  /** Returns a JSON string in quotes, safe inside a script and for a terminal; or null. */
  public static String string(@Nullable String text) {
    if (text == null) {
      return "null";
    }
    var out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default -> {
          boolean plain = c >= ' ' && c != '<' && (c < 0x7F || c > 0x9F) && !isUnsafe(c);
          out.append(
              plain ? String.valueOf(c) : "\\u" + Integer.toHexString(0x10000 | c).substring(1));
        }
      }
    }
    return out.append('"').toString();
  }

  // Line separators of JavaScript, directions of text, halves of a character.
  private static boolean isUnsafe(char c) {
    return (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || Character.isSurrogate(c);
  }
}
