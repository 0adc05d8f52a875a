package bifolio.twins;

import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.Reporter;
import bifolio.diagnostic.SourceText;
import bifolio.model.Source;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The text of {@code twins.lock}: a line for each page, its path, the day when both languages were
 * last confirmed, and the fingerprints of its rows.
 *
 * @param path from the project root; empty if there is no file
 * @param lines by the page's path
 * @param days by the page's path, such as {@code 2026-11-21}; none for a line without one
 * @param joined pages with two lines, as a merge leaves them
 */
record LockFile(
    String path,
    SortedMap<String, List<Print>> lines,
    SortedMap<String, String> days,
    Set<String> joined) {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final String HEAD =
      "# Fingerprints of both languages when they were last compared."
          + " ./bifolio confirm writes this file.\n";
  private static final List<String> MARKS = List.of("<<<<<<<", "|||||||", "=======", ">>>>>>>");

  static LockFile empty() {
    return new LockFile("", new TreeMap<>(), new TreeMap<>(), Set.of());
  }

  /** Returns the fingerprints of a page that has a line. */
  List<Print> line(String path) {
    return Objects.requireNonNull(lines.get(path), path);
  }

  /** Returns the day of a line, or another text if it has none. */
  String day(String path, String other) {
    return days.getOrDefault(path, other);
  }

  /**
   * Reads a file. What a merge has not joined is joined: whatever was confirmed on either side was
   * confirmed.
   */
  static LockFile read(Source source, Reporter reporter) {
    var text = SourceText.of(source.path(), source.text());
    var lines = new TreeMap<String, List<Print>>();
    var days = new TreeMap<String, String>();
    var joined = new HashSet<String>();
    boolean conflict = false;
    boolean inBase = false; // what both sides came from, as git's diff3 style shows it
    int number = 0;
    for (String line : source.text().lines().toList()) {
      number++;
      String mark = line.substring(0, Math.min(7, line.length()));
      if (MARKS.contains(mark)) {
        inBase = mark.equals("|||||||");
        if (!conflict) {
          reporter.report(
              warning("twins-conflict", text.line(number), "a merge left its marks in this file")
                  .withHint(
                      "run ./bifolio confirm: it keeps what either side confirmed, and confirms"
                          + " nothing else"));
        }
        conflict = true;
      } else if (!inBase && !line.isBlank() && !line.startsWith("#")) {
        var words = List.of(line.strip().split(" +"));
        boolean dated = words.size() > 1 && DAY.matcher(words.get(1)).matches();
        var prints = words.subList(dated ? 2 : 1, words.size());
        String path = decoded(words.getFirst());
        if (path.isEmpty() || !prints.stream().allMatch(Print::isOne)) {
          reporter.report(
              warning("twins-line", text.line(number), "this line is not one that confirm writes")
                  .withHint("remove it, look at both pages, and run ./bifolio confirm"));
        } else {
          var read = prints.stream().map(Print::of).toList();
          if (lines.containsKey(path)) {
            joined.add(path);
          }
          lines.merge(path, read, LockFile::union);
          if (dated) {
            days.merge(path, words.get(1), (a, b) -> a.compareTo(b) < 0 ? b : a);
          }
        }
      }
    }
    return new LockFile(source.path(), lines, days, joined);
  }

  /** Returns all pairs of both, each as often as the one has it that has it more often. */
  private static List<Print> union(List<Print> left, List<Print> right) {
    var all = new ArrayList<>(left);
    var have = new HashMap<Print, Integer>();
    left.forEach(print -> have.merge(print, 1, Integer::sum));
    for (var print : right) {
      if (have.merge(print, -1, Integer::sum) < 0) {
        all.add(print);
      }
    }
    return List.copyOf(all);
  }

  /** Returns the text of a file with these lines. */
  static String write(Map<String, List<Print>> lines, Map<String, String> days) {
    var out = new StringBuilder(HEAD);
    new TreeMap<>(lines)
        .forEach(
            (path, prints) -> {
              out.append(encoded(path));
              String day = days.getOrDefault(path, "");
              out.append(day.isEmpty() ? "" : " " + day);
              prints.forEach(print -> out.append(' ').append(print));
              out.append('\n');
            });
    return out.toString();
  }

  /** Returns a path as one word that begins with no mark. */
  private static String encoded(String path) {
    var out = new StringBuilder();
    path.codePoints()
        .forEach(
            c -> {
              boolean odd = Character.isWhitespace(c) || Character.isSpaceChar(c);
              if (odd || "%#<=>|+".indexOf(c) >= 0) {
                out.append(URLEncoder.encode(Character.toString(c), StandardCharsets.UTF_8));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString().replace("+", "%20");
  }

  private static String decoded(String word) {
    try {
      return URLDecoder.decode(word, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
