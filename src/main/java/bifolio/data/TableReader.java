package bifolio.data;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.diagnostic.NearestName;
import bifolio.diagnostic.Reporter;
import bifolio.diagnostic.SourceText;
import bifolio.diagnostic.Span;
import bifolio.model.Bilingual;
import bifolio.model.DataTable.Column;
import bifolio.model.DataTable.Kind;
import bifolio.model.Source;
import bifolio.model.TableSource;
import bifolio.model.TableSource.CellSource;
import bifolio.model.TableSource.RowSource;
import bifolio.yaml.MappingReader;
import bifolio.yaml.YamlNode;
import bifolio.yaml.YamlParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one data file. */
public final class TableReader {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9][0-9_,]*(?:\\.[0-9]+)?");

  private final Reporter reporter;

  private TableReader(Reporter reporter) {
    this.reporter = reporter;
  }

  /**
   * Reads a table; empty if the file is malformed or has no columns (then that is reported).
   *
   * @param source a file of {@code content/data/}
   */
  public static Optional<TableSource> read(Source source, Reporter reporter) {
    String file = source.name().substring(source.name().lastIndexOf('/') + 1);
    String id = file.substring(0, file.lastIndexOf('.'));
    return YamlParser.parse(SourceText.of(source.path(), source.text()), reporter)
        .flatMap(root -> MappingReader.of(root, "a data file", reporter))
        .flatMap(root -> new TableReader(reporter).table(id, root));
  }

  private Optional<TableSource> table(String id, MappingReader root) {
    var title = root.requiredBilingual("title");
    var columns = columns(root);
    var group = root.text("group").orElse("");
    root.entry("group")
        .filter(entry -> !columns.containsKey(group))
        .ifPresent(
            entry ->
                reporter.report(
                    error(
                            "unknown-column",
                            entry.value().at(),
                            "there is no column \"" + group + "\"")
                        .withHint(NearestName.hint(group, columns.keySet()))));
    var rows = rows(root, columns);
    root.rejectUnknownKeys();
    if (title.isEmpty() || columns.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new TableSource(id, title.get(), group, List.copyOf(columns.values()), rows, root.at()));
  }

  private Map<String, Column> columns(MappingReader root) {
    var columns = new LinkedHashMap<String, Column>();
    var mapping = root.mapping("columns");
    if (mapping.isEmpty()) {
      reporter.report(
          error("missing-key", root.at(), "a data file needs \"columns\"")
              .withHint(
                  "add \"columns:\" with one entry a column: title: {label: {en: …, zh: …}}"));
      return columns;
    }
    for (var entry : mapping.get().entries()) {
      MappingReader.of(entry.value(), "a column", reporter)
          .ifPresent(reader -> columns.put(entry.key(), column(entry.key(), reader)));
    }
    long primary = columns.values().stream().filter(Column::primary).count();
    if (primary != 1 && !columns.isEmpty()) {
      reporter.report(
          error("primary-column", mapping.get().at(), "one column names the row, found " + primary)
              .withHint("give one column \"primary: true\""));
    }
    return columns;
  }

  private Column column(String key, MappingReader reader) {
    var label = reader.requiredBilingual("label").orElse(Bilingual.same(key));
    var kind = reader.text("kind").flatMap(word -> kind(reader, word)).orElse(Kind.TEXT);
    boolean primary = reader.flag("primary");
    boolean hidden = reader.flag("hidden");
    var values = new HashMap<String, Bilingual<String>>();
    reader
        .mapping("values")
        .ifPresent(
            mapping -> {
              for (var entry : mapping.entries()) {
                MappingReader.bilingual(entry.value(), "a value's word", reporter)
                    .ifPresent(word -> values.put(entry.key(), word));
              }
            });
    reader.rejectUnknownKeys();
    return new Column(key, label, kind, primary, hidden, values);
  }

  private Optional<Kind> kind(MappingReader reader, String word) {
    var kinds = new LinkedHashMap<String, Kind>();
    for (var kind : Kind.values()) {
      kinds.put(kind.name().toLowerCase(Locale.ROOT), kind);
    }
    if (!kinds.containsKey(word)) {
      Span at = reader.entry("kind").map(e -> e.value().at()).orElse(reader.at());
      reporter.report(
          error("unknown-kind", at, "there is no kind of column \"" + word + "\"")
              .withHint(NearestName.hint(word, kinds.keySet())));
    }
    return Optional.ofNullable(kinds.get(word));
  }

  private List<RowSource> rows(MappingReader root, Map<String, Column> columns) {
    var rows = new ArrayList<RowSource>();
    var seen = new HashMap<String, Span>();
    for (var item : root.items("rows")) {
      var reader = MappingReader.of(item, "a row", reporter);
      if (reader.isEmpty()) {
        continue;
      }
      String id = reader.get().requiredText("id").orElse("");
      Span at = reader.get().entry("id").map(e -> e.value().at()).orElse(item.at());
      if (!id.isEmpty() && !ID.matcher(id).matches()) {
        reporter.report(
            error(
                "row-id", at, "an id has lower-case letters, digits and hyphens: \"" + id + "\""));
      }
      Span first = id.isEmpty() ? null : seen.putIfAbsent(id, at);
      if (first != null) {
        reporter.report(
            error("duplicate-id", at, "the row \"" + id + "\" is given twice")
                .withNote(first, "it is given here first")
                .withHint("if both say the same, remove one; else give one of them another id"));
        continue;
      }
      // A wrong id is part of an address all the same when mistakes are only warnings.
      rows.add(new RowSource(plain(id), cells(reader.get(), columns), at));
    }
    return rows;
  }

  private static String plain(String id) {
    String letters = id.replaceAll("[^\\p{L}\\p{N}]+", "-");
    return ID.matcher(id).matches() ? id : letters;
  }

  private Map<String, CellSource> cells(MappingReader row, Map<String, Column> columns) {
    var cells = new HashMap<String, CellSource>();
    for (var column : columns.values()) {
      row.entry(column.key())
          .flatMap(entry -> cell(column, entry.value()))
          .ifPresent(cell -> cells.put(column.key(), cell));
    }
    row.rejectUnknownKeys();
    return cells;
  }

  private Optional<CellSource> cell(Column column, YamlNode value) {
    String what = "\"" + column.key() + "\"";
    if (column.kind() == Kind.TAGS && value instanceof YamlNode.Sequence list) {
      var tags = new ArrayList<String>();
      for (var item : list.items()) {
        if (item instanceof YamlNode.Scalar scalar) {
          tags.add(scalar.value());
          known(column, scalar.value(), item.at());
        } else {
          reporter.report(error("wrong-type", item.at(), "a tag is a word, found " + item.kind()));
        }
      }
      return Optional.of(new CellSource(Bilingual.same(String.join(", ", tags)), tags, value.at()));
    }
    var text = MappingReader.bilingual(value, what, reporter);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    boolean numeric = column.kind() == Kind.MINUTES || column.kind() == Kind.YEAR;
    if (numeric && !NUMBER.matcher(text.get().en()).matches()) {
      reporter.report(
          error("wrong-type", value.at(), what + " is a number: \"" + text.get().en() + "\""));
    }
    if (column.kind() == Kind.MARK && !List.of("V1", "V2", "C", "U").contains(text.get().en())) {
      reporter.report(
          error("unknown-mark", value.at(), "there is no mark \"" + text.get().en() + "\"")
              .withHint("use V1, V2, C or U"));
    }
    known(column, text.get().en(), value.at());
    var tags = column.kind() == Kind.TAGS ? List.of(text.get().en()) : List.<String>of();
    return Optional.of(new CellSource(text.get(), tags, value.at()));
  }

  /** Reports a value that a column with words for its values has no word for. */
  private void known(Column column, String value, Span at) {
    if (!column.values().isEmpty() && !column.values().containsKey(value)) {
      String message = "\"" + column.key() + "\" has no value \"" + value + "\"";
      var known = column.values().keySet().stream().sorted().toList();
      reporter.report(error("unknown-value", at, message).withHint(NearestName.hint(value, known)));
    }
  }
}
