package bifolio.markdown;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.SourceText;
import java.util.Optional;

/** Finds text that nests so deep that reading it would only exhaust the machine. */
final class DepthGuard {
  private static final int MAX_MARKERS = 50;

  private DepthGuard() {}

  /** Returns the first line with more than 50 quotation or list markers at its start. */
  static Optional<Diagnostic> check(SourceText source, int from) {
    String text = source.text();
    int line = from;
    while (line < text.length()) {
      int markers = 0;
      int i = line;
      while (i < text.length() && isMarkerOrSpace(text.charAt(i))) {
        markers += text.charAt(i) == ' ' || text.charAt(i) == '\t' ? 0 : 1;
        i++;
      }
      boolean isRule = i >= text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r';
      boolean quotes = text.substring(line, Math.min(i, line + 200)).indexOf('>') >= 0;
      boolean lists = !isRule && markers > MAX_MARKERS && text.charAt(i - 1) == ' ';
      if (markers > MAX_MARKERS && (quotes || lists)) {
        return Optional.of(
            error("too-deep", source.span(line, i), "blocks are nested more than 50 deep")
                .withHint("the page is left out until this line is mended"));
      }
      while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
        i++;
      }
      line = i + 1;
    }
    return Optional.empty();
  }

  private static boolean isMarkerOrSpace(char c) {
    return c == '>' || c == '-' || c == '*' || c == '+' || c == ' ' || c == '\t';
  }
}
