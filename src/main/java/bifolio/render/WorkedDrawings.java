package bifolio.render;

import bifolio.calculator.Evaluation;
import bifolio.chart.Axis;
import bifolio.chart.LineChart;
import bifolio.chart.Notation;
import bifolio.chart.Point;
import bifolio.chart.Reference;
import bifolio.chart.Scale;
import bifolio.chart.Series;
import bifolio.formula.Value;
import bifolio.library.ChartText;
import bifolio.library.Entry;
import bifolio.library.ScheduleText;
import bifolio.model.Language;
import bifolio.model.Mode;
import bifolio.number.NumberText;
import bifolio.number.ParsedNumber;
import bifolio.schedule.GanttSvg;
import bifolio.schedule.GanttWords;
import bifolio.schedule.Schedule;
import bifolio.unit.Unit;
import bifolio.unit.Units;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Draws charts and schedules, each with its numbers beneath for those who do not see it. */
final class WorkedDrawings {
  private static final int MOST_SLOTS = 3_000; // a picture beyond it is larger than a page

  private final Evaluations evaluations;
  private final Mode mode;
  private final Words words;

  WorkedDrawings(Evaluations evaluations, Mode mode, Words words) {
    this.evaluations = evaluations;
    this.mode = mode;
    this.words = words;
  }

  /** Returns a schedule as a picture; empty if the lines mean none, which was reported. */
  String schedule(Map<String, String> options, String attributes) {
    var timeline = ScheduleText.timeline(options);
    if (timeline == null) {
      return "";
    }
    int slots = timeline.devices().stream().mapToInt(List::size).sum();
    String title = title(options);
    var drawn =
        switch (mode) {
          case EN -> GanttWords.english(title);
          case ZH -> GanttWords.chinese(title);
          case BOTH -> GanttWords.both(title);
        };
    var out = new StringBuilder(32_768);
    out.append("<figure class=\"worked\"").append(attributes).append('>');
    if (slots <= MOST_SLOTS) {
      out.append(GanttSvg.draw(timeline, drawn));
    }
    out.append("<figcaption>").append(Html.escape(title)).append(" · ");
    out.append(words.html("schedule-bubble", mode)).append(' ');
    out.append(NumberText.significant(timeline.bubble(), 4));
    String percent = NumberText.significant(timeline.bubbleOfTotal() * 100, 3) + "%";
    out.append(mode == Mode.ZH ? "（" + percent + "）· " : " (" + percent + ") · ");
    out.append(words.html("schedule-peak", mode)).append(' ');
    out.append(NumberText.significant(timeline.peak(), 4));
    return out.append("</figcaption></figure>\n").toString();
  }

  private String title(Map<String, String> options) {
    String caption = options.getOrDefault("caption", "");
    if (!caption.isEmpty()) {
      return caption;
    }
    var schedule = Schedule.of(options.getOrDefault("schedule", ""));
    String name = schedule == null ? "" : words.get("schedule-" + schedule.word()).in(mode.main());
    String stages = "p = " + options.getOrDefault("stages", "4");
    String batches = "m = " + options.getOrDefault("microbatches", "8");
    return String.join(mode.main() == Language.ZH ? "，" : ", ", name, stages, batches);
  }

  /** Returns a chart with its numbers; empty if there is none, which was reported. */
  String chart(Entry entry, Map<String, String> options, String attributes) {
    var chart = ChartText.chart(options, entry);
    var step = chart == null ? null : entry.calculator().step(chart.y());
    var input = chart == null ? null : entry.calculator().input(chart.x().name());
    if (chart == null || step == null || input == null) {
      return "";
    }
    var unit = chart.unit().isEmpty() ? step.unit() : parsed(chart.unit(), step.unit());
    var drawn = new ArrayList<Series>();
    var table = new LinkedHashMap<String, List<Point>>();
    for (var series : chart.series()) {
      var points = points(entry, chart, series, unit);
      String label = series.label().in(mode.main());
      String name = label.isEmpty() ? step.label().in(mode.main()) : label;
      drawn.add(new Series(name, points));
      table.put(name, points);
    }
    String x = labelled(input.label().in(mode.main()), input.unit());
    String y = labelled(step.label().in(mode.main()), unit);
    String title = chart.title().in(mode.main());
    String name = title.isEmpty() ? y + " / " + x : title;
    var lines = new ArrayList<Reference>();
    for (var line : chart.lines()) {
      String label = line.label().in(mode.main());
      level(entry, chart, line, line.vertical() ? input.unit() : unit)
          .map(
              at ->
                  line.vertical() ? Reference.vertical(at, label) : Reference.horizontal(at, label))
          .ifPresent(lines::add);
    }
    var svg =
        new LineChart(
                name,
                y + " / " + x,
                new Axis(x, scale(chart.logX()), Notation.DECIMAL),
                new Axis(y, scale(chart.logY()), Notation.DECIMAL),
                drawn,
                lines,
                List.of())
            .svg();
    var out = new StringBuilder(16_384);
    out.append("<figure class=\"worked\"").append(attributes).append('>').append(svg);
    out.append("<figcaption>").append(Words.html(chart.title().map(Html::escape), mode));
    numbers(out, x, table);
    return out.append("</figcaption></figure>\n").toString();
  }

