package bifolio.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds the names in a glossary's cell: {@code bubble (pipeline)}, {@code MFU / HFU}, {@code time
 * to first token (TTFT)}, {@code 上溢／下溢}.
 */
final class TermNames {
  private static final Pattern BRACKETS = Pattern.compile("\\s*[(（]([^)）]*)[)）]\\s*");
  private static final Pattern CHOICE = Pattern.compile("\\s+/\\s+|／|、|,\\s+");
  private static final Pattern INSIDE = Pattern.compile("[/／、,，]\\s*");

  private TermNames() {}

  static List<String> of(String cell) {
    var names = new ArrayList<String>();
    var brackets = BRACKETS.matcher(cell);
    String main = brackets.replaceAll(" ").strip();
    var choices = List.of(CHOICE.split(main));
    int longest = choices.stream().mapToInt(choice -> Pieces.of(choice).size()).max().orElse(0);
    for (String choice : choices) {
      if (standsAlone(choice, longest)) {
        names.add(choice);
      }
    }
    if (choices.size() == 1) {
      brackets.reset();
      while (brackets.find()) {
        remark(main, brackets.group(1), names);
      }
    }
    return names;
  }

  /** The "strong" of "strong / weak scaling" is no name, the "MFU" of "MFU / HFU" is. */
  private static boolean standsAlone(String choice, int longest) {
    var pieces = Pieces.of(choice);
    return pieces.size() == longest
        || pieces.stream().filter(Piece::han).count() >= 3
        || isAbbreviation(choice);
  }

  private static boolean isAbbreviation(String text) {
    return text.chars().filter(c -> c >= 'A' && c <= 'Z').count() >= 2;
  }

  /** What stands in brackets is another name, or says which thing of this name is meant. */
  private static void remark(String main, String remark, List<String> names) {
    var parts = List.of(INSIDE.split(remark));
    boolean chinese = Pieces.of(main + remark).stream().anyMatch(Piece::han);
    boolean another =
        parts.stream()
            .anyMatch(part -> shortens(part, main) || shortens(main, part) || part.contains(main));
    if (chinese || another) {
      names.addAll(parts);
    } else if (parts.size() == 1) {
      names.add(remark + " " + main); // bubble (pipeline): pipeline bubble
    }
  }

  /** Whether the letters of an abbreviation stand in this order in its long form. */
  private static boolean shortens(String abbreviation, String form) {
    String wanted = abbreviation.toLowerCase(Locale.ROOT);
    String text = form.toLowerCase(Locale.ROOT);
    if (!isAbbreviation(abbreviation)
        || wanted.length() >= text.length()
        || wanted.charAt(0) != text.charAt(0)) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < text.length() && at < wanted.length(); i++) {
      at += text.charAt(i) == wanted.charAt(at) ? 1 : 0;
    }
    return at == wanted.length();
  }
}
