package bifolio.scaffold;

import java.util.List;
import java.util.regex.Pattern;

/** A page of questions as text: one more question after the last one. */
final class QuestionsText {
  private static final Pattern FENCE = Pattern.compile("^```question\\s+(\\S+)\\s*$");
  private static final Pattern NUMBER = Pattern.compile("^(.*?)(\\d+)$");
  private static final Pattern NOTE = Pattern.compile("^\\[\\^[^\\]]+]:.*");

  private QuestionsText() {}

  /**
   * Returns the id after the last one of the page: r3-17 after r3-16.
   *
   * @param first when the page has none yet
   */
  static String nextId(String markdown, String first) {
    String next = first;
    for (String line : markdown.lines().toList()) {
      var fence = FENCE.matcher(line.strip());
      if (fence.matches()) {
        var number = NUMBER.matcher(fence.group(1));
        next = number.matches() ? after(number.group(1), number.group(2)) : next;
      }
    }
    return next;
  }

  private static String after(String word, String number) {
    String next = Integer.toString(Integer.parseInt(number) + 1);
    return word + "0".repeat(Math.max(0, number.length() - next.length())) + next;
  }

  /** Returns the page with a question in it: after the last one, else before the notes. */
  static String with(String question, String markdown) {
    List<String> lines = markdown.lines().toList();
    int from = 0;
    for (int i = 0; i < lines.size(); i++) {
      from = FENCE.matcher(lines.get(i).strip()).matches() ? i : from;
    }
    int end = from == 0 ? lines.size() : from + 1;
    while (from > 0 && end < lines.size() && !lines.get(end).startsWith("## ")) {
      end++;
    }
    for (int i = end - 1; i > from && isNoteOrBlank(lines.get(i)); i--) {
      end = i;
    }
    var before = String.join("\n", lines.subList(0, end)).stripTrailing();
    var after = String.join("\n", lines.subList(end, lines.size())).strip();
    return before + "\n\n" + question + (after.isEmpty() ? "" : "\n" + after + "\n");
  }

  private static boolean isNoteOrBlank(String line) {
    return line.isBlank() || NOTE.matcher(line).matches();
  }
}
