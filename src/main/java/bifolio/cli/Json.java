package bifolio.cli;

import java.util.List;
import java.util.Map;

/** Writes maps, lists, texts, numbers and truths as JSON. */
final class Json {
  private static final int SHORT = 88; // characters that stand on one line

  private Json() {}

  /**
   * A number that is written as it is.
   *
   * @param text digits as JSON has them
   */
  record Digits(String text) {}

  static String write(Object value) {
    var out = new StringBuilder();
    put(out, value);
    return out.toString();
  }

  /** Returns the same on several lines, for people and for comparing; ends with a line break. */
  static String pretty(Object value) {
    var out = new StringBuilder();
    lines(out, value, "\n");
    return out.append('\n').toString();
  }

  private static void lines(StringBuilder out, Object value, String newLine) {
    if (value instanceof Map<?, ?> map && write(map).length() > SHORT) {
      String comma = "{";
      for (var entry : map.entrySet()) {
        out.append(comma).append(newLine).append("  ");
        text(out, String.valueOf(entry.getKey()));
        lines(out.append(": "), entry.getValue(), newLine + "  ");
        comma = ",";
      }
      out.append(newLine).append('}');
    } else if (value instanceof List<?> list && write(list).length() > SHORT) {
      String comma = "[";
      for (Object item : list) {
        lines(out.append(comma).append(newLine).append("  "), item, newLine + "  ");
        comma = ",";
      }
      out.append(newLine).append(']');
    } else {
      put(out, value);
    }
  }

  private static void put(StringBuilder out, Object value) {
    switch (value) {
      case Map<?, ?> map -> {
        String comma = "{";
        for (var entry : map.entrySet()) {
          out.append(comma);
          text(out, String.valueOf(entry.getKey()));
          out.append(": ");
          put(out, entry.getValue());
          comma = ", ";
        }
        out.append(map.isEmpty() ? "{}" : "}");
      }
      case List<?> list -> {
        String comma = "[";
        for (Object item : list) {
          out.append(comma);
          put(out, item);
          comma = ", ";
        }
        out.append(list.isEmpty() ? "[]" : "]");
      }
      case Digits digits -> out.append(digits.text());
      case Boolean truth -> out.append(truth);
      case Integer number -> out.append(number);
      default -> text(out, String.valueOf(value));
    }
  }

  private static void text(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || (c >= 0xD800 && c <= 0xDFFF && !paired(text, i))) {
            out.append("\\u").append(hex(c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static boolean paired(String text, int at) {
    char c = text.charAt(at);
    return Character.isHighSurrogate(c)
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }

  private static String hex(char c) {
    String digits = Integer.toHexString(c);
    return "0".repeat(4 - digits.length()) + digits;
  }
}
