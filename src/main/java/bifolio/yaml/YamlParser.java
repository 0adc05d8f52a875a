package bifolio.yaml;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.diagnostic.Reporter;
import bifolio.diagnostic.SourceText;
import bifolio.diagnostic.Span;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads YAML into nodes with places.
 *
 * <p>Anchors and aliases are refused: nothing here needs them, and they are how a few lines of YAML
 * fill a memory.
 */
public final class YamlParser {
  private static final int MAX_DEPTH = 50;
  private static final YAMLFactory FACTORY = factory();

  private final SourceText source;
  private final int from;
  private final int firstLine;
  private final YAMLParser tokens;
  private final Reporter reporter;

  private YamlParser(SourceText source, int from, YAMLParser tokens, Reporter reporter) {
    this.source = source;
    this.from = from;
    this.firstLine = source.span(from, from).line();
    this.tokens = tokens;
    this.reporter = reporter;
  }

  private static YAMLFactory factory() {
    var options = new LoaderOptions();
    options.setNestingDepthLimit(MAX_DEPTH + 10);
    options.setCodePointLimit(8 << 20);
    return YAMLFactory.builder().loaderOptions(options).build();
  }

  /** Reads a whole file. Returns nothing if it is empty or malformed (then it is reported). */
  public static Optional<YamlNode> parse(SourceText source, Reporter reporter) {
    return parse(source, 0, source.text().length(), reporter);
  }

  /**
   * Reads a part of a file, such as front matter.
   *
   * @param from UTF-16 offset of the first character; at the start of a line
   * @param to exclusive
   */
  public static Optional<YamlNode> parse(SourceText source, int from, int to, Reporter reporter) {
    try (YAMLParser tokens = FACTORY.createParser(source.text().substring(from, to))) {
      var parser = new YamlParser(source, from, tokens, reporter);
      try {
        if (tokens.nextToken() == null) {
          return Optional.empty();
        }
        YamlNode root = parser.node(0);
        if (root != null && tokens.nextToken() != null) {
          reporter.report(
              error("yaml-syntax", parser.here(), "a second document begins here")
                  .withHint("keep one document a file: remove the line \"---\""));
        }
        return Optional.ofNullable(root);
      } catch (JsonProcessingException e) {
        reporter.report(parser.syntax(e));
        return Optional.empty();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // reading a String cannot fail
    }
  }

  /** Reads the node at the current token; null after a reported mistake. */
  private @Nullable YamlNode node(int depth) throws IOException {
    Span at = here();
    if (depth > MAX_DEPTH) {
      reporter.report(error("yaml-syntax", at, "values are nested more than 50 deep"));
      return null;
    }
    if (tokens.isCurrentAlias() || tokens.getObjectId() != null) {
      reporter.report(
          error("yaml-anchor", at, "anchors (&) and aliases (*) are not used here")
              .withHint("write the value out, or quote it if it begins with & or *"));
      return null;
    }
    return switch (tokens.currentToken()) {
      case START_OBJECT -> mapping(at, depth);
      case START_ARRAY -> sequence(at, depth);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new YamlNode.Scalar(tokens.getText(), YamlNode.Scalar.Type.NUMBER, at);
      case VALUE_TRUE, VALUE_FALSE ->
          new YamlNode.Scalar(tokens.getText(), YamlNode.Scalar.Type.BOOLEAN, at);
      case VALUE_NULL -> new YamlNode.Scalar("", YamlNode.Scalar.Type.NOTHING, at);
      default -> new YamlNode.Scalar(tokens.getText(), YamlNode.Scalar.Type.TEXT, at);
    };
  }

  private YamlNode.@Nullable Sequence sequence(Span at, int depth) throws IOException {
    var items = new ArrayList<YamlNode>();
    while (tokens.nextToken() != JsonToken.END_ARRAY) {
      YamlNode item = node(depth + 1);
      if (item == null) {
        return null;
      }
      items.add(item);
    }
    return new YamlNode.Sequence(items, at);
  }

  private YamlNode.@Nullable Mapping mapping(Span at, int depth) throws IOException {
    var entries = new ArrayList<YamlNode.Entry>();
    var seen = new HashMap<String, Span>();
    while (tokens.nextToken() != JsonToken.END_OBJECT) {
      String key = tokens.currentName();
      Span keyAt = here();
      tokens.nextToken();
      YamlNode value = node(depth + 1);
      if (value == null) {
        return null;
      }
      Span first = seen.putIfAbsent(key, keyAt);
      if (first == null) {
        entries.add(new YamlNode.Entry(key, keyAt, value));
      } else {
        reporter.report(
            error("duplicate-key", keyAt, "\"" + key + "\" is given twice")
                .withNote(first, "it is given here first")
                .withHint("keep one of the two"));
      }
    }
    return new YamlNode.Mapping(entries, at);
  }

  private Span here() {
    int start = offset(tokens.currentTokenLocation());
    int end = offset(tokens.currentLocation());
    return source.span(start, Math.max(end, start + 1));
  }

  private int offset(JsonLocation location) {
    int line = firstLine + Math.max(1, location.getLineNr()) - 1;
    int start = source.offsetOfLine(line);
    int columns = Math.max(1, location.getColumnNr()) - 1;
    String text = source.lineText(line);
    int safe = Math.min(columns, text.codePointCount(0, text.length()));
    return Math.max(from, start + text.offsetByCodePoints(0, safe));
  }

  private bifolio.diagnostic.Diagnostic syntax(JsonProcessingException e) {
    var location = e.getLocation();
    Span at =
        location == null
            ? source.line(firstLine)
            : source.span(offset(location), offset(location) + 1);
    // Jackson's message carries SnakeYAML's whole excerpt: ours is the first line, in plain words.
    String first = e.getOriginalMessage().lines().findFirst().orElse("malformed YAML");
    String problem =
        e.getOriginalMessage()
            .lines()
            .filter(line -> !line.startsWith(" ") && !line.startsWith("while"))
            .findFirst()
            .orElse(first);
    String lower = problem.substring(0, 1).toLowerCase(Locale.ROOT) + problem.substring(1);
    return error("yaml-syntax", at, lower)
        .withHint("quote a text that contains \": \" or \" #\" or begins with one of [{*&!|>%@`");
  }
}
