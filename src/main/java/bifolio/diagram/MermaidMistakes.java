package bifolio.diagram;

import bifolio.diagram.DiagramRenderer.Drawing.Failure;
import java.util.regex.Pattern;

/** Says in an author's words what is wrong with a diagram's text, and where. */
final class MermaidMistakes {
  /**
   * {@code Parse error on line 3:}, the text around it, a pointer, {@code Expecting …, got 'SQS'}.
   */
  private static final Pattern PARSER =
      Pattern.compile("(?s)(?:Parse|Lexical) error on line (\\d+).*?\\n(.*?)\\n(-*\\^)(.*)");

  private static final Pattern LINE = Pattern.compile("(?i)\\bline:? (\\d+)");
  private static final Pattern UNKNOWN = Pattern.compile("(?s)No diagram type detected.*");

  private MermaidMistakes() {}

  /**
   * Explains a mistake.
   *
   * @param line as Mermaid counted, from 1; 0 when it did not say
   * @param column from 1; 0 when it did not say
   */
  static Failure explain(MermaidText text, int line, int column, String message) {
    if (UNKNOWN.matcher(message).matches()) {
      var word = text.text().strip().lines().findFirst().orElse("").split("\\s", 2)[0];
      return new Failure(
          text.lineOf(1),
          1,
          word.isEmpty()
              ? "the diagram is empty"
              : "\"" + word + "\" is no kind of diagram: begin with flowchart, sequenceDiagram, …");
    }
    var parser = PARSER.matcher(message);
    if (parser.matches()) {
      return placed(
          text, Integer.parseInt(parser.group(1)), column, parser.group(2), parser.group(3));
    }
    var said = LINE.matcher(message);
    int at = line > 0 ? line : said.find() ? Integer.parseInt(said.group(1)) : 1;
    var first = message.lines().findFirst().orElse("");
    return new Failure(text.lineOf(at), column, "Mermaid says: " + first.strip());
  }

  /**
   * The parser shows up to twenty characters on either side of the place, without line ends, and a
   * pointer below the place.
   */
  private static Failure placed(
      MermaidText text, int line, int column, String around, String pointer) {
    var lines = text.text().lines().toList();
    int at = Math.clamp(line, 1, lines.size());
    var content = lines.get(at - 1);
    int place = Math.min(pointer.length() - 1, around.length());
    var rest = around.substring(place).strip();
    var word = rest.split("\\s", 2)[0];
    if (word.isEmpty() || !content.contains(word)) {
      return new Failure(text.lineOf(at), Math.max(0, column), "the diagram cannot be read here");
    }
    int found = content.lastIndexOf(word);
    return new Failure(
        text.lineOf(at), found + 1, "the diagram cannot be read from \"" + word + "\" on");
  }
}
