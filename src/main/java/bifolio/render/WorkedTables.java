package bifolio.render;

import bifolio.calculator.Calculator;
import bifolio.calculator.Evaluation;
import bifolio.calculator.Input;
import bifolio.calculator.Shown;
import bifolio.formula.Value;
import bifolio.library.Entry;
import bifolio.library.Expectation;
import bifolio.library.Library;
import bifolio.model.Bilingual;
import bifolio.model.Language;
import bifolio.model.Mode;
import bifolio.number.NumberText;
import bifolio.number.ParsedNumber;
import bifolio.unit.Units;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the tables around a calculator: results over ranges, conventions, examples, sources. */
final class WorkedTables {
  private final Evaluations evaluations;
  private final Library library;
  private final Mode mode;
  private final Words words;

  WorkedTables(Evaluations evaluations, Mode mode, Words words) {
    this.evaluations = evaluations;
    this.library = evaluations.library();
    this.mode = mode;
    this.words = words;
  }

  /** One head of a row or a column: what it is called and what it gives. */
  private record Head(String label, String value) {}

  /** Returns a result over two ranges; a cell that fits and one that does not differ in colour. */
  String table(Entry entry, int number, String attributes) {
    if (number < 1 || number > entry.tables().size()) {
      return "";
    }
    var table = entry.tables().get(number - 1);
    var calculator = entry.calculator();
    var rows = heads(calculator, table.rows());
    var columns = table.columns();
    var out = open("calc-table", attributes, table.title());
    out.append("<thead><tr><th scope=\"col\">").append(axis(calculator, table.rows().name()));
    out.append("</th>");
    if (columns == null) {
      for (String cell : table.cells()) {
        out.append("<th scope=\"col\" class=\"n\">").append(result(calculator, cell));
        out.append("</th>");
      }
    } else {
      for (var head : heads(calculator, columns)) {
        out.append("<th scope=\"col\" class=\"n\">").append(head.label()).append("</th>");
      }
    }
    out.append("</tr></thead><tbody>");
    for (var row : rows) {
      out.append("<tr><th scope=\"row\">").append(row.label()).append("</th>");
      var given = new LinkedHashMap<>(table.inputs());
      given.put(table.rows().name(), row.value());
      if (columns == null) {
        var evaluation = evaluations.of(calculator, given);
        table.cells().forEach(cell -> cell(out, evaluation, List.of(cell), table));
      } else {
        for (var column : heads(calculator, columns)) {
          given.put(columns.name(), column.value());
          cell(out, evaluations.of(calculator, given), table.cells(), table);
        }
      }
      out.append("</tr>");
    }
    return out.append("</tbody></table></div>\n").toString();
  }

  private StringBuilder open(String type, String attributes, Bilingual<String> title) {
    var out = new StringBuilder(4_096);
    out.append("<div class=\"table ").append(type).append('"').append(attributes);
    out.append(" tabindex=\"0\" role=\"group\" aria-label=\"");
    out.append(Html.escape(Words.plain(title, mode))).append("\"><table><caption>");
    return out.append(Words.html(title.map(Html::escape), mode)).append("</caption>");
  }

  private String axis(Calculator calculator, String name) {
    var input = calculator.input(name);
    var choice = calculator.profile(name);
    if (choice != null) {
      return words.html("profile-" + choice.kind(), mode);
    }
    return input == null ? "" : Words.html(input.label().map(Html::escape), mode);
  }

  private String result(Calculator calculator, String name) {
    var step = calculator.step(name);
    return step == null ? "" : Words.html(step.label().map(Html::escape), mode);
  }

  private List<Head> heads(Calculator calculator, Entry.Range range) {
    var choice = calculator.profile(range.name());
    if (choice != null) {
      var kind = library.profiles().kinds().get(choice.kind());
      var all =
          kind == null ? List.<String>of() : kind.profiles().stream().map(p -> p.id()).toList();
      return (range.values().isEmpty() ? all : range.values())
          .stream().map(id -> new Head(profile(choice.kind(), id), id)).toList();
    }
    var input = calculator.input(range.name());
    return range.values().stream().map(value -> new Head(value(input, value), value)).toList();
  }

  private String profile(String kind, String id) {
    var profile = library.profiles().find(kind, id);
    return Html.escape(profile == null ? id : profile.name());
  }

  private String value(@Nullable Input input, String value) {
    if (input != null && input.kind() == Input.Kind.CHOICE) {
      var option = input.option(value);
      return option == null
          ? Html.escape(value)
          : Words.html(option.title().map(Html::escape), mode);
    }
    String unit = input == null ? "" : input.unit().text();
    String grouped = NumberText.grouped(value);
    boolean bare = input == null || input.unit().label() || value.indexOf(' ') >= 0;
    return Html.escape(bare && !unit.equals("%") ? grouped : grouped + " " + unit);
  }

  private void cell(
      StringBuilder out, Evaluation evaluation, List<String> names, Entry.Table table) {
    if (evaluation.isRefused()) {
      out.append("<td class=\"n refused\" title=\"");
      out.append(Html.escape(Words.plain(evaluation.refusals().getFirst().sentence(), mode)));
      out.append("\">—</td>");
      return;
    }
    Boolean fits = fits(evaluation, table, names.getFirst());
    out.append("<td class=\"n").append(fits == null ? "" : fits ? " fits" : " over").append("\">");
    boolean first = true;
    for (String name : names) {
      var line = evaluation.line(name);
      out.append(first ? "" : "<br>").append(line == null ? "—" : shown(line));
      first = false;
    }
    if (fits != null) {
      out.append("<span class=\"mark\" aria-hidden=\"true\">").append(fits ? " ✓" : " ✗");
      out.append("</span><span class=\"hidden\">");
      out.append(words.html(fits ? "calc-fits" : "calc-over", mode)).append("</span>");
    }
    out.append("</td>");
  }

