package bifolio.typeset;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Makes of what Mermaid drew an SVG that a page may carry: no style, script, link or foreign
 * markup; colours as classes whose rules stand in the theme's {@code diagram.css}; ids that no
 * other diagram of a page has; numbers no longer than they need to be.
 *
 * <p>The classes: {@code f-} and {@code s-} (fill and stroke) with {@code ink soft rule paper leaf
 * seal wash blue ochre green}. Words are {@code ink} and lines are one unit wide unless something
 * says otherwise.
 */
public final class DiagramSvg {
  private static final Set<String> ELEMENTS =
      Set.of(
          ("svg g defs marker symbol use clippath path rect line polygon polyline circle ellipse"
                  + " text tspan")
              .split(" "));

  private static final Set<String> SHAPES =
      Set.of("path", "rect", "line", "polygon", "polyline", "circle", "ellipse");

  /** Kept as they are, with shorter numbers. */
  private static final Set<String> GEOMETRY =
      Set.of(
          ("viewbox width height x y x1 y1 x2 y2 dx dy cx cy r rx ry d points transform refx refy"
                  + " markerwidth markerheight orient markerunits preserveaspectratio"
                  + " stroke-dasharray opacity fill-opacity stroke-opacity font-weight font-style"
                  + " text-anchor dominant-baseline text-decoration fill-rule clip-rule clip-path"
                  + " marker-start marker-mid marker-end")
              .split(" "));

  private static final long WIDTH_STEP = 150;
  private static final long WIDEST = 12;

  private static final Pattern SAFE =
      Pattern.compile("[\\w\\s.,()#%+-]*|url\\((?:\"|)#[\\w-]+(?:\"|)\\)");

  private static final Pattern REFERENCE = Pattern.compile("url\\(\"?#([\\w:.-]+)\"?\\)|^#(.+)$");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+(?:e-?\\d+)?");

  private DiagramSvg() {}

  /**
   * Makes the SVG that is kept in the repository. It has no title: the figure around it says what
   * it shows, in each language that it stands in.
   *
   * @param drawn what Mermaid drew, its styles as attributes
   * @param name of its own, letters and digits, with which its ids begin
   * @throws IllegalArgumentException when it is no SVG
   */
  public static String restyle(String drawn, String name) {
    var svg = root(drawn).orElseThrow(() -> new IllegalArgumentException("no SVG: " + drawn));
    // a node may be a link; a drawing has none, but the link says where the node stands
    svg.select("a").tagName("g");
    svg.select("*").stream()
        .filter(element -> !ELEMENTS.contains(element.normalName()))
        .forEach(Element::remove);
    dropUnused(svg);
    renameIds(svg, "d" + name + "-");
    svg.select("*").forEach(DiagramSvg::restyleElement);
    dropEmpty(svg);
    frame(svg);
    svg.children().forEach(child -> child.before(new TextNode("\n")));
    return svg.appendChild(new TextNode("\n")).outerHtml() + "\n";
  }

  /**
   * Returns whether a drawing has only what {@link #restyle} leaves in one. It has been in
   * everybody's hands since, and a page takes it as it is.
   */
  public static boolean isAsDrawn(String kept) {
    return root(kept.strip())
        .filter(svg -> svg.select("*").stream().allMatch(DiagramSvg::isOurs))
        .isPresent();
  }

  private static Optional<Element> root(String text) {
    var document = Jsoup.parse(text, "", Parser.xmlParser());
    document.outputSettings(new Document.OutputSettings().prettyPrint(false));
    var only = document.childNodeSize() == 1 ? document.firstElementChild() : null;
    return Optional.ofNullable(only).filter(element -> element.normalName().equals("svg"));
  }

  private static boolean isOurs(Element element) {
    return ELEMENTS.contains(element.normalName())
        && element.childNodes().stream()
            .allMatch(node -> node instanceof Element || node.nodeName().equals("#text"))
        && element.attributes().asList().stream().allMatch(DiagramSvg::isOurs);
  }

  private static boolean isOurs(Attribute attribute) {
    var name = attribute.getKey();
    var value = attribute.getValue();
    return switch (name) {
      case "xmlns" -> value.equals("http://www.w3.org/2000/svg");
      case "class", "id" -> value.matches("[\\w -]*");
      case "fill" -> value.equals("none");
      case "stroke-width", "font-size" -> value.matches("[\\d.]+");
      case "href" -> value.matches("#[\\w-]+");
      default -> GEOMETRY.contains(lower(name)) && SAFE.matcher(value).matches();
    };
  }

  /** Mermaid brings every marker and symbol that a kind of diagram could use. */
  private static void dropUnused(Element svg) {
    int before;
    do {
      var used = references(svg);
      var unused =
          svg.select("marker, symbol, clipPath").stream()
              .filter(element -> !used.contains(element.id()))
              .toList();
      before = unused.size();
      unused.forEach(Element::remove);
    } while (before > 0);
  }

