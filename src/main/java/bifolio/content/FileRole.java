package bifolio.content;

import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.Reporter;
import bifolio.diagnostic.Span;
import java.util.Locale;
import java.util.Optional;

/** What a file is for, told by its place and ending. */
enum FileRole {
  MARKDOWN,
  DATA,
  CODE,
  LOCK,
  DRAWING,
  ASSET,
  THEME_TEXT,
  THEME_ASSET,
  IGNORED;

  /** Returns the role of a file of the content; a file that nothing uses is reported. */
  static FileRole ofContent(String name, String path, Reporter reporter) {
    String ending = FileName.ending(name);
    String top = name.substring(0, name.indexOf('/') + 1);
    boolean page = top.equals("en/") || top.equals("zh/");
    if (top.equals("code/")) {
      return CODE;
    }
    if (name.equals("site.yaml") || (top.equals("data/") && ending.equals("yaml"))) {
      return DATA;
    }
    if (name.equals("twins.lock")) {
      return LOCK;
    }
    if (top.equals("diagrams/") && ending.equals("svg")) {
      return DRAWING;
    }
    if (page && ending.equals("md")) {
      return MARKDOWN;
    }
    if (top.isEmpty() && isNotice(name)) {
      return IGNORED;
    }
    return switch (ending) {
      case "md", "markdown", "mdx" ->
          stray(path, "no page is made of it", "pages end in .md and lie in en/ and zh/", reporter);
      case "yaml", "yml" ->
          stray(path, "nothing reads it", "data files end in .yaml and lie in data/", reporter);
      default -> AssetCheck.isKnown(path, reporter) ? ASSET : IGNORED;
    };
  }

  /** Returns the role of a file of the theme. Themes are code that was reviewed as such. */
  static FileRole ofTheme(String name, String path, Reporter reporter) {
    if (name.equals("strings.yaml") || (name.startsWith("templates/") && name.endsWith(".peb"))) {
      return THEME_TEXT;
    }
    return name.startsWith("assets/") ? THEME_ASSET : IGNORED;
  }

  /** Returns the text of a file that has this role, unless it is left out. */
  Optional<String> decode(String path, byte[] bytes, Reporter reporter) {
    boolean drawing = this == DRAWING;
    boolean longLines = drawing || this == LOCK;
    return TextFile.decode(path, bytes, longLines, isWritten(), reporter)
        .map(text -> this == LOCK ? text : MergeMarks.ours(path, text, reporter))
        .filter(text -> !drawing || SvgCheck.isSafe(path, text, reporter));
  }

  private boolean isWritten() {
    return this == MARKDOWN || this == DATA || this == CODE;
  }

  private static boolean isNotice(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return upper.startsWith("README") || upper.startsWith("LICENSE") || upper.startsWith("NOTICE");
  }

  private static FileRole stray(String path, String message, String hint, Reporter reporter) {
    reporter.report(Diagnostic.warning("stray-file", Span.ofFile(path), message).withHint(hint));
    return IGNORED;
  }
}
