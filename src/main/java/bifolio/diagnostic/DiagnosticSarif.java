package bifolio.diagnostic;

import static bifolio.diagnostic.DiagnosticJson.string;
import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Writes findings as SARIF 2.1.0, the format that code scanning reads.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">the standard</a>
 */
public final class DiagnosticSarif {
  private static final String HEX = "0123456789ABCDEF";

  private final UnaryOperator<String> paths;

  /**
   * Makes a writer.
   *
   * @param paths from the path of a finding to the path from the root of the repository
   */
  public DiagnosticSarif(UnaryOperator<String> paths) {
    this.paths = paths;
  }

  /** Returns one line of JSON with one run. */
  public String write(List<Diagnostic> diagnostics) {
    var codes = new TreeSet<String>();
    diagnostics.forEach(d -> codes.add(d.code()));
    var rules = new ArrayList<>(codes);
    String ruleObjects =
        rules.stream().map(code -> "{\"id\":" + string(code) + "}").collect(joining(","));
    String results =
        diagnostics.stream().map(d -> result(d, rules.indexOf(d.code()))).collect(joining(",\n"));
    return "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\","
        + "\"runs\":[{\"tool\":{\"driver\":{\"name\":\"Bifolio\",\"rules\":["
        + ruleObjects
        + "]}},\"columnKind\":\"utf16CodeUnits\",\"results\":["
        + results
        + "]}]}";
  }

  private String result(Diagnostic d, int rule) {
    String text = d.hint() == null ? d.message() : d.message() + "\n" + d.hint();
    var related = new StringBuilder();
    for (var note : d.notes()) {
      related
          .append(related.isEmpty() ? "" : ",")
          .append("{\"message\":")
          .append(text(note.message()));
      related.append(",").append(place(note.at())).append("}");
    }
    return "{\"ruleId\":"
        + string(d.code())
        + ",\"ruleIndex\":"
        + rule
        + ",\"level\":"
        + string(d.severity().word())
        + ",\"message\":"
        + text(text)
        + ",\"locations\":[{"
        + place(d.at())
        + "}]"
        + (related.isEmpty() ? "" : ",\"relatedLocations\":[" + related + "]")
        + "}";
  }

  private static String text(String text) {
    return "{\"text\":" + string(text) + "}";
  }

  private String place(Span at) {
    String region =
        at.line() == 0
            ? ""
            : ",\"region\":{\"startLine\":"
                + at.line()
                + ",\"startColumn\":"
                + at.column()
                + ",\"endColumn\":"
                + (at.column() + at.length())
                + "}";
    return "\"physicalLocation\":{\"artifactLocation\":{\"uri\":"
        + string(uri(paths.apply(at.path())))
        + ",\"uriBaseId\":\"%SRCROOT%\"}"
        + region
        + "}";
  }

  /** Returns a path as a relative URI: everything but the characters that need no escape. */
  private static String uri(String path) {
    var out = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xFF;
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0);
      if (plain) {
        out.append((char) c);
      } else {
        out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return out.toString();
  }
}
