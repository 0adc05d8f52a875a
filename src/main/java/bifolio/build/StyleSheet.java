package bifolio.build;

import bifolio.model.OutputFile;
import java.nio.charset.StandardCharsets;

/** A style sheet as readers fetch it: without what is written for those who change it. */
final class StyleSheet {
  private StyleSheet() {}

  /** Returns a style sheet without comments and indents; any other file as it is. */
  static OutputFile published(OutputFile file) {
    if (!file.path().endsWith(".css")) {
      return file;
    }
    return OutputFile.text(file.path(), squeezed(new String(file.bytes(), StandardCharsets.UTF_8)));
  }

  /** Returns the rules without comments, indents and empty lines; strings stay as they are. */
  static String squeezed(String css) {
    var out = new StringBuilder(css.length());
    for (int i = 0; i < css.length(); ) {
      char c = css.charAt(i);
      if (c == '"' || c == '\'') {
        int end = endOfString(css, i);
        out.append(css, i, end);
        i = end;
      } else if (css.startsWith("/*", i)) {
        int end = css.indexOf("*/", i + 2);
        i = end < 0 ? css.length() : end + 2;
      } else if (c == '\n' || c == '\r') {
        newLine(out);
        i++;
      } else if (c == ' ' && (out.isEmpty() || out.charAt(out.length() - 1) == '\n')) {
        i++;
      } else {
        out.append(c);
        i++;
      }
    }
    newLine(out);
    return out.toString();
  }

  private static void newLine(StringBuilder out) {
    int length = out.length();
    while (length > 0 && out.charAt(length - 1) == ' ') {
      length--;
    }
    out.setLength(length);
    if (length > 0 && out.charAt(length - 1) != '\n') {
      out.append('\n');
    }
  }

  private static int endOfString(String css, int start) {
    for (int i = start + 1; i < css.length(); i++) {
      if (css.charAt(i) == '\\') {
        i++;
      } else if (css.charAt(i) == css.charAt(start)) {
        return i + 1;
      }
    }
    return css.length();
  }
}
