package bifolio.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import bifolio.chart.Roofline.Roof;
import bifolio.chart.Roofline.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class RooflineTest {
  private static final Roof H100 = new Roof("H100 SXM", 989e12, 3.35e12);

  @Test
  void theRidgeIsPeakOverBandwidth() {
    assertThat(H100.ridge()).isCloseTo(295.2, within(0.05));
    assertThat(H100.attainable(100)).isEqualTo(335e12);
    assertThat(H100.attainable(1000)).isEqualTo(989e12);
  }

  @Test
  void theLineBendsAtTheRidge() {
    var chart = new Roofline("t", "d", Words.english(), List.of(H100), List.of()).chart();
    var points = chart.series().getFirst().points();
    assertThat(points.get(1)).isEqualTo(new Point(H100.ridge(), 989e12));
    assertThat(points.get(2).y()).isEqualTo(989e12);
    assertThat(chart.references()).containsExactly(Reference.vertical(H100.ridge(), "ridge 295"));
  }

  @Test
  void operatorsFarFromTheRidgeAreInThePicture() {
    var decode = new Marker(0.25, 0.8e12, "解码");
    var chart = new Roofline("t", "d", Words.chinese(), List.of(H100), List.of(decode)).chart();
    assertThat(chart.series().getFirst().points().getFirst().x()).isEqualTo(0.125);
    assertThat(chart.svg()).contains(">解码</text>", ">拐点 295</text>");
  }

  @Test
  void impossibleRatesAreRefused() {
    assertThatThrownBy(() -> new Roof("x", 0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Roof("x", 1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
