package bifolio.svg;

/** The text of an SVG as it grows; attributes are name and value in turn. */
public final class Svg {
  private final StringBuilder out = new StringBuilder();

  /**
   * Begins a drawing that scales with its column and says in words what it shows.
   *
   * @param width, height the size in units; one unit is one pixel at the natural size
   * @param title what is drawn, for people who do not see it
   * @param description what it tells
   */
  public static Svg drawing(
      String type, double width, double height, String title, String description) {
    var svg = new Svg();
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        type,
        "viewBox",
        "0 0 " + number(width) + " " + number(height),
        "width",
        number(width),
        "height",
        number(height),
        "role",
        "img",
        "font-size",
        "11");
    svg.open("title").text(title).close("title");
    svg.open("desc").text(description).close("desc");
    return svg.line();
  }

  /**
   * Puts a drawing into a box that can be scrolled, by keyboard too.
   *
   * @param type the class of the box
   */
  public static String box(String type, String title, String drawing) {
    var box = new Svg();
    box.open("div", "class", type, "tabindex", "0", "role", "group", "aria-label", title);
    box.out.append(drawing);
    return box.close("div").line().toString();
  }

  /** Opens an element. */
  public Svg open(String element, String... attributes) {
    return start(element, attributes, ">");
  }

  /** Writes an element without content. */
  public Svg empty(String element, String... attributes) {
    return start(element, attributes, "/>");
  }

  /** Writes an element with a text; after a line break in it stands the same in Chinese. */
  public Svg label(double x, double y, String type, String anchor, String text) {
    out.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y)).append('"');
    if (!type.isEmpty()) {
      attribute("class", type);
    }
    if (!anchor.isEmpty()) {
      attribute("text-anchor", anchor);
    }
    out.append('>');
    int second = text.indexOf('\n');
    if (second < 0) {
      return text(text).close("text");
    }
    text(text.substring(0, second)).text(" ").open("tspan", "lang", "zh-Hans");
    return text(text.substring(second + 1)).close("tspan").close("text");
  }

  /** Closes an element. */
  public Svg close(String element) {
    out.append("</").append(element).append('>');
    return this;
  }

  /** Writes text; what means something in XML is escaped. */
  public Svg text(String text) {
    for (int i = 0; i < text.length(); i++) {
      escape(text.charAt(i));
    }
    return this;
  }

  /** Ends the line, so that a changed drawing can be read as a difference. */
  public Svg line() {
    out.append('\n');
    return this;
  }

  /** Returns what was written. */
  @Override
  public String toString() {
    return out.toString();
  }

  /** Writes a number with at most two decimals, never as {@code -0}, without an exponent. */
  public static String number(double value) {
    return Decimals.write(value, 2);
  }

  /**
   * Returns about how wide a text is in a sans face: Chinese characters are squares, Latin ones a
   * little more than half as wide as high.
   *
   * @param size the height of the type; the result has the same unit
   */
  public static double width(String text, double size) {
    double width = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLowSurrogate(c)) {
        continue;
      }
      width += c >= 0x2e80 || Character.isHighSurrogate(c) ? 1 : isNarrow(c) ? 0.32 : 0.58;
    }
    return width * size;
  }

  private static boolean isNarrow(char c) {
    return " \n.,:;'!|()[]ijlt".indexOf(c) >= 0;
  }

  private Svg start(String element, String[] attributes, String end) {
    out.append('<').append(element);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      attribute(attributes[i], attributes[i + 1]);
    }
    out.append(end);
    return this;
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    text(value);
    out.append('"');
  }

  private void escape(char c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      default -> {
        // XML has no other control characters, not even as references.
        if (c >= ' ' || c == '\n' || c == '\t') {
          out.append(c);
        }
      }
    }
  }
}
