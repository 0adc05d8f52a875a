package bifolio.typeset;

import bifolio.typeset.Typesetter.Result.Failure;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says in an author's words what is wrong with a formula, and where. */
final class TexMistakes {
  private static final String COLOUR = "colours belong to the theme";
  private static final String MARKUP = "a formula cannot bring its own HTML";
  private static final String DRAWING = "pages have no drawing for it";
  private static final String REFERENCE = "refer to a heading, formulas are not numbered";
  private static final String NUMBERED = "formulas are not numbered";

  /** What Temml knows and a page does not: the command, and why. */
  private static final Map<String, String> REFUSED =
      Map.ofEntries(
          Map.entry("\\color", COLOUR),
          Map.entry("\\textcolor", COLOUR),
          Map.entry("\\colorbox", COLOUR),
          Map.entry("\\fcolorbox", COLOUR),
          Map.entry("\\definecolor", COLOUR),
          Map.entry("\\href", "write the link in the text"),
          Map.entry("\\url", "write the link in the text"),
          Map.entry("\\includegraphics", "write the picture in Markdown"),
          Map.entry("\\class", MARKUP),
          Map.entry("\\id", MARKUP),
          Map.entry("\\style", MARKUP),
          Map.entry("\\data", MARKUP),
          Map.entry("\\htmlClass", MARKUP),
          Map.entry("\\htmlId", MARKUP),
          Map.entry("\\htmlStyle", MARKUP),
          Map.entry("\\htmlData", MARKUP),
          Map.entry("\\label", REFERENCE),
          Map.entry("\\ref", REFERENCE),
          Map.entry("\\eqref", REFERENCE),
          Map.entry("\\cancelto", DRAWING),
          Map.entry("\\phase", DRAWING),
          Map.entry("\\longdiv", DRAWING),
          Map.entry("\\angl", DRAWING),
          Map.entry("\\angln", DRAWING),
          Map.entry("\\textcircled", DRAWING),
          Map.entry("\\circledR", DRAWING),
          Map.entry("\\begin{CD}", "draw it as a diagram"),
          Map.entry("\\begin{equation}", NUMBERED + ": leave the environment out"),
          Map.entry("\\begin{align}", NUMBERED + ": write \"align*\" or \"aligned\""),
          Map.entry("\\begin{alignat}", NUMBERED + ": write \"alignat*\""),
          Map.entry("\\begin{gather}", NUMBERED + ": write \"gather*\" or \"gathered\""),
          Map.entry("\\begin{multline}", NUMBERED + ": write \"multline*\""));

  private static final Pattern COMMAND =
      Pattern.compile("\\\\begin\\{[^}]*\\}|\\\\(?:[a-zA-Z]+|(?s:.))");

  private static final Pattern BRACKET =
      Pattern.compile("\\\\(?:begin|end)\\{[^}]*\\}|\\\\(?:[a-zA-Z]+|(?s:.))|[{}]");

  /** What Temml adds to a message: the place and the source with a combining underline. */
  private static final Pattern PLACE =
      Pattern.compile(" at (?:position \\d+|end of input):.*", Pattern.DOTALL);

  private record Wording(Pattern temml, String ours) {}

