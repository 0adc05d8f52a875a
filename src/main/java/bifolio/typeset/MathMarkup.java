package bifolio.typeset;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes the styles out of Temml's markup. A page's policy forbids {@code style} attributes, so each
 * declaration becomes a class that {@code math.css} has a rule for. Temml's classes are kept where
 * {@code math.css} needs them. Elements and attributes are an allow-list.
 */
final class MathMarkup {
  private static final Pattern TAG = Pattern.compile("<(\\w+)((?: [\\w-]+=\"[^\"]*\")*)>");
  private static final Pattern DECLARATION = Pattern.compile(";");
  private static final Pattern ATTRIBUTE = Pattern.compile(" ([\\w-]+)=\"([^\"]*)\"");

  private static final Set<String> ELEMENTS =
      words(
          """
          math menclose mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow
          mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none
          """);

  private static final Set<String> ATTRIBUTES =
      words(
          """
          accent accentunder depth display displaystyle fence form height linethickness lspace
          mathsize mathvariant maxsize minsize movablelimits notation rspace scriptlevel separator
          stretchy symmetric voffset width
          """);

  /** Temml's classes that math.css has rules for. Its others say nothing to a page. */
  private static final Set<String> CLASSES =
      words(
          """
          tml-overline tml-underline tml-cancel upstrike downstrike sout tml-xcancel
          tml-hat-1 tml-hat-2 tml-hat-3 tml-hat-4 tml-tilde-2 tml-tilde-3 tml-tilde-4 tml-vec
          chr-sml chr-med chr-lrg chr-sml-vec chr-med-vec chr-lrg-vec
          wbk-acc wbk-sml wbk-med wbk-lrg wbk-sml-acc wbk-med-acc wbk-lrg-acc
          wbk-sml-vec wbk-med-vec wbk-lrg-vec
          """);

  private static final Map<String, String> SHORTER =
      Map.of(
          "tml-left", "l",
          "tml-right", "r",
          "tml-jot", "jot",
          "tml-small", "small",
          "tml-tag", "tag",
          "tml-sml-pad", "ps",
          "tml-med-pad", "pm",
          "tml-lrg-pad", "pl",
          "tml-fbox", "box");

  /** Declarations that are always the same, and their class. None: an attribute says it already. */
  private static final Map<String, String> DECLARATIONS =
      """
      display:block math ->
      math-depth:0 -> d0
      math-depth:2 -> d2
      text-align:left -> l
      width:100% -> w100
      width:50% -> w50
      width:7.5% -> w7
      padding:0 -> p0
      padding:3pt -> box
      border:1px solid ->
      position:relative -> rel
      position:absolute -> abs
      right:0 ->
      bottom:0 ->
      display:flex -> mid
      justify-content:center ->
      font-weight:bold -> b
      border-top:0.06em solid -> bt
      border-top:0.06em dashed -> bt-d
      border-top:0.15em double -> bt-2
      border-right:0.06em solid -> br
      border-right:0.06em dashed -> br-d
      border-right:0.15em double -> br-2
      border-bottom:0.06em solid -> bb
      border-bottom:0.06em dashed -> bb-d
      border-bottom:0.15em double -> bb-2
      border-left:0.06em solid -> bl
      border-left:0.06em dashed -> bl-d
      border-left:0.15em double -> bl-2
      """
          .lines()
          .map(line -> Pattern.compile(" -> ?").split(line, -1))
          .collect(Collectors.toUnmodifiableMap(sides -> sides[0], sides -> sides[1]));

  /** The lengths that have rules, in tenths of an em; the next one to what is asked is taken. */
  private static final List<Integer> SIDES = List.of(0, 1, 3, 4, 6, 10, 20);

  private static final List<Integer> LINES = List.of(0, 2, 4, 6, 9, 12);

  /** The same in eighteenths of an em, TeX's unit for spaces. */
  private static final List<Integer> BACK = List.of(1, 2, 3, 4, 5, 6, 9, 12, 18);

  private static final Pattern LENGTH = Pattern.compile("(-?\\d*\\.?\\d+)(em|ex|pt|px|)");

  private MathMarkup() {}

  /** Returns the markup without styles; empty when it has something that has no rule. */
  static Optional<String> withoutStyles(String markup) {
    var tags = TAG.matcher(markup);
    var out = new StringBuilder(markup.length());
    while (tags.find()) {
      var tag = tag(tags.toMatchResult());
      if (tag.isEmpty()) {
        return Optional.empty();
      }
      tags.appendReplacement(out, tag.get());
    }
    return Optional.of(tags.appendTail(out).toString());
  }

  private static Optional<String> tag(MatchResult tag) {
    if (!ELEMENTS.contains(tag.group(1))) {
      return Optional.empty();
    }
    var classes = new LinkedHashSet<String>();
    var out = new StringBuilder("<").append(tag.group(1));
    var attributes = ATTRIBUTE.matcher(tag.group(2));
    while (attributes.find()) {
      var value = attributes.group(2);
      switch (attributes.group(1)) {
        case "class" ->
            Stream.of(value.split(" "))
                .map(name -> CLASSES.contains(name) ? name : SHORTER.getOrDefault(name, ""))
                .forEach(classes::add);
        case "style" -> {
          for (var declaration : DECLARATION.split(value, 0)) {
            var name = classFor(declaration.replace(": ", ":").strip());
            if (name.isEmpty()) {
              return Optional.empty();
            }
            classes.add(name.get());
          }
        }
        // a \rule is as black as the text
        case "mathbackground" -> classes.add("ink");
        default -> {
          if (!ATTRIBUTES.contains(attributes.group(1))) {
            return Optional.empty();
          }
          out.append(attributes.group());
        }
      }
    }
    classes.remove("");
    if (!classes.isEmpty()) {
      out.append(" class=\"").append(String.join(" ", classes)).append('"');
    }
    return Optional.of(out.append('>').toString());
  }

  private static Optional<String> classFor(String declaration) {
    var known = DECLARATIONS.get(declaration);
    if (known != null) {
      return Optional.of(known);
    }
    int colon = declaration.indexOf(':') + 1;
    var value = declaration.substring(colon).strip();
    return switch (declaration.substring(0, colon)) {
      case "padding-left:" -> nearest("l", SIDES, value, 10);
      case "padding-right:" -> nearest("r", SIDES, value, 10);
      case "padding-top:" -> nearest("t", LINES, value, 10);
      case "padding-bottom:" -> nearest("u", LINES, value, 10);
      case "margin-left:" -> nearest("s", BACK, value, -18);
      // room around \raisebox, which its voffset and height attributes ask for too
      case "padding:" -> Optional.of("");
      default -> Optional.empty();
    };
  }

  private static Optional<String> nearest(
      String prefix, List<Integer> lengths, String value, int unitsPerEm) {
    var length = LENGTH.matcher(value);
    if (!length.matches()) {
      return Optional.empty();
    }
    double em =
        switch (length.group(2)) {
          case "ex" -> 0.45;
          case "pt" -> 0.1;
          case "px" -> 0.0625;
          default -> 1;
        };
    double wanted = Double.parseDouble(length.group(1)) * em * unitsPerEm;
    int best = lengths.getFirst();
    for (int candidate : lengths) {
      if (Math.abs(candidate - wanted) < Math.abs(best - wanted)) {
        best = candidate;
      }
    }
    return Optional.of(prefix + best);
  }

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }
}
