package bifolio.diagram;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** The page that draws: Mermaid, our script, the sources; and how its results are read. */
final class DrawingPage {
  /** Scripts of the folder only, nothing from elsewhere, whatever a diagram's text says. */
  private static final String POLICY =
      "default-src 'none'; script-src file: 'unsafe-inline'; style-src 'unsafe-inline'";

  private static final Pattern RESULTS =
      Pattern.compile("<pre id=\"results\">([^<]*)</pre>", Pattern.DOTALL);

  private DrawingPage() {}

  /** Writes the page and its scripts into a folder and returns the page. */
  static Path write(Path folder, List<String> sources) throws IOException {
    try (var library = new GZIPInputStream(resource("mermaid.js.gz"));
        var settings = resource("settings.js");
        var script = resource("render.js")) {
      Files.copy(library, folder.resolve("mermaid.js"));
      Files.copy(settings, folder.resolve("settings.js"));
      Files.copy(script, folder.resolve("render.js"));
    }
    var quoted = sources.stream().map(DrawingPage::quoted).toList();
    var page =
        String.format(
            Locale.ROOT,
            """
        <!doctype html>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="%s">
        <body>
        <script src="mermaid.js"></script>
        <script src="settings.js"></script>
        <script src="render.js"></script>
        <script>drawAll([%s])</script>
        """,
            POLICY,
            String.join(",\n", quoted));
    return Files.writeString(folder.resolve("page.html"), page);
  }

  /**
   * Reads what the page left: for each source the fields of its result, in our script's order.
   *
   * @throws IOException when the page did not come to its end
   */
  static List<List<String>> results(String document) throws IOException {
    var found = RESULTS.matcher(document);
    if (!found.find()) {
      throw new IOException("Chromium ended before the diagrams were drawn");
    }
    return found
        .group(1)
        .lines()
        .map(line -> List.of(line.split(" ", -1)))
        .map(fields -> fields.stream().map(DrawingPage::decoded).toList())
        .toList();
  }

  private static String decoded(String field) {
    return URLDecoder.decode(field.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** A JavaScript string that cannot end the script it stands in. */
  private static String quoted(String text) {
    var out = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              boolean plain = Character.isLetterOrDigit(c) && c < 0x80;
              out.append(
                  plain || c == ' '
                      ? String.valueOf((char) c)
                      : String.format(Locale.ROOT, "\\u%04x", c));
            });
    return out.append('"').toString();
  }

  private static InputStream resource(String name) {
    var in = DrawingPage.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("not in the program: " + name);
    }
    return in;
  }
}
