package bifolio.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Our own HTML as a tree: elements and text. */
sealed interface Markup {
  /** Text, unescaped. */
  record Text(String text) implements Markup {}

  /** An element; an attribute without a value has an empty one. */
  record Element(String name, Map<String, String> attributes, List<Markup> children)
      implements Markup {
    String attribute(String key) {
      return attributes.getOrDefault(key, "");
    }

    boolean isOfClass(String name) {
      return List.of(attribute("class").split(" ", -1)).contains(name);
    }
  }

  /** What is written without an end. */
  Set<String> EMPTY = Set.of("br", "hr", "img", "input", "wbr");

  /** Reads HTML that this package or the Markdown stage wrote: attributes quoted, all closed. */
  static Element of(String html) {
    var root = new Element("", Map.of(), new ArrayList<>());
    var open = new ArrayDeque<Element>();
    open.push(root);
    int at = 0;
    while (at < html.length()) {
      int tag = html.indexOf('<', at);
      int textEnd = tag < 0 ? html.length() : tag;
      if (textEnd > at) {
        open.element().children().add(new Text(unescaped(html.substring(at, textEnd))));
      }
      if (tag < 0) {
        break;
      }
      int end = html.indexOf('>', tag);
      if (html.charAt(tag + 1) == '/') {
        if (open.size() > 1) {
          open.pop();
        }
      } else {
        boolean closed = html.charAt(end - 1) == '/';
        var element = element(html.substring(tag + 1, closed ? end - 1 : end));
        open.element().children().add(element);
        if (!closed && !EMPTY.contains(element.name())) {
          open.push(element);
        }
      }
      at = end + 1;
    }
    return root;
  }

  private static Element element(String inside) {
    int i = 0;
    while (i < inside.length() && inside.charAt(i) != ' ') {
      i++;
    }
    String name = inside.substring(0, i);
    var attributes = new LinkedHashMap<String, String>();
    while (i < inside.length()) {
      int from = i + 1;
      int equals = inside.indexOf("=\"", from);
      int blank = inside.indexOf(' ', from);
      if (equals < 0 || (blank >= 0 && blank < equals)) {
        i = blank < 0 ? inside.length() : blank;
        attributes.put(inside.substring(from, i), "");
      } else {
        int quote = inside.indexOf('"', equals + 2);
        attributes.put(
            inside.substring(from, equals), unescaped(inside.substring(equals + 2, quote)));
        i = quote + 1;
      }
    }
    return new Element(name, attributes, new ArrayList<>());
  }

  private static String unescaped(String text) {
    return text.indexOf('&') < 0
        ? text
        : text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&");
  }
}
