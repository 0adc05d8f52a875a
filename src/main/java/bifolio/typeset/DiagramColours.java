package bifolio.typeset;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Turns the colours of a drawing into names of the theme. Mermaid was given the theme's light
 * values, so most are found again. A colour of the author's own only says "this one is special",
 * whatever it is: it becomes the accent, which works on light paper and on dark.
 */
final class DiagramColours {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("29,27,24", "ink"),
          Map.entry("92,87,79", "soft"),
          Map.entry("228,223,212", "rule"),
          Map.entry("251,250,246", "paper"),
          Map.entry("255,254,251", "leaf"),
          Map.entry("179,49,42", "seal"),
          Map.entry("248,235,231", "wash"),
          Map.entry("59,110,165", "blue"),
          Map.entry("201,138,43", "ochre"),
          Map.entry("91,140,107", "green"));

  /** What Chromium's computed styles look like. */
  private static final Pattern RGB =
      Pattern.compile("rgba?\\((\\d+), (\\d+), (\\d+)(?:, ([\\d.]+))?\\)");

  private static final int GREYISH = 24;
  private static final int DARK = 64;
  private static final int LIGHT = 232;

  private DiagramColours() {}

  /** Returns the name for the inside of a shape, or {@code none}. */
  static String fill(String colour) {
    return name(colour, "wash", "rule");
  }

  /** Returns the name for a line, or {@code none}. */
  static String stroke(String colour) {
    return name(colour, "seal", "soft");
  }

  /** Returns the name for words: an author's colour for words cannot know what it will stand on. */
  static String text(String colour) {
    return name(colour, "ink", "ink");
  }

  private static String name(String colour, String accent, String grey) {
    var rgb = RGB.matcher(colour);
    if (!rgb.matches() || (rgb.group(4) != null && Double.parseDouble(rgb.group(4)) == 0)) {
      return "none";
    }
    var known = NAMES.get(rgb.group(1) + "," + rgb.group(2) + "," + rgb.group(3));
    if (known != null) {
      return known;
    }
    int red = Integer.parseInt(rgb.group(1));
    int green = Integer.parseInt(rgb.group(2));
    int blue = Integer.parseInt(rgb.group(3));
    int most = Math.max(red, Math.max(green, blue));
    int least = Math.min(red, Math.min(green, blue));
    if (most - least > GREYISH) {
      return accent;
    }
    if (grey.equals("rule")) {
      return most < DARK ? "ink" : least > LIGHT ? "leaf" : grey;
    }
    return grey;
  }
}
