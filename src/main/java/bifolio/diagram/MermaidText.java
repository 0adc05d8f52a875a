package bifolio.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A diagram's text as Mermaid is given it: without comments and empty lines at its start. Mermaid
 * would take them out itself and then count lines without them; here we know which line was which.
 *
 * @param text what Mermaid reads
 * @param lines for each of its lines the number that it has in the block, from 1
 */
record MermaidText(String text, List<Integer> lines) {
  private static final Pattern COMMENT = Pattern.compile("\\s*%%(?!\\{).*");
  private static final Pattern SETTINGS = Pattern.compile("\\s*%%\\{.*");

  static MermaidText of(String block) {
    var text = new ArrayList<String>();
    var numbers = new ArrayList<Integer>();
    int number = 0;
    for (var line : block.lines().toList()) {
      number++;
      if (COMMENT.matcher(line).matches() || (text.isEmpty() && line.isBlank())) {
        continue;
      }
      text.add(line);
      numbers.add(number);
    }
    return new MermaidText(String.join("\n", text) + "\n", List.copyOf(numbers));
  }

  /** Returns the line of the block for a line that Mermaid counted; the last one for any beyond. */
  int lineOf(int mermaid) {
    return lines.isEmpty() ? 1 : lines.get(Math.clamp(mermaid, 1, lines.size()) - 1);
  }

  /** Finds a line that would change how diagrams are drawn: that is the theme's to say. */
  Optional<Integer> settings() {
    var split = text.lines().toList();
    for (int i = 0; i < split.size(); i++) {
      if (SETTINGS.matcher(split.get(i)).matches() || (i == 0 && split.get(i).equals("---"))) {
        return Optional.of(lines.get(i));
      }
    }
    return Optional.empty();
  }
}