  private static Set<String> references(Element svg) {
    var found = new HashSet<String>();
    for (var element : svg.select("*")) {
      for (var attribute : element.attributes()) {
        var reference = REFERENCE.matcher(attribute.getValue());
        if (reference.find()) {
          found.add(reference.group(1) != null ? reference.group(1) : reference.group(2));
        }
      }
    }
    return found;
  }

  private static void renameIds(Element svg, String prefix) {
    var used = references(svg);
    var names = new HashMap<String, String>();
    for (var element : svg.select("[id]")) {
      if (used.contains(element.id())) {
        names.computeIfAbsent(element.id(), id -> prefix + (names.size() + 1));
        element.attr("id", names.get(element.id()));
      } else {
        element.removeAttr("id");
      }
    }
    for (var element : svg.select("*")) {
      for (var attribute : element.attributes()) {
        var reference = REFERENCE.matcher(attribute.getValue());
        if (!attribute.getKey().equals("id") && reference.find()) {
          var id = reference.group(1) != null ? reference.group(1) : reference.group(2);
          var name = names.getOrDefault(id, "");
          attribute.setValue(reference.group(1) != null ? "url(#" + name + ")" : "#" + name);
        }
      }
    }
  }

  private static void restyleElement(Element element) {
    var classes = new LinkedHashSet<String>();
    var shape = SHAPES.contains(element.normalName());
    for (var attribute : List.copyOf(element.attributes().asList())) {
      var name = attribute.getKey();
      var value = attribute.getValue();
      element.removeAttr(name);
      var kept =
          switch (lower(name)) {
            case "fill" -> {
              yield shape ? fill(element, value, classes) : textFill(element, value, classes);
            }
            case "stroke" -> {
              var colour = DiagramColours.stroke(value);
              if (shape && !colour.equals("none")) {
                classes.add("s-" + colour);
              }
              yield "";
            }
            case "stroke-width" -> shape ? width(value) : "";
            case "font-size" -> pixels(value).equals("14") ? "" : pixels(value);
            case "id" -> value;
            case "href" -> element.normalName().equals("use") ? value : "";
            default -> GEOMETRY.contains(lower(name)) && isSafe(value) ? shorten(value) : "";
          };
      if (!kept.isEmpty()) {
        element.attr(name, kept);
      }
    }
    if (!classes.isEmpty()) {
      element.attr("class", String.join(" ", classes));
    }
  }

  private static boolean isSafe(String value) {
    return SAFE.matcher(value).matches();
  }

  private static String fill(Element element, String value, Set<String> classes) {
    var colour = DiagramColours.fill(value);
    if (element.normalName().equals("line")) {
      return "";
    }
    if (colour.equals("none")) {
      return "none";
    }
    classes.add("f-" + colour);
    return "";
  }

  /** Words are ink unless they or the words around them say otherwise. */
  private static String textFill(Element element, String value, Set<String> classes) {
    var colour = DiagramColours.text(value);
    var parent = element.parent();
    boolean inherits = parent == null || parent.className().isEmpty();
    if (!colour.equals("none") && !(colour.equals("ink") && inherits)) {
      classes.add("f-" + colour);
    }
    return "";
  }

  /** Hairlines, and twice that for what Mermaid means to be thick. */
  private static String width(String value) {
    return Double.parseDouble(pixels(value)) < 2.5 ? "" : "2";
  }

  private static String pixels(String value) {
    var number = value.endsWith("px") ? value.substring(0, value.length() - 2) : value;
    return number.matches("\\d*\\.?\\d+") ? shorten(number) : "14";
  }

  /** Two places are a hundredth of a pixel. */
  private static String shorten(String value) {
    return NUMBER
        .matcher(value)
        .replaceAll(
            number -> {
              long hundredths = Math.round(Double.parseDouble(number.group()) * 100);
              var text = String.valueOf(hundredths / 100.0);
              return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
            });
  }

  private static void dropEmpty(Element svg) {
    boolean again = true;
    while (again) {
      again = false;
      for (var element : svg.select("g, defs, text, tspan, rect, path")) {
        var nothing =
            switch (element.normalName()) {
              case "rect" -> element.attr("width").isEmpty() || element.attr("height").isEmpty();
              case "path" -> element.attr("d").isEmpty();
              default -> element.childNodeSize() == 0;
            };
        if (nothing) {
          element.remove();
          again = true;
        } else if (element.normalName().equals("g") && element.attributesSize() == 0) {
          element.unwrap();
          again = true;
        }
      }
    }
  }

  private static void frame(Element svg) {
    var box = svg.attr("viewBox").split(" ", -1);
    svg.attr("xmlns", "http://www.w3.org/2000/svg");
    if (box.length == 4) {
      // The size it was drawn for. It may shrink, but only so far that its words can be read: the
      // class names its width, rounded down, and diagram.css gives that a least width.
      long width = Math.round(Double.parseDouble(box[2]));
      svg.attr("width", String.valueOf(width));
      svg.attr("height", String.valueOf(Math.round(Double.parseDouble(box[3]))));
      svg.attr("class", "w" + Math.min(width / WIDTH_STEP, WIDEST));
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(java.util.Locale.ROOT);
  }
}
