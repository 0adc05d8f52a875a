package bifolio.chart;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.Golden;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LineChartTest {
  private static final Axis CONTEXT = new Axis("上下文长度（token）", Scale.LOG2, Notation.BINARY);
  private static final Axis BYTES = new Axis("KV 缓存", Scale.LOG2, Notation.BYTES);
  private static final double GIB = 1024.0 * 1024 * 1024;

  private static Series line(String name, double... values) {
    var points = new ArrayList<Point>();
    for (int i = 0; i + 1 < values.length; i += 2) {
      points.add(new Point(values[i], values[i + 1]));
    }
    return new Series(name, points);
  }

  private static String linear(Series... series) {
    return new LineChart("t", "d", Axis.linear("x"), Axis.linear("y"), List.of(series)).svg();
  }

  private static List<Double> values(String svg, String pattern) {
    return Pattern.compile(pattern)
        .matcher(svg)
        .results()
        .map(found -> Double.valueOf(found.group(1)))
        .toList();
  }

  @Test
  void theChartIsDrawnAsBefore() throws IOException {
    var chart =
        new LineChart(
            "KV 缓存与上下文长度",
            "70B 的缓存在 256k 处超过 80 GiB。",
            CONTEXT,
            BYTES,
            List.of(
                line("Llama 3.1 70B", 1024, 0.3125 * GIB, 8192, 2.5 * GIB, 131072, 40 * GIB),
                line("Llama 3.1 8B", 1024, 0.125 * GIB, 8192, GIB, 131072, 16 * GIB)),
            List.of(
                Reference.horizontal(80 * GIB, "80 GiB：一块 H100"), Reference.vertical(8192, "8k")),
            List.of(new Marker(8192, 2.5 * GIB, "2.5 GiB")));
    Golden.check("chart/kv-cache.svg", chart.svg());
  }

  @Test
  void ticksOfContextsAndBytesArePowersOfTwo() {
    String svg =
        new LineChart("t", "d", CONTEXT, BYTES, List.of(line("a", 1024, GIB, 65536, 64 * GIB)))
            .svg();
    assertThat(svg).contains(">1k</text>", ">64k</text>", ">1 GiB</text>", ">64 GiB</text>");
  }

  @Test
  void namesAtTheEndsOfLinesDoNotMeet() {
    String svg = linear(line("a", 0, 0, 1, 10), line("乙", 0, 0, 1, 10.1), line("c", 0, 0, 1, 9.9));
    var bases = values(svg, "y=\"([0-9.]+)\" class=\"sl").stream().sorted().toList();
    assertThat(bases).hasSize(3);
    assertThat(bases.get(1) - bases.get(0)).isGreaterThanOrEqualTo(13.9);
    assertThat(bases.get(2) - bases.get(1)).isGreaterThanOrEqualTo(13.9);
  }

  @Test
  void linesDifferByClassAndShape() {
    String svg = linear(line("a", 0, 0, 1, 1), line("b", 0, 0, 1, 2));
    assertThat(svg).contains("class=\"cl s1\"", "class=\"cl s2\"", "class=\"cm s1\"");
    assertThat(values(svg, "class=\"cm s1\" d=\"M[0-9. ]+a([0-9.]+) ")).hasSize(1); // round
    assertThat(values(svg, "class=\"cm s2\" d=\"M[0-9. ]+h([0-9.]+)v")).hasSize(1); // square
  }

  @Test
  void aChartWithoutLinesIsAPairOfAxes() {
    assertThat(linear()).contains(">0</text>", ">1</text>").doesNotContain("class=\"cl");
    assertThat(linear(line("空"))).doesNotContain("class=\"cl", ">空<", "NaN");
  }

  @Test
  void onePointIsDrawnAsAPoint() {
    assertThat(linear(line("one", 3, 5000))).contains("class=\"cm s1\"", ">one</text>");
    assertThat(linear(line("zero", 0, 0))).contains("class=\"cm s1\"").doesNotContain("NaN");
  }

  @Test
  void aPointWithoutAPlaceInterruptsItsLine() {
    String svg = linear(line("a", 0, 0, 1, 1, 2, Double.NaN, 3, 1, 4, 2));
    String path = svg.substring(svg.indexOf("class=\"cl s1\" d=\"") + 17);
    assertThat(path.substring(0, path.indexOf('"')).replaceAll("[0-9. ]", "")).isEqualTo("MLML");
  }

  @Test
  void aLogarithmicAxisLeavesOutWhatIsNotPositive() {
    var log = new Axis("x", Scale.LOG10, Notation.DECIMAL);
    String svg =
        new LineChart("t", "d", log, log, List.of(line("a", 0, 1, 10, 1000, 1e6, -1))).svg();
    assertThat(svg).doesNotContain("NaN", "Infinity").contains(">1k</text>");
  }

  @Test
  void referenceLinesHaveAPlaceOnTheAxes() {
    var chart =
        new LineChart(
            "t",
            "d",
            Axis.linear("x"),
            Axis.linear("y"),
            List.of(line("a", 0, 0, 10, 10)),
            List.of(Reference.horizontal(80, "limit"), Reference.vertical(40, "拐点")),
            List.of());
    assertThat(chart.svg()).contains(">80</text>", ">40</text>", ">limit</text>", ">拐点</text>");
  }

  /** Any numbers at all, on any axes. */
  @Property(tries = 300)
  void noChartHasANumberThatIsNone(
      @ForAll @Size(max = 8) List<Double> values, @ForAll Scale scale, @ForAll Notation notation) {
    var points = new ArrayList<Point>();
    for (int i = 0; i < values.size(); i++) {
      points.add(new Point(values.get(i), values.get(values.size() - 1 - i)));
    }
    var axis = new Axis("轴", scale, notation);
    String svg =
        new LineChart(
                "t",
                "d",
                axis,
                axis,
                List.of(new Series("a", points)),
                values.stream().map(v -> Reference.vertical(v, "v")).toList(),
                values.stream().map(v -> new Marker(v, v, "m")).toList())
            .svg();
    assertThat(svg).doesNotContain("NaN", "Infinity", "style=", " id=");
    assertThat(values(svg, " x[12]?=\"(-?[0-9.]+)\"")).allMatch(x -> x > -700 && x < 1400);
  }
}
