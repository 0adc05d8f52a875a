package bifolio.library;

import bifolio.model.Bilingual;
import bifolio.number.NumberText;
import bifolio.number.ParsedNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a {@code chart} block: {@code number: 2} is the second chart of the
 * calculator; otherwise {@code x}, {@code from}, {@code to}, {@code scale}, {@code y}, {@code
 * y-scale}, {@code unit}, {@code title} and any number of {@code series: label | name = value, …}.
 */
public final class ChartText {
  private static final int POINTS = 33;

  private ChartText() {}

  /** Returns what is wrong with the lines; empty if nothing is. */
  public static String mistake(Map<String, String> lines, Entry entry, Library library) {
    var chart = chart(lines, entry);
    if (chart == null) {
      return lines.containsKey("number") || lines.isEmpty()
          ? entry.calculator().id() + " has " + entry.charts().size() + " charts"
          : "a chart needs \"x\", \"from\" below \"to\", and \"y\"";
    }
    if (entry.calculator().input(chart.x().name()) == null) {
      return entry.calculator().id() + " has no input \"" + chart.x().name() + "\"";
    }
    if (entry.calculator().step(chart.y()) == null) {
      return entry.calculator().id() + " gives no \"" + chart.y() + "\"";
    }
    for (var series : chart.series()) {
      var given = new LinkedHashMap<>(chart.inputs());
      given.putAll(series.inputs());
      given.put(chart.x().name(), chart.x().values().get(0));
      if (library.ask(entry.calculator(), given, List.of())
          instanceof Library.Answer.UnknownInput unknown) {
        return entry.calculator().id()
            + " has no input \""
            + unknown.name()
            + "\": "
            + unknown.hint();
      }
    }
    return "";
  }

  /** Returns the chart that the lines mean; nothing if they mean none. */
  public static Entry.@Nullable Chart chart(Map<String, String> lines, Entry entry) {
    if (lines.containsKey("number") || !lines.containsKey("x")) {
      int number = (int) number(lines.getOrDefault("number", "1"), 0);
      return number >= 1 && number <= entry.charts().size() ? entry.charts().get(number - 1) : null;
    }
    boolean log = lines.getOrDefault("scale", "linear").equals("log");
    double from = number(lines.getOrDefault("from", ""), Double.NaN);
    double to = number(lines.getOrDefault("to", ""), Double.NaN);
    var values = spread(from, to, log);
    if (values.isEmpty() || !lines.containsKey("y")) {
      return null;
    }
    var series = new ArrayList<Entry.Series>();
    var inputs = new LinkedHashMap<String, String>();
    for (var line : lines.entrySet()) {
      String key = line.getKey().replace("'", "");
      if (key.equals("series")) {
        series.add(series(line.getValue()));
      } else if (key.equals("with")) {
        inputs.putAll(inputs(line.getValue()));
      }
    }
    return new Entry.Chart(
        Bilingual.same(lines.getOrDefault("title", "")),
        new Entry.Range(lines.getOrDefault("x", ""), values),
        log,
        lines.getOrDefault("y", ""),
        lines.getOrDefault("unit", ""),
        lines.getOrDefault("y-scale", "linear").equals("log"),
        series.isEmpty() ? List.of(new Entry.Series(Bilingual.same(""), Map.of())) : series,
        inputs,
        List.of());
  }

  private static Entry.Series series(String text) {
    int bar = text.indexOf('|');
    String label = bar < 0 ? text.strip() : text.substring(0, bar).strip();
    return new Entry.Series(Bilingual.same(label), inputs(bar < 0 ? "" : text.substring(bar + 1)));
  }

  private static Map<String, String> inputs(String text) {
    var inputs = new LinkedHashMap<String, String>();
    for (String pair : text.split(",", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        inputs.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
      }
    }
    return inputs;
  }

  private static double number(String text, double otherwise) {
    return NumberText.parse(text) instanceof ParsedNumber.Value value ? value.value() : otherwise;
  }

  /**
   * Returns values between two ends, on a logarithmic axis by equal factors; empty if there is
   * nothing between. Twelve digits, because the last ones of a power differ between machines.
   */
  public static List<String> spread(double from, double to, boolean logarithmic) {
    if (!(from < to) || (logarithmic && from <= 0)) {
      return List.of();
    }
    boolean whole = from == Math.rint(from) && to == Math.rint(to) && to - from >= POINTS;
    var values = new ArrayList<String>();
    for (int i = 0; i < POINTS; i++) {
      double share = (double) i / (POINTS - 1);
      double value = logarithmic ? from * Math.pow(to / from, share) : from + (to - from) * share;
      String text =
          whole
              ? NumberText.exact(Math.rint(value))
              : NumberText.exact(Double.parseDouble(NumberText.significant(value, 12)));
      if (values.isEmpty() || !values.getLast().equals(text)) {
        values.add(text);
      }
    }
    return values;
  }
}
