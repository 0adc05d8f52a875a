package bifolio.schedule;

import static bifolio.schedule.Runs.load;
import static bifolio.schedule.Runs.order;
import static bifolio.schedule.Runs.run;
import static org.assertj.core.api.Assertions.assertThat;

import bifolio.schedule.Refusal.Code;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
  @Test
  void wordsNameSchedules() {
    for (Schedule schedule : Schedule.values()) {
      assertThat(Schedule.of(schedule.word())).isEqualTo(schedule);
    }
    assertThat(Schedule.of("zb-h1")).isEqualTo(Schedule.ZB_H1);
    assertThat(Schedule.of("zb-h2")).isEqualTo(Schedule.ZB_H2);
    assertThat(Schedule.of("交错")).isNull();
  }

  @Test
  void gpipeRunsAllForwardPassesFirst() {
    assertThat(order(run(Schedule.GPIPE, load(2, 3)), 0)).isEqualTo("F1 F2 F3 BW3 BW2 BW1");
  }

  @Test
  void oneForwardOneBackwardAlternatesWhenTheFirstGradientIsThere() {
    var timeline = run(Schedule.ONE_F_ONE_B, load(3, 4));
    assertThat(order(timeline, 0)).isEqualTo("F1 F2 F3 BW1 F4 BW2 BW3 BW4");
    assertThat(order(timeline, 2)).isEqualTo("F1 BW1 F2 BW2 F3 BW3 F4 BW4");
  }

  @Test
  void interleavedPassesOneChunkWithAsManyMicroBatchesAsStages() {
    var timeline = run(Schedule.INTERLEAVED, new Workload(2, 2, 2, 1, 1, 1));
    assertThat(order(timeline, 0)).isEqualTo("F1 F2 F1 F2 BW1 BW2 BW1 BW2");
    assertThat(order(timeline, 1)).isEqualTo("F1 F2 F1 BW1 F2 BW2 BW1 BW2");
    var chunks = timeline.devices().get(1).stream().map(slot -> slot.work().getFirst().chunk());
    assertThat(chunks).containsExactly(0, 0, 1, 1, 1, 1, 0, 0);
  }

  @Test
  void zeroBubbleOneLetsWeightsLagOneMoreOnEachDevice() {
    var timeline = run(Schedule.ZB_H1, load(3, 4));
    assertThat(order(timeline, 0)).isEqualTo("F1 F2 F3 B1 W1 F4 B2 W2 B3 W3 B4 W4");
    assertThat(order(timeline, 2)).isEqualTo("F1 B1 F2 B2 F3 B3 W1 F4 B4 W2 W3 W4");
  }

  @Test
  void dualPipeEntersAtBothEndsAndOverlaps() {
    var timeline = run(Schedule.DUALPIPE, load(2, 4));
    assertThat(order(timeline, 0)).isEqualTo("F1 F3 F2 BW3 F4+BW1 BW4 B2 W2");
    assertThat(order(timeline, 1)).isEqualTo("F3 F1 F4 BW1 F2+BW3 BW2 B4 W4");
  }

  @Test
  void dualPipeMirrorsItsHalves() {
    var timeline = run(Schedule.DUALPIPE, new Workload(6, 14, 1, 2, 3, 1));
    for (int device = 0; device < 3; device++) {
      var near = timeline.devices().get(device);
      var far = timeline.devices().get(5 - device);
      for (int i = 0; i < near.size(); i++) {
        assertThat(far.get(i).start()).isEqualTo(near.get(i).start());
        assertThat(far.get(i).work().getFirst().direction())
            .isNotEqualTo(near.get(i).work().getFirst().direction());
      }
    }
  }

  @Test
  void oneStageHasNoBubble() {
    for (Schedule schedule : Schedule.values()) {
      if (schedule != Schedule.DUALPIPE) {
        assertThat(run(schedule, load(1, 5)).bubble()).isZero();
      }
    }
  }

  @Test
  void zeroDurationsEndTheRunToo() {
    for (Schedule schedule : Schedule.values()) {
      assertThat(run(schedule, new Workload(4, 8, 1, 0, 0, 1)).span()).isFinite();
      assertThat(run(schedule, new Workload(4, 8, 1, 1, 0, 0)).span()).isFinite();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1f1b, 4, 0, 1, 1, NOT_POSITIVE",
    "1f1b, 0, 4, 1, 1, NOT_POSITIVE",
    "1f1b, 4, 8, 0, 1, NOT_POSITIVE",
    "1f1b, 4, 8, 1, 0, NOT_POSITIVE",
    "1f1b, 4, 8, 1, -1, OUT_OF_RANGE",
    "1f1b, 4, 8, 1, NaN, OUT_OF_RANGE",
    "1f1b, 4, 8, 1, Infinity, OUT_OF_RANGE",
    "1f1b, 129, 8, 1, 1, OUT_OF_RANGE",
    "gpipe, 128, 2147483647, 1, 1, OUT_OF_RANGE",
    "1f1b-interleaved, 2, 2000, 2147483647, 1, OUT_OF_RANGE",
    "1f1b-interleaved, 8, 12, 2, 1, NOT_DIVISIBLE",
    "gpipe, 4, 8, 2, 1, CONFLICT",
    "dualpipe, 7, 20, 1, 1, NOT_DIVISIBLE",
    "dualpipe, 8, 21, 1, 1, NOT_DIVISIBLE",
    "dualpipe, 8, 14, 1, 1, OUT_OF_RANGE",
  })
  void nonsenseIsRefusedByName(String word, int p, int m, int v, double each, Code code) {
    var outcome =
        Objects.requireNonNull(Schedule.of(word)).simulate(new Workload(p, m, v, each, each, each));
    assertThat(outcome).isInstanceOf(Refusal.class);
    assertThat(((Refusal) outcome).code()).isEqualTo(code);
  }

  @Test
  void aRefusalHasASentenceInBothLanguages() {
    var refusal = Schedule.INTERLEAVED.simulate(new Workload(8, 12, 2, 1, 1, 1));
    assertThat(refusal)
        .isEqualTo(
            new Refusal(
                Code.NOT_DIVISIBLE,
                "interleaved needs a multiple of 8 micro-batches, not 12",
                "交错调度的微批数须为 8 的倍数，而非 12"));
  }
}
