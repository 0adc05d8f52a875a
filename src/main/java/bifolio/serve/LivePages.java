package bifolio.serve;

import bifolio.diagnostic.DiagnosticPrinter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Pages as the server gives them: with the script that listens, or in place of a site. */
final class LivePages {
  private LivePages() {}

  /** Returns a page with the script of the overlay before {@code </head>}. */
  static byte[] inject(byte[] page, String file, String build) {
    byte[] tag =
        ("<script src=\"/-/live.js\" data-build=\""
                + escaped(build)
                + "\" data-file=\""
                + escaped(file)
                + "\" defer></script>")
            .getBytes(StandardCharsets.UTF_8);
    // One byte a character, so that an index in the text is one in the bytes.
    String text = new String(page, StandardCharsets.ISO_8859_1);
    int head = text.indexOf("</head>");
    int at = head < 0 ? page.length : head;
    var out = new ByteArrayOutputStream(page.length + tag.length);
    out.write(page, 0, at);
    out.write(tag, 0, tag.length);
    out.write(page, at, page.length - at);
    return out.toByteArray();
  }

  /** Returns the page that stands for a site that was never built. */
  static byte[] problems(LiveSite site) {
    String findings = new DiagnosticPrinter(site.texts(), false).print(site.diagnostics());
    return page(
        "Not built yet · 尚未构建",
        "Mend what is listed here, and this page becomes the site. 改好下列问题后,此页自动变为网站。",
        findings);
  }

  /** Returns the page for an address without a file, in a site that has none of its own. */
  static byte[] missing() {
    return page("Not found · 找不到", "There is no such page. 没有这个页面。", "");
  }

  private static byte[] page(String title, String text, String findings) {
    return String.format(
            Locale.ROOT,
            """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>%s</title>
        <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/-/live.css">
        </head><body class="plain"><main><h1>%s</h1><p>%s</p><pre>%s</pre></main></body></html>
        """,
            title,
            title,
            text,
            escaped(findings))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
