package bifolio.content;

import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.Reporter;
import bifolio.diagnostic.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.ProcessingInstruction;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.nodes.XmlDeclaration;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Refuses drawings that run code, load something from outside, or embed a page. */
final class SvgCheck {
  private static final Set<String> REFUSED =
      Set.of(
          "script",
          "foreignobject",
          "iframe",
          "object",
          "embed",
          "handler",
          "listener",
          "audio",
          "video",
          "canvas",
          "link",
          "meta",
          "base",
          "form",
          "input",
          "button");
  private static final Set<String> ANIMATIONS =
      Set.of("set", "animate", "animatemotion", "animatetransform", "discard");
  private static final Set<String> RISKY_TO_ANIMATE = Set.of("href", "on", "style", "src");

  // A reference inside the drawing, or a bitmap in it.
  private static final Pattern INNER =
      Pattern.compile("\\s*(#.*|data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\\s]*)?");
  private static final Pattern CSS_URL = Pattern.compile("(?i)url\\(\\s*['\"]?([^'\")]*)");
  private static final Pattern CSS_LOADS =
      Pattern.compile("(?i)@import|@font-face|expression\\s*\\(|image-set|src\\s*\\(|\\\\");

  private SvgCheck() {}

  /** Returns whether a drawing is safe; reports the first thing that is not. */
  static boolean isSafe(String path, String text, Reporter reporter) {
    var document = Jsoup.parse(text, "", Parser.xmlParser().setTrackPosition(true));
    if (document.childrenSize() != 1 || !document.child(0).normalName().equals("svg")) {
      reporter.report(
          Diagnostic.error(
                  "file-content", Span.ofFile(path), "the name says svg, the content does not")
              .withHint("export the drawing again"));
      return false;
    }
    var found = firstProblem(path, document);
    found.ifPresent(reporter::report);
    return found.isEmpty();
  }

  private static Optional<Diagnostic> firstProblem(String path, Document document) {
    var first = new Diagnostic[1];
    NodeTraversor.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            var problem = problem(path, node);
            problem.ifPresent(p -> first[0] = p);
            return problem.isPresent() ? FilterResult.STOP : FilterResult.CONTINUE;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            return FilterResult.CONTINUE;
          }
        },
        document);
    return Optional.ofNullable(first[0]);
  }

  private static Optional<Diagnostic> problem(String path, Node node) {
    if (node instanceof Element element) {
      return elementProblem(path, element);
    }
    if (node instanceof DocumentType type && type.outerHtml().contains("[")) {
      return unsafe(path, type.sourceRange(), "a document type with declarations");
    }
    if (node instanceof ProcessingInstruction
        || (node instanceof XmlDeclaration declaration && !declaration.name().equals("xml"))) {
      return unsafe(path, node.sourceRange(), "an instruction to the reader's program");
    }
    String css = node instanceof DataNode data ? data.getWholeData() : styleText(node);
    return loads(css)
        ? unsafe(path, node.sourceRange(), "a style that loads something")
        : Optional.empty();
  }

  private static String styleText(Node node) {
    var parent = node.parent();
    return node instanceof TextNode text
            && parent != null
            && localName(parent.normalName()).equals("style")
        ? text.getWholeText()
        : "";
  }

  private static Optional<Diagnostic> elementProblem(String path, Element element) {
    String name = localName(element.normalName());
    if (REFUSED.contains(name)) {
      return unsafe(path, element.sourceRange(), "the element \"" + name + "\"");
    }
    for (var attribute : element.attributes()) {
      String key = localName(attribute.getKey().toLowerCase(Locale.ROOT));
      String value = attribute.getValue();
      String what = null;
      if (key.startsWith("on")) {
        what = "the event handler \"" + key + "\"";
      } else if ((key.equals("href") || key.equals("src") || key.equals("base"))
          && !INNER.matcher(value).matches()) {
        what = "a reference to something outside";
      } else if (ANIMATIONS.contains(name)
          && key.equals("attributename")
          && RISKY_TO_ANIMATE.stream()
              .anyMatch(localName(value.strip().toLowerCase(Locale.ROOT))::startsWith)) {
        what = "an animation of \"" + FileName.shown(value) + "\"";
      } else if (loads(value)) {
        what = "a reference to something outside";
      }
      if (what != null) {
        var range = element.attributes().sourceRange(attribute.getKey());
        return unsafe(path, range == null ? element.sourceRange() : range.nameRange(), what);
      }
    }
    return Optional.empty();
  }

  private static boolean loads(String css) {
    if (css.indexOf('(') < 0 && css.indexOf('@') < 0 && css.indexOf('\\') < 0) {
      return false;
    }
    var urls = CSS_URL.matcher(css);
    while (urls.find()) {
      if (!INNER.matcher(urls.group(1)).matches()) {
        return true;
      }
    }
    return CSS_LOADS.matcher(css).find();
  }

  private static String localName(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  private static Optional<Diagnostic> unsafe(String path, Range range, String what) {
    var at =
        range.isTracked()
            ? new Span(
                path,
                Math.max(1, range.start().lineNumber()),
                Math.max(1, range.start().columnNumber()),
                1)
            : Span.ofFile(path);
    return Optional.of(
        Diagnostic.error("unsafe-svg", at, "the drawing has " + what)
            .withHint("remove it, or export the drawing as plain SVG"));
  }
}
