package bifolio.excerpt;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.NearestName;
import bifolio.diagnostic.Problems;
import bifolio.diagnostic.SourceText;
import bifolio.diagnostic.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file of code with its regions.
 *
 * <p>A region stands between {@code # region NAME} and {@code # endregion} on lines of their own;
 * {@code //} and {@code --} begin such a line too.
 */
final class CodeFile {
  private static final Pattern MARK =
      Pattern.compile("\\s*(?:#|//|--)\\s*(region|endregion)(?:\\s+([A-Za-z0-9_-]+))?\\s*");

  private final String path;
  private final List<String> lines;
  private final Map<String, Region> regions = new LinkedHashMap<>();
  private final Problems problems = new Problems();

  /** The lines between two marks, from 1, both included; there is none if last is less. */
  private record Region(int first, int last) {}

  private record Open(String name, int line) {}

  private CodeFile(String path, String text) {
    this.path = path;
    this.lines = text.lines().toList();
  }

  /** Reads a file; what is wrong with its marks is kept with it. */
  static CodeFile read(String path, String text) {
    var file = new CodeFile(path, text);
    file.findRegions(SourceText.of(path, text));
    return file;
  }

  private void findRegions(SourceText text) {
    var open = new ArrayDeque<Open>();
    for (int line = 1; line <= lines.size(); line++) {
      var mark = mark(line);
      if (!mark.matches()) {
        continue;
      }
      String name = mark.group(2) == null ? "" : mark.group(2);
      var at = text.line(line);
      if (mark.group(1).equals("region")) {
        begin(name, line, at, open);
      } else if (open.isEmpty()) {
        problems.report(error("code-region", at, "no region is open here"));
      } else {
        end(name, open.pop(), line, at);
      }
    }
    for (var region : open) {
      problems.report(
          error(
                  "code-region",
                  text.line(region.line()),
                  "the region \"" + region.name() + "\" is not closed")
              .withHint("write a line \"endregion\" in the same kind of comment after its end"));
    }
  }

  private void begin(String name, int line, Span at, ArrayDeque<Open> open) {
    if (name.isEmpty()) {
      problems.report(
          error("code-region", at, "this region has no name")
              .withHint("write one word after \"region\": letters, digits, - and _"));
    } else if (regions.containsKey(name) || open.stream().anyMatch(o -> o.name().equals(name))) {
      problems.report(error("code-region", at, "a second region is called \"" + name + "\""));
    }
    open.push(new Open(name, line));
  }

  private void end(String name, Open region, int line, Span at) {
    if (!name.isEmpty() && !name.equals(region.name())) {
      problems.report(
          error("code-region", at, "this closes \"" + region.name() + "\", not \"" + name + "\"")
              .withHint("regions may lie in each other, but not across each other"));
    }
    regions.putIfAbsent(region.name(), new Region(region.line() + 1, line - 1));
  }

  private Matcher mark(int line) {
    return MARK.matcher(lines.get(line - 1));
  }

  /** Returns what is wrong with the marks. */
  List<Diagnostic> problems() {
    return problems.sorted();
  }

  /** Returns a region, or the whole file if no name is given. */
  Optional<Excerpt> excerpt(String language, String region) {
    var range = region.isEmpty() ? new Region(1, lines.size()) : regions.get(region);
    return Optional.ofNullable(range)
        .map(r -> new Excerpt(path, language, text(r), r.first, r.last));
  }

  /** Returns what to do when there is no such region. */
  String hint(String region) {
    return regions.isEmpty()
        ? "mark it in the file with \"# region " + region + "\" and \"# endregion\""
        : NearestName.hint(region, regions.keySet());
  }

  private String text(Region region) {
    var shown = new ArrayList<String>();
    for (int line = region.first(); line <= region.last(); line++) {
      if (!mark(line).matches()) {
        shown.add(lines.get(line - 1).stripTrailing());
      }
    }
    while (!shown.isEmpty() && shown.getFirst().isEmpty()) {
      shown.removeFirst();
    }
    while (!shown.isEmpty() && shown.getLast().isEmpty()) {
      shown.removeLast();
    }
    String indent = shown.stream().filter(l -> !l.isEmpty()).reduce(CodeFile::common).orElse("");
    int cut = indent.length() - indent.stripLeading().length();
    return String.join("\n", shown.stream().map(l -> l.isEmpty() ? l : l.substring(cut)).toList());
  }

  /** Returns the white space with which both begin, followed by something else or nothing. */
  private static String common(String left, String right) {
    int end = 0;
    while (end < Math.min(left.length(), right.length())
        && left.charAt(end) == right.charAt(end)
        && Character.isWhitespace(left.charAt(end))) {
      end++;
    }
    return left.substring(0, end);
  }
}
