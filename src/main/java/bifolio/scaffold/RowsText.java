package bifolio.scaffold;

import bifolio.diagnostic.Problems;
import bifolio.diagnostic.SourceText;
import bifolio.yaml.YamlNode;
import bifolio.yaml.YamlParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of a data file as text: a row is added at their end, everything else stays. */
final class RowsText {
  private RowsText() {}

  /**
   * Returns the file with one more row; empty if only a person can tell how.
   *
   * @param known the row's values as YAML, by column; for the other columns there is a line that
   *     says what to write
   */
  static Optional<String> with(String id, Map<String, String> known, String yaml) {
    var source = SourceText.of("data", yaml);
    var root =
        YamlParser.parse(source, new Problems())
            .filter(YamlNode.Mapping.class::isInstance)
            .map(YamlNode.Mapping.class::cast);
    var rows = root.flatMap(r -> child(r, "rows")).filter(YamlNode.Sequence.class::isInstance);
    if (rows.isEmpty() || ((YamlNode.Sequence) rows.get()).items().isEmpty()) {
      return Optional.empty();
    }
    var last = ((YamlNode.Sequence) rows.get()).items().getLast();
    String line = source.lineText(last.at().line());
    int dash = line.indexOf('-');
    if (dash < 0 || !line.substring(0, dash).isBlank() || line.indexOf('{') >= 0) {
      return Optional.empty(); // rows on one line each
    }
    int end = end(source, last.at().line(), dash);
    String indent = line.substring(0, dash);
    var row = new StringBuilder(indent).append("- id: ").append(id).append('\n');
    root.flatMap(r -> child(r, "columns"))
        .filter(YamlNode.Mapping.class::isInstance)
        .ifPresent(
            columns ->
                ((YamlNode.Mapping) columns)
                    .entries()
                    .forEach(column -> cell(column, known, indent + "  ", row)));
    String before = yaml.substring(0, end);
    return Optional.of(before + (before.endsWith("\n") ? "" : "\n") + row + yaml.substring(end));
  }

  private static void cell(
      YamlNode.Entry column, Map<String, String> known, String indent, StringBuilder row) {
    String value = known.get(column.key());
    if (value != null) {
      row.append(indent).append(column.key()).append(": ").append(value).append('\n');
      return;
    }
    row.append(indent).append("# write: ").append(column.key()).append(": ");
    if (column.value() instanceof YamlNode.Mapping definition) {
      String kind =
          child(definition, "kind").map(node -> ((YamlNode.Scalar) node).value()).orElse("text");
      boolean text = kind.equals("text") && child(definition, "values").isEmpty();
      row.append(text ? "{en: \"…\", zh: \"…\"}" : "…");
      child(definition, "values")
          .filter(YamlNode.Mapping.class::isInstance)
          .map(values -> ((YamlNode.Mapping) values).entries())
          .map(values -> values.stream().map(YamlNode.Entry::key).toList())
          .ifPresent(words -> row.append(", one of ").append(String.join(", ", words)));
    }
    row.append('\n');
  }

  private static Optional<YamlNode> child(YamlNode.Mapping mapping, String key) {
    return mapping.entries().stream()
        .filter(entry -> entry.key().equals(key))
        .map(YamlNode.Entry::value)
        .findFirst();
  }

  /** Returns where the rows end: before the next line that is not indented as they are. */
  private static int end(SourceText source, int firstLine, int dash) {
    List<String> lines = source.text().lines().toList();
    int line = firstLine; // 1-based, so this is the index of the line after it
    int last = firstLine;
    while (line < lines.size()) {
      String text = lines.get(line);
      if (!text.isBlank() && text.length() - text.stripLeading().length() <= dash) {
        break;
      }
      line++;
      last = text.isBlank() ? last : line;
    }
    return last == lines.size() ? source.text().length() : source.offsetOfLine(last + 1);
  }
}
