package bifolio.markdown;

import bifolio.diagnostic.SourceText;
import bifolio.diagnostic.Span;
import bifolio.model.Bilingual;
import bifolio.model.DataTexts;
import bifolio.model.Language;
import bifolio.model.Passage;
import bifolio.model.Waiver;
import bifolio.yaml.ScalarPlaces;
import bifolio.yaml.YamlNode;
import bifolio.yaml.YamlParser;
import com.vladsch.flexmark.parser.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the words of a data file: each {@code en} that has a {@code zh} beside it. */
final class DataTextReader {
  /** Text in which Markdown has nothing to find, as most texts of data are. */
  private static final Pattern PLAIN =
      Pattern.compile("(?![-+#>=\\s]|\\d+[.)] )[^*_`\\[\\]<>$!{}&\\\\|~\\n]+");

  private static final Pattern WAIVER =
      Pattern.compile("(^|\\s)#\\s*lint:\\s*([A-Za-z]+-\\d+)\\b\\s*(.*?)\\s*$");

  private final SourceText file;
  private final Parser parser;
  private final List<DataTexts.Text> texts = new ArrayList<>();
  private final List<Lines> lines = new ArrayList<>();

  /** The lines from the first to the last of a text in both languages. */
  private record Lines(int first, int last) {}

  private DataTextReader(SourceText file, Parser parser) {
    this.file = file;
    this.parser = parser;
  }

  /** Reads a file. What is wrong with its YAML is reported by who reads the data. */
  static DataTexts read(SourceText file, Parser parser) {
    var reader = new DataTextReader(file, parser);
    YamlParser.parse(file, mistake -> {}).ifPresent(reader::node);
    return new DataTexts(reader.texts, reader.waivers());
  }

  private void node(YamlNode node) {
    switch (node) {
      case YamlNode.Scalar scalar -> {}
      case YamlNode.Sequence list -> list.items().forEach(this::node);
      case YamlNode.Mapping mapping -> {
        scalar(mapping, "en").ifPresent(en -> scalar(mapping, "zh").ifPresent(zh -> text(en, zh)));
        mapping.entries().forEach(entry -> node(entry.value()));
      }
    }
  }

  private static Optional<YamlNode.Scalar> scalar(YamlNode.Mapping mapping, String key) {
    return mapping.entries().stream()
        .filter(entry -> entry.key().equals(key))
        .map(YamlNode.Entry::value)
        .filter(YamlNode.Scalar.class::isInstance)
        .map(YamlNode.Scalar.class::cast)
        .findFirst();
  }

  private void text(YamlNode.Scalar en, YamlNode.Scalar zh) {
    int first = Math.min(en.at().line(), zh.at().line());
    int last = Math.max(lastLine(en), lastLine(zh));
    lines.add(new Lines(first, last));
    texts.add(
        new DataTexts.Text(
            new Bilingual<>(passages(en, Language.EN), passages(zh, Language.ZH)),
            new Bilingual<>(en.at(), zh.at())));
  }

  private int lastLine(YamlNode.Scalar scalar) {
    return places(scalar)
        .map(places -> file.span(places[places.length - 1], places[places.length - 1]).line())
        .orElse(scalar.at().line());
  }

  private Optional<int[]> places(YamlNode.Scalar scalar) {
    int start = file.offsetOfLine(scalar.at().line()) + scalar.at().column() - 1;
    return ScalarPlaces.of(file.text(), start, scalar.value());
  }

  private List<Passage> passages(YamlNode.Scalar scalar, Language language) {
    var places = places(scalar);
    if (places.isEmpty() || scalar.value().isBlank()) {
      return List.of(); // written with escapes that nobody needs; it has no places to report
    }
    var parsed = ParsedSource.ofValue(file, language, places.get());
    if (PLAIN.matcher(scalar.value()).matches() && !scalar.value().contains("://")) {
      var writer = new PassageWriter(parsed);
      writer.plain(scalar.value(), 0);
      return writer.passage(Passage.Kind.CELL, scalar.at()).stream().toList();
    }
    var reader = new PassageReader(parsed);
    reader.document(parser.parse(scalar.value()));
    return reader.passages().stream().map(DataTextReader::cell).toList();
  }

  private static Passage cell(Passage passage) {
    return new Passage(
        Passage.Kind.CELL, passage.text(), passage.atoms(), passage.runs(), passage.at());
  }

  /** A comment after a text speaks of it, one on a line of its own of the next text. */
  private List<Waiver> waivers() {
    var waivers = new ArrayList<Waiver>();
    int number = 0;
    for (String line : file.text().lines().toList()) {
      number++;
      int here = number;
      var found = WAIVER.matcher(line);
      if (!line.contains("lint:") || !found.find()) {
        continue;
      }
      boolean alone = line.substring(0, found.start()).isBlank();
      var subject =
          lines.stream()
              .filter(l -> alone ? l.first() > here : l.first() <= here && l.last() >= here)
              .reduce((a, b) -> alone ? (a.first() <= b.first() ? a : b) : b)
              .orElse(new Lines(0, 0));
      int start = file.offsetOfLine(here) + found.end(1);
      Span at = file.span(start, file.offsetOfLine(here) + found.end());
      waivers.add(new Waiver(found.group(2), found.group(3), subject.first(), subject.last(), at));
    }
    return waivers;
  }
}
