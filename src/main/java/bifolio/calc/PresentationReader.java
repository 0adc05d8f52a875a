package bifolio.calc;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.calculator.Calculator;
import bifolio.diagnostic.Reporter;
import bifolio.diagnostic.Span;
import bifolio.library.ChartText;
import bifolio.library.Entry;
import bifolio.library.Tolerance;
import bifolio.model.Bilingual;
import bifolio.number.NumberText;
import bifolio.number.ParsedNumber;
import bifolio.yaml.MappingReader;
import bifolio.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a calculator's page shows around it. */
final class PresentationReader {
  private static final Bilingual<String> NONE = Bilingual.same("");

  private final Reporter reporter;
  private final List<Entry.Assumption> assumes = new ArrayList<>();
  private final List<Entry.Example> examples = new ArrayList<>();
  private final List<Entry.Table> tables = new ArrayList<>();
  private final List<Entry.Chart> charts = new ArrayList<>();
  private final List<Entry.Reference> sources = new ArrayList<>();

  PresentationReader(Reporter reporter) {
    this.reporter = reporter;
  }

  Entry entry(Calculator calculator, Span at) {
    return new Entry(calculator, assumes, examples, tables, charts, sources, at);
  }

  void read(MappingReader root) {
    for (var item : root.items("assumes")) {
      assumption(item);
    }
    each(root, "examples", "an example", this::example);
    each(root, "tables", "a table", this::table);
    each(root, "charts", "a chart", this::chart);
    each(root, "sources", "a source", this::source);
    if (sources.isEmpty()) {
      reporter.report(
          error("missing-key", root.at(), "a calculator needs \"sources\"")
              .withHint("add sources: [{text: …, mark: V2}]"));
    }
  }

  private interface Part {
    void read(MappingReader reader);
  }

  private void each(MappingReader root, String key, String what, Part part) {
    for (var item : root.items(key)) {
      var reader = MappingReader.of(item, what, reporter);
      reader.ifPresent(part::read);
      reader.ifPresent(MappingReader::rejectUnknownKeys);
    }
  }

  private void assumption(YamlNode item) {
    if (item instanceof YamlNode.Mapping mapping
        && mapping.entries().stream().anyMatch(e -> e.key().equals("for"))) {
      var reader = new MappingReader(mapping, "an assumption", reporter);
      var only = ProfileReader.texts(reader.items("for"));
      var en = reader.requiredText("en");
      var zh = reader.requiredText("zh");
      reader.rejectUnknownKeys();
      assumes.add(new Entry.Assumption(new Bilingual<>(en.orElse(""), zh.orElse("")), only));
      return;
    }
    MappingReader.bilingual(item, "an assumption", reporter)
        .ifPresent(text -> assumes.add(new Entry.Assumption(text, List.of())));
  }

  private void source(MappingReader reader) {
    var text = reader.requiredBilingual("text");
    String url = reader.text("url").orElse("");
    String mark = reader.text("mark").orElse("");
    if (!url.isEmpty() && !url.startsWith("https://")) {
      reporter.report(
          error("bad-url", reader.at(), "\"" + url + "\" is no address")
              .withHint("an address begins with https://"));
    }
    text.ifPresent(t -> sources.add(new Entry.Reference(t, url, mark)));
  }

  private void example(MappingReader reader) {
    var name = reader.requiredText("name");
    var title = reader.bilingual("title");
    var inputs = texts(reader, "inputs");
    var expect = texts(reader, "expect");
    String tolerance = reader.text("tolerance").orElse("exact");
    var source = reader.bilingual("source").orElse(NONE);
    var note = reader.bilingual("note").orElse(NONE);
    var read = Tolerance.parse(tolerance);
    if (read == null) {
      reporter.report(
          error("bad-tolerance", reader.at(), "\"" + tolerance + "\" is no tolerance")
              .withHint("write exact, rel 1e-9 or abs 0.05"));
    }
    if (name.isPresent() && read != null) {
      var at = reader.at();
      examples.add(
          new Entry.Example(
              name.get(),
              title.orElse(Bilingual.same(name.get())),
              inputs,
              expect,
              read,
              source,
              note,
              at));
    }
  }

