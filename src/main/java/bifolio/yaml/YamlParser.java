package bifolio.yaml;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.diagnostic.Diagnostic;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads YAML into nodes with places.
 *
 * <p>Anchors and aliases are refused: nothing here needs them, and they are how a few lines of YAML
 * fill a memory.
 */
public final class YamlParser {
  private static final int MAX_DEPTH = 50;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\t\n\r\u0085]]");
  private static final YAMLFactory FACTORY = factory();

  private final SourceText source;
  private final int from;
  private final YAMLParser tokens;
  private final Reporter reporter;
  private int knownIndex; // code points from the start of the part, of the last place asked for
  private int knownOffset; // the same in UTF-16 units from the start of the file

  private YamlParser(SourceText source, int from, YAMLParser tokens, Reporter reporter) {
    this.source = source;
    this.from = from;
    this.knownOffset = from;
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
    if (tokens.isCurrentAlias() || tokens.getObjectId() != null || isMarked(at)) {
      reporter.report(
          error("yaml-anchor", at, "anchors (&), aliases (*) and tags (!) are not used here")
              .withHint("write the value out, or quote it if it begins with &, * or !"));
      return null;
    }
    return switch (tokens.currentToken()) {
      case START_OBJECT -> mapping(at, depth);
      case START_ARRAY -> sequence(at, depth);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new YamlNode.Scalar(tokens.getText(), YamlNode.Scalar.Type.NUMBER, at);
      case VALUE_TRUE, VALUE_FALSE -> truth(tokens.getText(), at);
      case VALUE_NULL -> new YamlNode.Scalar("", YamlNode.Scalar.Type.NOTHING, at);
      default -> text(tokens.getText(), at);
    };
  }

  /** The library also takes YAML 1.1's yes, no, on, off for truth values; here they are texts. */
  private static YamlNode.Scalar truth(String written, Span at) {
    String word = written.toLowerCase(Locale.ROOT);
    boolean truth = word.equals("true") || word.equals("false");
    return truth
        ? new YamlNode.Scalar(word, YamlNode.Scalar.Type.BOOLEAN, at)
        : new YamlNode.Scalar(written, YamlNode.Scalar.Type.TEXT, at);
  }

  /** A key without value is nothing, which the library does not tell from an empty text. */
  private YamlNode.Scalar text(String value, Span at) {
    boolean written = !value.isEmpty() || "\"'|>".indexOf(first(at)) >= 0;
    String clean = CONTROL.matcher(value).replaceAll("\uFFFD");
    if (!clean.equals(value)) { // the file itself has none: it was written as an escape
      reporter.report(
          error("control-character", at, "this text has a control character")
              .withHint("remove the escape, such as \\x01"));
    }
    return new YamlNode.Scalar(
        clean, written ? YamlNode.Scalar.Type.TEXT : YamlNode.Scalar.Type.NOTHING, at);
  }

  /** A plain text cannot begin with these, so what begins with them has an anchor or a tag. */
  private boolean isMarked(Span at) {
    return first(at) == '&' || first(at) == '!';
  }

  private char first(Span at) {
    String line = source.lineText(at.line());
    return at.column() <= line.length() ? line.charAt(at.column() - 1) : ' ';
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
    return offset((int) Math.max(0, location.getCharOffset()));
  }

  /**
   * Returns the offset of a code point. Not by line and column: the library counts U+0085, U+2028
   * and U+2029 as line ends.
   */
  private int offset(int index) {
    if (index < knownIndex) {
      knownIndex = 0;
      knownOffset = from;
    }
    String text = source.text();
    while (knownIndex < index && knownOffset < text.length()) {
      knownOffset += Character.charCount(text.codePointAt(knownOffset));
      knownIndex++;
    }
    return knownOffset;
  }

  private Diagnostic syntax(JsonProcessingException e) {
    int at =
        switch (e.getCause()) {
          case MarkedYAMLException marked -> offset(placeOf(marked));
          case ReaderException reader -> offset(reader.getPosition());
          case null, default -> offset(e.getLocation());
        };
    return error("yaml-syntax", source.span(at, at + 1), messageOf(e))
        .withHint(
            "quote a text that contains \": \", \" #\" or, inside {…}, \"?,\","
                + " or begins with one of [{*&!|>%@`");
  }

  /** Where the file ends before something is closed, the place is what was not closed. */
  private static int placeOf(MarkedYAMLException e) {
    String problem = e.getProblem() == null ? "" : e.getProblem();
    boolean ended = problem.contains("end of stream") || problem.contains("<stream end>");
    var mark = ended && e.getContextMark() != null ? e.getContextMark() : e.getProblemMark();
    return mark == null ? 0 : mark.getIndex();
  }

  /** The library's message carries a whole excerpt: ours is what is wrong, in plain words. */
  private static String messageOf(JsonProcessingException e) {
    String message = e.getOriginalMessage();
    String problem =
        message
            .lines()
            .filter(line -> !line.startsWith(" ") && !line.startsWith("while"))
            .findFirst()
            .orElse("malformed YAML");
    if (problem.startsWith("expected <block end>")) {
      return "this does not fit the indentation above it";
    }
    if (problem.startsWith("Expected a field name")) {
      return "a key is a plain word";
    }
    String plain = problem.replaceFirst("\\.? \\(Do not use .* for indentation\\)$", "");
    return plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
  }
}
