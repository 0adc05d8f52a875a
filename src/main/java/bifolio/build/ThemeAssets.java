package bifolio.build;

import bifolio.model.OutputFile;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A theme's files as readers fetch them: a style sheet that imports another holds it, and neither
 * styles nor scripts carry what is written for those who change them.
 */
final class ThemeAssets {
  private static final Pattern IMPORT = Pattern.compile("@import \"([^\"/]+\\.css)\";\\s*");
  private static final Pattern COMMENT_LINES =
      Pattern.compile("(?m)^[ \\t]*(?:/\\*[^*]*+(?:\\*(?!/)[^*]*+)*+\\*/[ \\t]*|//.*)$");
  private static final Pattern LINE_START = Pattern.compile("\\s*\\n\\s*");

  private final Map<String, String> sheets = new HashMap<>();
  private final Set<String> held = new HashSet<>();

  private ThemeAssets(List<OutputFile> files) {
    for (var file : files) {
      if (file.path().endsWith(".css")) {
        sheets.put(file.path(), new String(file.bytes(), StandardCharsets.UTF_8));
      }
    }
  }

  /**
   * Returns the files to publish. A sheet that another imports is not published on its own; an
   * import of what is not there, or around in a circle, stays as it is written.
   */
  static List<OutputFile> published(List<OutputFile> files) {
    var assets = new ThemeAssets(files);
    var whole = files.stream().map(assets::published).toList();
    return whole.stream().filter(file -> !assets.held.contains(file.path())).toList();
  }

  private OutputFile published(OutputFile file) {
    if (file.path().endsWith(".css")) {
      return OutputFile.text(file.path(), squeezed(whole(file.path(), Set.of())));
    }
    if (file.path().endsWith(".js")) {
      return OutputFile.text(
          file.path(), withoutComments(new String(file.bytes(), StandardCharsets.UTF_8)));
    }
    return file;
  }

  private String whole(String path, Set<String> around) {
    var outer = new HashSet<>(around);
    outer.add(path);
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    return IMPORT
        .matcher(sheets.getOrDefault(path, ""))
        .replaceAll(
            found -> {
              String inner = folder + found.group(1);
              if (!sheets.containsKey(inner) || outer.contains(inner)) {
                return Matcher.quoteReplacement(found.group());
              }
              held.add(inner);
              return Matcher.quoteReplacement(whole(inner, outer));
            });
  }

  /**
   * Returns a script without the lines that are comments, and without indents. One with a template
   * string stays as it is: its lines may be text.
   */
  static String withoutComments(String script) {
    if (script.indexOf('`') >= 0 || script.contains("\\\n")) {
      return script;
    }
    String bare = COMMENT_LINES.matcher(script).replaceAll("");
    return LINE_START.matcher(bare).replaceAll("\n").strip() + "\n";
  }

  /** Returns the rules without comments, indents and needless spaces; strings stay as they are. */
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
      } else if (Character.isWhitespace(c)) {
        boolean needless = out.isEmpty() || " {};,:\n".indexOf(out.charAt(out.length() - 1)) >= 0;
        out.append(needless ? "" : " ");
        i++;
      } else {
        tighten(out, c);
        out.append(c).append(c == '}' ? "\n" : "");
        i++;
      }
    }
    return out.toString().strip() + "\n";
  }

  /** Takes back what need not stand before a character. */
  private static void tighten(StringBuilder out, char next) {
    boolean closes = "{};,".indexOf(next) >= 0;
    while (closes && !out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
    if (next == '}' && !out.isEmpty() && out.charAt(out.length() - 1) == ';') {
      out.setLength(out.length() - 1);
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