  private static final List<Wording> WORDINGS =
      List.of(
          wording("Unsupported function name: (.*)", "unknown command \"$1\""),
          wording("Undefined control sequence: (.*)", "unknown command \"$1\""),
          wording("No such environment: (.*)", "unknown environment \"$1\""),
          wording("Double superscript", "two superscripts on one symbol"),
          wording("Double subscript", "two subscripts on one symbol"),
          wording("Extra \\}|Expected 'EOF', got '\\}'", "\"}\" without \"{\""),
          wording("Expected 'EOF', got '&'", "\"&\" outside a table or alignment"),
          wording("Expected 'EOF', got '(.*)'", "\"$1\" cannot stand here"),
          wording("Expected '(.*)', got 'EOF'", "the formula ends before \"$1\""),
          wording("Expected '(.*)', got '(.*)'", "expected \"$1\", found \"$2\""),
          wording("Unexpected end of input in a macro argument.*", "a \"{\" is not closed"),
          wording("Expected group (?:as argument to|after) '(.*)'", "nothing stands after \"$1\""),
          wording("Expected group as (.*)", "expected a group as $1"),
          wording("Got function '(.*)' with no arguments.*", "put braces around \"$1\""),
          wording("Expected & or .*", "expected \"&\", \"\\\\\\\\\" or \"\\\\end\""),
          wording("Mismatch: (.*) matched by (.*)", "\"$1\" ends with \"$2\""),
          wording(
              "\\{(.*)\\} can be used only in display mode.*",
              "\"$1\" needs a formula on lines of its own"),
          wording("(.*) works only in display mode", "\"$1\" needs a formula on lines of its own"),
          wording("Invalid delimiter '(.*)' after '(.*)'", "\"$1\" is no bracket for \"$2\""),
          wording("Invalid delimiter type.*", "a bracket is missing"),
          wording("Function \"(.*)\" is not trusted", "\"$1\" is not allowed"),
          wording("Can't use function '(.*)' in math mode", "\"$1\" is for text, not for formulas"),
          wording("Can't use function '(.*)' in text mode", "\"$1\" cannot stand in text"),
          wording("(.*) valid only within array environment", "\"$1\" outside a table"),
          wording("Unknown column alignment: (.*)", "unknown column \"$1\": l, c, r or |"),
          wording("Too many expansions.*", "a macro calls itself without end"),
          wording(
              "\\\\newcommand\\{(.*)\\} attempting.*",
              "\"$1\" exists already: use \"\\\\renewcommand\""),
          wording(
              "\\\\renewcommand\\{(.*)\\} when.*",
              "\"$1\" does not exist yet: use \"\\\\newcommand\""),
          wording("(\\\\middle) without preceding (.*)", "\"$1\" without \"$2\""),
          wording("Unmatched delimiter", "\"\\\\right\" without \"\\\\left\""),
          wording("Invalid base-.*|\\\\char.*", "\"\\\\char\" needs a number"),
          wording("Too deep or broken", "the formula is nested too deeply"),
          wording("Unexpected character: '(.*)'", "the character \"$1\" cannot stand here"),
          wording("(?s)\\{(\\\\\\w+)\\} can be used only in text mode.*", "\"$1\" is for text"));

  private TexMistakes() {}

  static Failure tooDeep() {
    return new Failure(0, "the formula is nested too deeply");
  }

  /** Finds the first command that Temml would accept and a page does not. */
  static Optional<Failure> refused(String tex) {
    var commands = COMMAND.matcher(tex);
    while (commands.find()) {
      var reason = REFUSED.get(commands.group());
      if (reason != null) {
        return Optional.of(
            new Failure(
                commands.start(), "\"" + commands.group() + "\" is not allowed: " + reason));
      }
    }
    return Optional.empty();
  }

  /**
   * Explains a mistake.
   *
   * @param position in UTF-16 units as Temml counted; negative when it did not say
   * @param temml its message
   */
  static Failure explain(String tex, int position, String temml) {
    var message = PLACE.matcher(temml).replaceFirst("").strip();
    var ours = words(message);
    if (position >= tex.length() || message.contains("got 'EOF'")) {
      return unclosed(tex).orElse(new Failure(tex.length(), ours));
    }
    return new Failure(position >= 0 ? position : guess(tex, ours), ours);
  }

  private static String words(String message) {
    for (var wording : WORDINGS) {
      var matcher = wording.temml().matcher(message);
      if (matcher.matches()) {
        return matcher.replaceFirst(wording.ours());
      }
    }
    var quoted = message.replace('\'', '"').replaceFirst("\\.$", "");
    return quoted.substring(0, 1).toLowerCase(Locale.ROOT) + quoted.substring(1);
  }

  /** At the end of the formula something is open: the last such opening is the place. */
  private static Optional<Failure> unclosed(String tex) {
    var open = new ArrayDeque<Failure>();
    var parts = BRACKET.matcher(tex);
    while (parts.find()) {
      var part = parts.group();
      if (part.equals("}") || part.equals("\\right") || part.startsWith("\\end{")) {
        open.poll();
      } else if (part.equals("{") || part.startsWith("\\begin{")) {
        open.push(new Failure(parts.start(), "this \"" + part + "\" is not closed"));
      } else if (part.equals("\\left")) {
        open.push(new Failure(parts.start(), "this \"\\left\" has no \"\\right\""));
      }
    }
    return Optional.ofNullable(open.peek());
  }

  /** Where the thing stands that the message quotes; the start when it quotes nothing. */
  private static int guess(String tex, String message) {
    int from = message.indexOf('"') + 1;
    int to = message.indexOf('"', from);
    return from > 0 && to > from ? Math.max(0, tex.indexOf(message.substring(from, to))) : 0;
  }

  private static Wording wording(String temml, String ours) {
    return new Wording(Pattern.compile(temml), ours);
  }
}