  private String shown(Evaluation.Line line) {
    var word = line.word();
    if (word != null) {
      return Words.html(word.map(Html::escape), mode);
    }
    var shown = line.shown();
    if (shown.unit(Language.EN).startsWith(shown.unit(Language.ZH)) && mode != Mode.ZH) {
      return Html.escape(shown.text().replace(' ', '\u00a0'));
    }
    var text = new Bilingual<>(shown.text(Language.EN), shown.text(Language.ZH));
    return Words.html(text.map(each -> Html.escape(each.replace(' ', '\u00a0'))), mode);
  }

  private static @Nullable Boolean fits(Evaluation evaluation, Entry.Table table, String cell) {
    if (evaluation.values().get(table.fits()) instanceof Value.Truth truth) {
      return truth.truth();
    }
    if (table.limit().isEmpty() || !(evaluation.values().get(cell) instanceof Value.Real value)) {
      return null;
    }
    if (evaluation.values().get(table.limit()) instanceof Value.Real limit) {
      return value.number() <= limit.number();
    }
    int blank = table.limit().indexOf(' ');
    var unit = blank < 0 ? null : Units.parse(table.limit().substring(blank));
    return (unit != null
            && NumberText.parse(table.limit().substring(0, blank))
                instanceof ParsedNumber.Value limit)
        ? Boolean.valueOf(value.number() <= limit.value() * unit.factor())
        : null;
  }

  /** Returns what each convention gives for the same inputs. */
  String conventions(Entry entry, String attributes) {
    var calculator = entry.calculator();
    var out = open("calc-conventions", attributes, words.get("calc-conventions"));
    out.append("<tbody>");
    for (var option : calculator.variants()) {
      var evaluation = evaluations.of(calculator, Map.of(calculator.variant(), option.id()));
      out.append("<tr data-variant=\"").append(Html.escape(option.id()));
      out.append("\"><th scope=\"row\">");
      out.append(Words.html(option.title().map(Html::escape), mode))
          .append("</th><td class=\"n\">");
      out.append(main(evaluation)).append("</td></tr>");
    }
    return out.append("</tbody></table></div>\n").toString();
  }

  private String main(Evaluation evaluation) {
    if (evaluation.isRefused()) {
      return Words.html(evaluation.refusals().getFirst().sentence().map(Html::escape), mode);
    }
    for (String result : evaluation.calculator().results()) {
      var line = evaluation.line(result);
      if (line != null) {
        return shown(line);
      }
    }
    return "—";
  }

  /** Returns published values beside ours. */
  String examples(Entry entry, String attributes) {
    var out = open("calc-examples", attributes, words.get("calc-examples"));
    out.append("<thead><tr>");
    for (String key : List.of("example", "published", "computed", "source")) {
      out.append("<th scope=\"col\">").append(words.html("calc-" + key, mode)).append("</th>");
    }
    out.append("</tr></thead><tbody>");
    for (var example : entry.examples()) {
      example(out, entry.calculator(), example);
    }
    return out.append("</tbody></table></div>\n").toString();
  }

  private void example(StringBuilder out, Calculator calculator, Entry.Example example) {
    var wanted = List.copyOf(example.expect().keySet());
    var answer = library.ask(calculator, example.inputs(), wanted);
    if (!(answer instanceof Library.Answer.Evaluated evaluated)) {
      return;
    }
    boolean first = true;
    for (var expected : example.expect().entrySet()) {
      var line = Expectation.line(evaluated.evaluation(), expected.getKey());
      out.append("<tr><td>");
      if (first) {
        out.append(Words.html(example.title().map(Html::escape), mode));
      }
      out.append("</td><td class=\"n\">").append(Html.escape(readable(expected.getValue())));
      out.append("</td><td class=\"n\">").append(line.map(this::shown).orElse("—"));
      out.append("</td><td>");
      if (first) {
        out.append(Words.html(example.source().map(Html::escape), mode));
        if (!example.note().en().isEmpty()) {
          out.append(example.source().en().isEmpty() ? "" : "<br>");
          out.append(Words.html(example.note().map(Html::escape), mode));
        }
      }
      out.append("</td></tr>");
      first = false;
    }
  }

  private static String readable(String text) {
    int blank = text.indexOf(' ');
    String number = blank < 0 ? text : text.substring(0, blank);
    if (!(NumberText.parse(number) instanceof ParsedNumber.Value value)) {
      return text;
    }
    var exact = NumberText.exact(value.value());
    String shown =
        exact.length() > 12 && exact.indexOf('.') >= 0
            ? NumberText.significant(value.value(), 6)
            : exact;
    return new Shown(NumberText.grouped(shown), blank < 0 ? "" : text.substring(blank + 1), false)
        .text()
        .replace(' ', '\u00a0');
  }

  /** Returns the sources with their marks. */
  String sources(Entry entry, String attributes) {
    var out = new StringBuilder("<ul class=\"calc-sources\"").append(attributes).append('>');
    for (var source : entry.sources()) {
      String text = Words.html(source.text().map(Html::escape), mode);
      out.append("<li>");
      if (source.url().isEmpty()) {
        out.append(text);
      } else {
        out.append("<a rel=\"noopener\" href=\"").append(Html.escape(source.url()));
        out.append("\">").append(text).append("</a>");
      }
      if (!source.mark().isEmpty()) {
        out.append(" <span class=\"mark\">").append(Html.escape(source.mark())).append("</span>");
      }
      out.append("</li>");
    }
    return out.append("</ul>\n").toString();
  }
}