  private void table(MappingReader reader) {
    var title = reader.requiredBilingual("title");
    var rows = reader.mapping("rows").flatMap(this::range);
    var columns = reader.mapping("columns").flatMap(this::range);
    var cell = reader.entry("cell");
    var cells =
        cell.isPresent() && cell.get().value() instanceof YamlNode.Sequence
            ? ProfileReader.texts(reader.items("cell"))
            : reader.text("cell").map(List::of).orElse(List.of());
    var inputs = texts(reader, "inputs");
    String fits = reader.text("fits").orElse("");
    String limit = reader.text("limit").orElse("");
    if (rows.isEmpty() || cells.isEmpty()) {
      reporter.report(
          error("missing-key", reader.at(), "a table needs \"rows\" and \"cell\"")
              .withHint("rows: {profile: model} or {input: batch, values: [1, 8]}"));
      return;
    }
    tables.add(
        new Entry.Table(
            title.orElse(NONE), rows.get(), columns.orElse(null), cells, inputs, fits, limit));
  }

  private Optional<Entry.Range> range(MappingReader reader) {
    var profile = reader.text("profile");
    var input = reader.text("input");
    var values = ProfileReader.texts(reader.items(profile.isPresent() ? "ids" : "values"));
    reader.rejectUnknownKeys();
    return profile.or(() -> input).map(name -> new Entry.Range(name, values));
  }

  private void chart(MappingReader reader) {
    var title = reader.requiredBilingual("title");
    var x = reader.mapping("x");
    var y = reader.mapping("y");
    if (x.isEmpty() || y.isEmpty()) {
      reporter.report(error("missing-key", reader.at(), "a chart needs \"x\" and \"y\""));
      return;
    }
    boolean logX = x.get().text("scale").orElse("linear").equals("log");
    var input = x.get().requiredText("input");
    var values = ProfileReader.texts(x.get().items("values"));
    if (values.isEmpty()) {
      values = spread(x.get(), logX);
    } else {
      x.get().text("from");
      x.get().text("to");
    }
    x.get().rejectUnknownKeys();
    boolean logY = y.get().text("scale").orElse("linear").equals("log");
    var result = y.get().requiredText("result");
    String unit = y.get().text("unit").orElse("");
    y.get().rejectUnknownKeys();
    var series = new ArrayList<Entry.Series>();
    each(
        reader,
        "series",
        "a series",
        one ->
            series.add(
                new Entry.Series(
                    one.requiredBilingual("label").orElse(NONE), texts(one, "inputs"))));
    var lines = new ArrayList<Entry.Mark>();
    each(
        reader,
        "lines",
        "a line",
        one ->
            lines.add(
                new Entry.Mark(
                    one.requiredBilingual("label").orElse(NONE),
                    one.text("y").or(() -> one.text("x")).orElse(""),
                    one.entry("y").isEmpty())));
    if (input.isPresent() && result.isPresent()) {
      charts.add(
          new Entry.Chart(
              title.orElse(NONE),
              new Entry.Range(input.get(), values),
              logX,
              result.get(),
              unit,
              logY,
              series.isEmpty() ? List.of(new Entry.Series(NONE, Map.of())) : series,
              texts(reader, "inputs"),
              lines));
    }
  }

  /** Returns values between two ends; on a logarithmic axis by equal factors. */
  private List<String> spread(MappingReader x, boolean logarithmic) {
    var from = number(x, "from");
    var to = number(x, "to");
    if (from.isEmpty()
        || to.isEmpty()
        || from.get() >= to.get()
        || (logarithmic && from.get() <= 0)) {
      reporter.report(
          error("bad-range", x.at(), "\"x\" needs \"from\" below \"to\", or \"values\""));
      return List.of();
    }
    return ChartText.spread(from.get(), to.get(), logarithmic);
  }

  private static Optional<Double> number(MappingReader reader, String key) {
    return reader
        .text(key)
        .map(NumberText::parse)
        .filter(ParsedNumber.Value.class::isInstance)
        .map(parsed -> ((ParsedNumber.Value) parsed).value());
  }

  private Map<String, String> texts(MappingReader reader, String key) {
    var texts = new LinkedHashMap<String, String>();
    reader
        .mapping(key)
        .ifPresent(
            mapping -> {
              for (var entry : mapping.entries()) {
                text(entry.value()).ifPresent(text -> texts.put(entry.key(), text));
              }
            });
    return texts;
  }

  private static Optional<String> text(YamlNode node) {
    return switch (node) {
      case YamlNode.Scalar scalar -> Optional.of(scalar.value());
      case YamlNode.Sequence list ->
          Optional.of("[" + String.join(", ", ProfileReader.texts(list.items())) + "]");
      case YamlNode.Mapping mapping -> Optional.empty();
    };
  }
}
