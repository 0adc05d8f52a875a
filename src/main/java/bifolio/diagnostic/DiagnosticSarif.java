package bifolio.diagnostic;

import static bifolio.diagnostic.DiagnosticJson.string;
import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Writes findings as SARIF 2.1.0, the format that code scanning reads.
 *
 * <p>What GitHub wants beyond the standard is there too: each rule says in words what it is, each
 * place has a line, and a second place is linked from the message, for it is shown only so.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">the standard</a>
 */
public final class DiagnosticSarif {
  private static final String HEX = "0123456789ABCDEF";
  private static final Pattern LINK_CHARACTER = Pattern.compile("[\\\\\\[\\]]");

  private final String version;
  private final UnaryOperator<String> paths;

  /**
   * Makes a writer.
   *
   * @param version of Bifolio
   * @param paths from the path of a finding to the path from the root of the repository
   */
  public DiagnosticSarif(String version, UnaryOperator<String> paths) {
    this.version = version;
    this.paths = paths;
  }

  /** Returns one line of JSON for each finding, with one run around them. */
  public String write(List<Diagnostic> diagnostics) {
    var codes = new TreeSet<String>();
    diagnostics.forEach(d -> codes.add(d.code()));
    var rules = new ArrayList<>(codes);
    String results =
        diagnostics.stream().map(d -> result(d, rules.indexOf(d.code()))).collect(joining(",\n"));
    return "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\","
        + "\"runs\":[{\"tool\":{\"driver\":{\"name\":\"Bifolio\",\"version\":"
        + string(version)
        + ",\"rules\":["
        + rules.stream().map(DiagnosticSarif::rule).collect(joining(","))
        + "]}},\"columnKind\":\"utf16CodeUnits\",\"results\":["
        + results
        + "]}]}";
  }

  private static String rule(String code) {
    String words = text(code.replace('-', ' '));
    return "{\"id\":"
        + string(code)
        + ",\"shortDescription\":"
        + words
        + ",\"fullDescription\":"
        + words
        + ",\"help\":"
        + text("Each finding says what is wrong and what to do about it.")
        + "}";
  }

  private String result(Diagnostic d, int rule) {
    var message = new StringBuilder(plain(d.message()));
    var related = new StringBuilder();
    for (int i = 0; i < d.notes().size(); i++) {
      var note = d.notes().get(i);
      message.append("\n[").append(inLink(note.message())).append("](").append(i + 1).append(")");
      related.append(i == 0 ? "" : ",").append("{\"id\":").append(i + 1);
      related.append(",\"message\":").append(text(plain(note.message())));
      related.append(",").append(place(note.at())).append("}");
    }
    if (d.hint() != null) {
      message.append("\n").append(plain(d.hint()));
    }
    return "{\"ruleId\":"
        + string(d.code())
        + ",\"ruleIndex\":"
        + rule
        + ",\"level\":"
        + string(d.severity().word())
        + ",\"message\":"
        + text(message.toString())
        + ",\"locations\":[{"
        + place(d.at())
        + "}]"
        + (related.isEmpty() ? "" : ",\"relatedLocations\":[" + related + "]")
        + "}";
  }

  private static String text(String text) {
    return "{\"text\":" + string(text) + "}";
  }

  // spec: the characters "{" and "}" shall be represented by "{{" and "}}" (3.11.5).
  // A link that an author wrote, such as [x](gone.md), is none of the message's (3.11.6).
  private static String plain(String text) {
    return text.contains("](") ? inLink(text) : text.replace("{", "{{").replace("}", "}}");
  }

  private static String inLink(String text) {
    String braces = text.replace("{", "{{").replace("}", "}}");
    return LINK_CHARACTER.matcher(braces).replaceAll("\\\\$0");
  }

  private String place(Span at) {
    // A finding without a region is of the whole file; GitHub wants a line.
    String region =
        at.line() == 0
            ? "\"startLine\":1"
            : "\"startLine\":"
                + at.line()
                + ",\"startColumn\":"
                + at.column()
                + ",\"endColumn\":"
                + (at.column() + at.length());
    return "\"physicalLocation\":{\"artifactLocation\":{\"uri\":"
        + string(uri(paths.apply(at.path())))
        + ",\"uriBaseId\":\"%SRCROOT%\"},\"region\":{"
        + region
        + "}}";
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