  private static Unit parsed(String text, Unit otherwise) {
    var unit = Units.parse(text);
    return unit == null || !unit.dimension().equals(otherwise.dimension()) ? otherwise : unit;
  }

  private static Scale scale(boolean logarithmic) {
    return logarithmic ? Scale.LOG10 : Scale.LINEAR;
  }

  private static String labelled(String label, Unit unit) {
    return unit.text().isEmpty() ? label : label + " (" + unit.text() + ")";
  }

  private List<Point> points(Entry entry, Entry.Chart chart, Entry.Series series, Unit unit) {
    var points = new ArrayList<Point>();
    for (String x : chart.x().values()) {
      var given = new LinkedHashMap<>(chart.inputs());
      given.putAll(series.inputs());
      given.put(chart.x().name(), x);
      var evaluation = evaluations.of(entry.calculator(), given);
      if (!evaluation.isRefused()
          && evaluation.values().get(chart.y()) instanceof Value.Real y
          && NumberText.parse(x) instanceof ParsedNumber.Value at) {
        points.add(new Point(at.value(), unit.fromBase(y.number(), unit.dimension())));
      }
    }
    return points;
  }

  private Optional<Double> level(Entry entry, Entry.Chart chart, Entry.Mark line, Unit unit) {
    if (NumberText.parse(line.level()) instanceof ParsedNumber.Value value) {
      return Optional.of(value.value());
    }
    int blank = line.level().indexOf(' ');
    var own = blank < 0 ? null : Units.parse(line.level().substring(blank));
    if (own != null
        && own.dimension().equals(unit.dimension())
        && NumberText.parse(line.level().substring(0, blank)) instanceof ParsedNumber.Value v) {
      return Optional.of(unit.fromBase(v.value() * own.factor(), unit.dimension()));
    }
    Evaluation evaluation = evaluations.of(entry.calculator(), chart.inputs());
    return evaluation.values().get(line.level()) instanceof Value.Real real
        ? Optional.of(unit.fromBase(real.number(), unit.dimension()))
        : Optional.empty();
  }

  private void numbers(StringBuilder out, String x, Map<String, List<Point>> table) {
    out.append("<details class=\"chart-numbers\"><summary>");
    out.append(words.html("chart-numbers", mode)).append("</summary><div class=\"table\"");
    out.append(" tabindex=\"0\"><table><thead><tr><th scope=\"col\">").append(Html.escape(x));
    out.append("</th>");
    table
        .keySet()
        .forEach(
            name -> out.append("<th scope=\"col\">").append(Html.escape(name)).append("</th>"));
    out.append("</tr></thead><tbody>");
    var rows = new TreeMap<Double, Map<String, Double>>();
    table.forEach(
        (name, points) ->
            points.forEach(
                p -> rows.computeIfAbsent(p.x(), k -> new LinkedHashMap<>()).put(name, p.y())));
    int step = Math.max(1, rows.size() / 12);
    int index = 0;
    for (var row : rows.entrySet()) {
      if (index++ % step != 0) {
        continue;
      }
      out.append("<tr><th scope=\"row\">").append(number(row.getKey())).append("</th>");
      for (String name : table.keySet()) {
        Double value = row.getValue().get(name);
        out.append("<td class=\"n\">").append(value == null ? "—" : number(value)).append("</td>");
      }
      out.append("</tr>");
    }
    out.append("</tbody></table></div></details>");
  }

  private static String number(double value) {
    return NumberText.grouped(NumberText.significant(value, 4));
  }
}
