package bifolio.schedule;

import static bifolio.schedule.Runs.load;
import static bifolio.schedule.Runs.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What others measured or derived comes out of the simulation. */
class PublishedNumbersTest {
  private static final double EXACT = 1e-9;

  /** The order generators of sail-sg/zero-bubble-pipeline-parallelism at 39f2c186a275, timed. */
  @ParameterizedTest
  @CsvSource({
    // p, m, F, B, W, span, bubble, of total, peak on the first device
    "4, 8, 1, 1, 1, 33, 9, 0.2727272727272727, 4",
    "8, 32, 1, 1, 1, 117, 21, 0.1794871794871795, 8",
    "8, 20, 1, 1, 1, 81, 21, 0.25925925925925924, 8",
    "16, 64, 10, 12, 8, 2370, 450, 0.189873417721519, 16",
  })
  void oneForwardOneBackwardTakesAsLong(
      int p, int m, double f, double b, double w, double span, double bubble, double of, int peak) {
    var timeline = run(Schedule.ONE_F_ONE_B, new Workload(p, m, 1, f, b, w));
    assertThat(timeline.span()).isEqualTo(span);
    for (int device = 0; device < p; device++) {
      assertThat(timeline.bubble(device)).isEqualTo(bubble);
      assertThat(timeline.peak(device)).isEqualTo(p - device);
    }
    assertThat(timeline.bubbleOfTotal()).isCloseTo(of, within(1e-12));
    assertThat(timeline.peak(0)).isEqualTo(peak);
  }

  @ParameterizedTest
  @CsvSource({
    // p, m, v, span, bubble, of total, chunks in flight on the first device, memory beside 1F1B
    "4, 8, 2, 28.5, 4.5, 0.15789473684210525, 11, 1.375",
    "8, 32, 2, 106.5, 10.5, 0.09859154929577464, 23, 1.4375",
  })
  void interleavedTakesAsLong(
      int p, int m, int v, double span, double bubble, double of, int chunks, double memory) {
    var timeline = run(Schedule.INTERLEAVED, new Workload(p, m, v, 1, 1, 1));
    assertThat(timeline.span()).isCloseTo(span, within(EXACT));
    assertThat(timeline.bubble()).isCloseTo(bubble, within(EXACT));
    assertThat(timeline.bubbleOfTotal()).isCloseTo(of, within(EXACT));
    assertThat(timeline.peak(0) * v).isEqualTo(chunks);
    assertThat(timeline.peak(0) / p).isEqualTo(memory);
  }

  @ParameterizedTest
  @CsvSource({
    // schedule, p, m, longest device, bubble, peak of any device
    "zb1p, 4, 8, 27, 3, 4",
    "zb2p, 4, 12, 36, 0, 8",
    "zb2p, 8, 32, 96, 0, 16",
  })
  void zeroBubbleTakesAsLong(String word, int p, int m, double period, double bubble, double peak) {
    var timeline = run(Objects.requireNonNull(Schedule.of(word)), load(p, m));
    assertThat(timeline.period()).isCloseTo(period, within(EXACT));
    assertThat(timeline.bubble()).isCloseTo(bubble, within(EXACT));
    assertThat(timeline.peak()).isEqualTo(peak);
  }

  /** The zero-bubble README's comparison. */
  @ParameterizedTest
  @CsvSource({
    "8, 32, 0.1794871794871795, 0.05982905982905983",
    "16, 64, 0.189873417721519, 0.06329113924050633",
  })
  void zeroBubbleWastesLessThanOneForwardOneBackward(int p, int m, double plain, double zb1p) {
    double total = run(Schedule.ONE_F_ONE_B, load(p, m)).span();
    assertThat(run(Schedule.ONE_F_ONE_B, load(p, m)).bubble() / total)
        .isCloseTo(plain, within(EXACT));
    assertThat(run(Schedule.ZB_H1, load(p, m)).bubble() / total).isCloseTo(zb1p, within(EXACT));
    assertThat(run(Schedule.ZB_H2, load(p, m)).bubble()).isCloseTo(0, within(EXACT));
  }

  /** Narayanan et al. 2021, section 2.2: (p − 1) / (v m) of the ideal time. */
  @ParameterizedTest
  @CsvSource({
    "1f1b, 4, 8, 1, 0.375, 0.2727272727272727",
    "1f1b, 8, 32, 1, 0.21875, 0.1794871794871795",
    "1f1b-interleaved, 8, 32, 2, 0.109375, 0.09859154929577464",
    "1f1b-interleaved, 16, 64, 4, 0.05859375, 0.055350553505535055",
    "1f1b, 64, 512, 1, 0.123046875, 0.10956521739130434",
  })
  void theBubbleIsTheSamePartOfTheIdealTime(
      String word, int p, int m, int v, double overIdeal, double ofTotal) {
    var timeline = run(Objects.requireNonNull(Schedule.of(word)), new Workload(p, m, v, 1, 1, 1));
    assertThat(timeline.bubbleOverIdeal()).isCloseTo(overIdeal, within(1e-12));
    assertThat(timeline.bubbleOfTotal()).isCloseTo(ofTotal, within(1e-12));
  }

  /** The README of deepseek-ai/DualPipe: (PP/2 − 1)(F&B + B − 3W), and PP + 1 activations. */
  @ParameterizedTest
  @CsvSource({
    // PP, m, F, full B, W, F&B, bubble
    "8, 20, 1, 2, 1, 3, 6",
    "8, 40, 1, 2, 1, 3, 6",
    "4, 8, 1, 2, 1, 3, 2",
    "2, 4, 1, 2, 1, 3, 0",
    "16, 40, 1, 2, 1, 2.7, 11.9",
  })
  void dualPipeHasTheBubbleOfItsAuthors(
      int p, int m, double f, double b, double w, double both, double bubble) {
    var load = new Workload(p, m, 1, f, b - w, w).withOverlapped(both);
    var timeline = run(Schedule.DUALPIPE, load);
    assertThat(timeline.bubble()).isCloseTo(bubble, within(EXACT));
    assertThat(Schedule.DUALPIPE.publishedBubble(load)).isCloseTo(bubble, within(EXACT));
    for (int device = 0; device < p; device++) {
      assertThat(timeline.peak(device)).isEqualTo(p + 1);
    }
  }

  /** Rows of the same README for durations where the schedule does better than its formula. */
  @ParameterizedTest
  @CsvSource({"4, 10, 10, 22, 9, 30, 25, 22", "8, 20, 1, 2, 0.5, 2.5, 9, 8"})
  void dualPipeMayDoBetterThanItsFormula(
      int p, int m, double f, double b, double w, double both, double formula, double measured) {
    var load = new Workload(p, m, 1, f, b - w, w).withOverlapped(both);
    assertThat(Schedule.DUALPIPE.publishedBubble(load)).isCloseTo(formula, within(EXACT));
    assertThat(run(Schedule.DUALPIPE, load).bubble()).isCloseTo(measured, within(EXACT));
  }
}
