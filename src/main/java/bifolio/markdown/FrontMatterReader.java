package bifolio.markdown;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.diagnostic.NearestName;
import bifolio.diagnostic.Reporter;
import bifolio.diagnostic.SourceText;
import bifolio.model.FrontMatter;
import bifolio.model.FrontMatter.Alias;
import bifolio.model.FrontMatter.Detail;
import bifolio.model.PageType;
import bifolio.yaml.MappingReader;
import bifolio.yaml.YamlNode;
import bifolio.yaml.YamlParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads what stands between the two lines {@code ---} at the top of a page. */
final class FrontMatterReader {
  private static final Pattern CLOSING =
      Pattern.compile("^(?:---|\\.\\.\\.)[ \\t]*$", Pattern.MULTILINE);
  private static final FrontMatter NONE =
      new FrontMatter(PageType.PAGE, "", "", "", List.of(), Map.of());

  /** The front matter and the offset at which the page's text begins. */
  record Result(FrontMatter front, int bodyStart) {}

  private FrontMatterReader() {}

  /** Reads the front matter, if there is any; reports what is wrong with it. */
  static Result read(SourceText source, Reporter reporter) {
    String text = source.text();
    if (!text.startsWith("---\n") && !text.startsWith("---\r")) {
      return new Result(NONE, 0);
    }
    int from = source.offsetOfLine(2);
    var closing = CLOSING.matcher(text).region(from, text.length());
    if (!closing.find()) {
      reporter.report(
          error("front-matter", source.line(1), "the front matter has no closing \"---\"")
              .withHint("put a line \"---\" between the keys and the text"));
      return new Result(NONE, 0);
    }
    int closingLine = source.span(closing.start(), closing.end()).line();
    int next = source.offsetOfLine(closingLine + 1);
    int bodyStart = next > closing.start() ? next : text.length();
    var root = YamlParser.parse(source, from, closing.start(), reporter);
    if (root.isEmpty()) {
      return new Result(NONE, bodyStart);
    }
    return new Result(
        MappingReader.of(root.get(), "front matter", reporter)
            .map(reader -> frontMatter(reader, reporter))
            .orElse(NONE),
        bodyStart);
  }

  private static FrontMatter frontMatter(MappingReader reader, Reporter reporter) {
    var type = type(reader, reporter);
    var details = new HashMap<String, Detail>();
    for (var key : type.keys().entrySet()) {
      if (List.of("type", "title", "nav", "summary", "aliases").contains(key.getKey())) {
        continue;
      }
      var value = key.getValue() ? reader.requiredText(key.getKey()) : reader.text(key.getKey());
      reader
          .entry(key.getKey())
          .ifPresent(
              entry ->
                  value.ifPresent(
                      text -> details.put(key.getKey(), new Detail(text, entry.value().at()))));
    }
    checkRound(details, reporter);
    var front =
        new FrontMatter(
            type,
            reader.text("title").orElse(""),
            reader.text("nav").orElse(""),
            reader.text("summary").orElse(""),
            aliases(reader, reporter),
            details);
    reader.rejectUnknownKeys();
    return front;
  }

  private static PageType type(MappingReader reader, Reporter reporter) {
    var word = reader.text("type");
    if (word.isEmpty()) {
      return PageType.PAGE;
    }
    var type = PageType.of(word.get());
    if (type.isEmpty()) {
      var at = reader.entry("type").map(e -> e.value().at()).orElse(reader.at());
      reporter.report(
          error("unknown-type", at, "there is no page type \"" + word.get() + "\"")
              .withHint(NearestName.hint(word.get(), PageType.words())));
    }
    return type.orElse(PageType.PAGE);
  }

  private static void checkRound(Map<String, Detail> details, Reporter reporter) {
    var round = details.get("round");
    if (round != null && !round.value().matches("[1-7]")) {
      reporter.report(
          error("unknown-round", round.at(), "there is no round \"" + round.value() + "\"")
              .withHint("use a number from 1 to 7"));
    }
  }

  private static List<Alias> aliases(MappingReader reader, Reporter reporter) {
    var aliases = new ArrayList<Alias>();
    for (YamlNode item : reader.items("aliases")) {
      boolean plain =
          item instanceof YamlNode.Scalar scalar
              && scalar.value().matches("[\\p{L}\\p{N}_-][\\p{L}\\p{N}_./-]*")
              && !scalar.value().contains("..")
              && !scalar.value().endsWith("/");
      if (plain) {
        aliases.add(new Alias(((YamlNode.Scalar) item).value(), item.at()));
      } else {
        reporter.report(
            error("alias", item.at(), "an alias is the page's old path without language and ending")
                .withHint("write it like courses/sys-602/pipeline"));
      }
    }
    return aliases;
  }
}
