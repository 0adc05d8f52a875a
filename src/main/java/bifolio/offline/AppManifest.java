package bifolio.offline;

import bifolio.model.Language;
import bifolio.model.OutputFile;
import bifolio.model.SiteConfig;

/** What a phone needs to know to keep the book beside its apps, one file a language. */
final class AppManifest {
  private AppManifest() {}

  static OutputFile of(SiteConfig config, Language language) {
    String folder = language.code();
    String name = quoted(config.title().in(language));
    return OutputFile.text(
        "app." + folder + ".webmanifest",
        String.format(
            java.util.Locale.ROOT,
            """
            {
              "name": %s,
              "short_name": %s,
              "description": %s,
              "lang": "%s",
              "id": "./",
              "start_url": "%s/index.html",
              "scope": "./",
              "display": "minimal-ui",
              "background_color": "#fffefb",
              "theme_color": "#fffefb",
              "icons": [
                {"src": "assets/mark.svg", "sizes": "any", "type": "image/svg+xml"},
                {"src": "assets/icons/192.png", "sizes": "192x192", "type": "image/png"},
                {"src": "assets/icons/512.png", "sizes": "512x512", "type": "image/png"},
                {"src": "assets/icons/maskable-512.png", "sizes": "512x512", "type": "image/png", "purpose": "maskable"}
              ]
            }
            """,
            name,
            name,
            quoted(config.description().in(language)),
            language.tag(),
            folder));
  }

  /** Returns a text as JSON has it. */
  static String quoted(String text) {
    var out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c == '\u2028' || c == '\u2029') {
        out.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
