package bifolio.render;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes data as JSON that may stand in a page: no character of HTML's own is in it. */
final class JsonText {
  private JsonText() {}

  /** Returns texts, numbers, lists and maps as JSON, without space. */
  static String of(Object value) {
    var out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(Object value, StringBuilder out) {
    switch (value) {
      case Map<?, ?> map -> {
        out.append('{');
        boolean first = true;
        for (var entry : map.entrySet()) {
          out.append(first ? "" : ",");
          text(entry.getKey().toString(), out);
          out.append(':');
          write(entry.getValue(), out);
          first = false;
        }
        out.append('}');
      }
      case List<?> list -> {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
          out.append(i == 0 ? "" : ",");
          write(list.get(i), out);
        }
        out.append(']');
      }
      case Number number -> out.append(number);
      default -> text(value.toString(), out);
    }
  }

  private static void text(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '<', '>', '&', '\u2028', '\u2029' -> escaped(c, out);
        default -> {
          if (c < ' ') {
            escaped(c, out);
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static void escaped(char c, StringBuilder out) {
    out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
  }
}
