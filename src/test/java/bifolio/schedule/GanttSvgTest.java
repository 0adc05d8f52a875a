package bifolio.schedule;

import static bifolio.schedule.Runs.load;
import static bifolio.schedule.Runs.run;
import static org.assertj.core.api.Assertions.assertThat;

import bifolio.Golden;
import bifolio.svg.Svg;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GanttSvgTest {
  private static String english(Schedule schedule, Workload load) {
    return GanttSvg.draw(run(schedule, load), GanttWords.english("a < b & \"c\""));
  }

  @Test
  void thePictureIsDrawnAsBefore() throws IOException {
    var words = GanttWords.chinese("ZB-H1：3 台设备，4 个微批");
    Golden.check("schedule/zb-h1.svg", GanttSvg.draw(run(Schedule.ZB_H1, load(3, 4)), words));
  }

  @Test
  void theDescriptionTellsTheConclusion() {
    var timeline = run(Schedule.ONE_F_ONE_B, load(4, 8));
    assertThat(GanttSvg.draw(timeline, GanttWords.english("1F1B")))
        .contains(
            "<desc>A device is idle for up to 9 of 33 time units (27.3% of an iteration) and holds"
                + " the activations of at most 4 microbatches.</desc>");
    assertThat(GanttSvg.draw(timeline, GanttWords.chinese("1F1B")))
        .contains("<desc>33 个时间单位中，一台设备最多空闲 9（占一次迭代的 27.3%），最多同时保存 4 个微批的激活值。</desc>");
  }

  @ParameterizedTest
  @EnumSource
  void aPageWithAStrictPolicyShowsIt(Schedule schedule) {
    String svg = english(schedule, load(4, 8));
    assertThat(svg).doesNotContain("style=", "<script", "<style", " id=", "url(", "href");
    assertThat(svg).doesNotContain("NaN", "Infinity", "E-", "-0\"");
    assertThat(svg)
        .contains("<title>a &lt; b &amp; &quot;c&quot;</title>")
        .contains("role=\"img\"");
  }

  @ParameterizedTest
  @EnumSource
  void sideBySideEachWordHasItsTwinAndTheLegendHasRoom(Schedule schedule) {
    String svg = GanttSvg.draw(run(schedule, load(4, 8)), GanttWords.both("1F1B"));
    assertThat(svg)
        .contains(">Device <tspan lang=\"zh-Hans\">设备</tspan></text>")
        .contains(">bubble <tspan lang=\"zh-Hans\">气泡</tspan></text>");
    var label = Pattern.compile("<text x=\"([\\d.]+)\"[^>]*>bubble").matcher(svg);
    assertThat(label.find()).isTrue();
    double end = Double.parseDouble(label.group(1)) + Svg.width("bubble\n气泡", 11);
    assertThat(end).isLessThan(GanttSvg.WIDTH);
  }

  @Test
  void bubblesAreHatchedAndCount() {
    // One device, no bubble: its row has no line; only the legend has some.
    String none = english(Schedule.GPIPE, load(1, 2));
    assertThat(Pattern.compile("class=\"si\" d=\"M").matcher(none).results()).hasSize(1);
    String three = english(Schedule.GPIPE, load(3, 2));
    assertThat(Pattern.compile("class=\"si\" d=\"M").matcher(three).results()).hasSize(4);
  }

  @Test
  void numbersStandOnlyWhereThereIsRoom() {
    assertThat(english(Schedule.GPIPE, load(2, 4))).contains(">4</text>");
    assertThat(english(Schedule.GPIPE, load(2, 500))).doesNotContain(">499</text>");
  }

  @Test
  void chunksAndDirectionsHaveTonesAndALegend() {
    String chunks = english(Schedule.INTERLEAVED, new Workload(2, 4, 6, 1, 1, 1));
    assertThat(chunks).contains(">chunk</text>", ">4–6</text>", "class=\"sf c3\"");
    String directions = english(Schedule.DUALPIPE, load(4, 8));
    assertThat(directions)
        .contains(">direction</text>", ">4 → 1</text>", "class=\"sbw c2\"", "\"sp\"");
  }

  @Test
  void theShortestDurationsAreDrawnToo() {
    assertThat(english(Schedule.ZB_H2, new Workload(4, 8, 1, 4e-320, 0, 0)))
        .doesNotContain("NaN", "Infinity");
  }
}
