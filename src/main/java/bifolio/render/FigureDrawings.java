package bifolio.render;

import bifolio.model.OutputFile;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets the drawings of figures into the page, so that they take the colours of its theme. One that
 * brings styles or ids of its own, or that is large, stays a picture.
 */
final class FigureDrawings {
  private static final Pattern PICTURE =
      Pattern.compile("<figure([^>]*)><img src=\"([^\"]+\\.svg)\" alt=\"([^\"]*)\"[^>]*>");
  private static final Pattern OWN = Pattern.compile("<style|<script|\\sid=|<!DOCTYPE|<!--");

  /** What the alternative text of the page says instead. */
  private static final Pattern NAMED = Pattern.compile(" (role|aria-label)=\"[^\"]*\"");

  private static final int LARGEST = 60_000;

  private final Map<String, String> drawings = new HashMap<>();

  FigureDrawings(List<OutputFile> files) {
    for (var file : files) {
      if (file.path().endsWith(".svg") && file.bytes().length <= LARGEST) {
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        int start = text.indexOf("<svg");
        if (start >= 0 && text.indexOf('>', start) > 0 && !OWN.matcher(text).find()) {
          String drawing = text.substring(start).strip();
          int head = drawing.indexOf('>');
          drawing =
              NAMED.matcher(drawing.substring(0, head)).replaceAll("") + drawing.substring(head);
          drawings.put(Address.escape(file.path()), drawing);
        }
      }
    }
  }

  /** Returns the HTML of a page's blocks with its drawings. */
  String in(String html, Address address) {
    return PICTURE
        .matcher(html)
        .replaceAll(
            found -> {
              String src = found.group(2);
              String path =
                  src.startsWith(address.root()) ? src.substring(address.root().length()) : src;
              String drawing = drawings.get(path);
              return Matcher.quoteReplacement(
                  drawing == null ? found.group() : set(drawing, found.group(1), found.group(3)));
            });
  }

  private static String set(String drawing, String attributes, String alt) {
    return "<figure"
        + attributes
        + " class=\"drawing\" tabindex=\"0\"><svg role=\"img\" aria-label=\""
        + alt
        + "\""
        + drawing.substring("<svg".length());
  }
}
