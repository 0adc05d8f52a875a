package bifolio.schedule;

import static bifolio.schedule.Runs.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every workload. */
class ScheduleLawsTest {
  /** A schedule and a workload that it takes. */
  record Run(Schedule schedule, Workload load) {}

  @Provide
  Arbitrary<Run> runs() {
    var duration = Arbitraries.doubles().between(0, 20).ofScale(3);
    return Combinators.combine(
            Arbitraries.of(Schedule.values()),
            Arbitraries.integers().between(1, 9),
            Arbitraries.integers().between(1, 24),
            Arbitraries.integers().between(1, 4),
            duration.filter(d -> d > 0),
            duration,
            duration,
            duration)
        .as(ScheduleLawsTest::run);
  }

  private static Run run(
      Schedule schedule, int p, int m, int v, double f, double b, double w, double both) {
    return switch (schedule) {
      case INTERLEAVED -> new Run(schedule, new Workload(p, p * ((m + 5) / 6), v, f, b, w));
      case DUALPIPE -> {
        int even = (p + 1) / 2 * 2;
        yield new Run(
            schedule, new Workload(even, 2 * even + m / 2 * 2, 1, f, b, w).withOverlapped(both));
      }
      case GPIPE, ONE_F_ONE_B, ZB_H1, ZB_H2 -> new Run(schedule, new Workload(p, m, 1, f, b, w));
    };
  }

  @Property(tries = 400)
  void noTwoSlotsOfADeviceOverlap(@ForAll("runs") Run run) {
    for (var slots : timeline(run).devices()) {
      double free = 0;
      for (Slot slot : slots) {
        assertThat(slot.start()).isGreaterThanOrEqualTo(free);
        assertThat(slot.end()).isGreaterThanOrEqualTo(slot.start());
        free = slot.end();
      }
    }
  }

  @Property(tries = 400)
  void nothingStartsBeforeWhatItNeeds(@ForAll("runs") Run run) {
    var timeline = timeline(run);
    var load = run.load();
    Map<String, Slot> done = new HashMap<>();
    each(
        timeline,
        (slot, work) ->
            done.put(key(work.kind(), work.microbatch(), place(slot, work, load)), slot));
    int last = load.stages() * load.chunks() - 1;
    each(
        timeline,
        (slot, work) -> {
          int m = work.microbatch();
          int place = place(slot, work, load);
          if (work.kind() == Kind.F && place > 0) {
            assertFollows(slot, done, key(Kind.F, m, place - 1));
          } else if (work.kind() == Kind.W) {
            assertFollows(slot, done, key(Kind.B, m, place));
          } else if (work.kind() != Kind.F) {
            assertFollows(slot, done, key(Kind.F, m, place));
            if (place < last) {
              assertFollows(slot, done, key(Kind.B, m, place + 1));
            }
          }
        });
  }

  @Property(tries = 400)
  void eachDeviceDoesEachMicroBatchOnceInEachChunk(@ForAll("runs") Run run) {
    var load = run.load();
    for (var slots : timeline(run).devices()) {
      Map<String, Integer> counts = new HashMap<>();
      for (Slot slot : slots) {
        for (Work work : slot.work()) {
          String of = work.microbatch() + "/" + work.chunk();
          counts.merge(of + work.kind().growth(), 1, Integer::sum);
          counts.merge(of, work.kind().growth(), Integer::sum);
        }
      }
      for (int m = 0; m < load.microbatches(); m++) {
        for (int chunk = 0; chunk < load.chunks(); chunk++) {
          String of = m + "/" + chunk;
          assertThat(counts.get(of)).as("forward frees as backward takes").isZero();
          assertThat(counts.get(of + 2)).as("forward passes").isEqualTo(1);
          boolean whole = counts.getOrDefault(of + -2, 0) == 1;
          assertThat(counts.getOrDefault(of + -1, 0)).isEqualTo(whole ? 0 : 2);
        }
      }
    }
  }

  @Property(tries = 400)
  void nothingIsFasterThanTheWorkOfADevice(@ForAll("runs") Run run) {
    var timeline = timeline(run);
    for (int device = 0; device < timeline.devices().size(); device++) {
      assertThat(timeline.period() * (1 + 1e-12)).isGreaterThanOrEqualTo(timeline.busy(device));
      assertThat(timeline.bubble(device)).isBetween(0.0, timeline.period());
    }
    assertThat(timeline.span() * (1 + 1e-12)).isGreaterThanOrEqualTo(timeline.period());
  }

  @Property(tries = 400)
  void memoryStaysWithinTheLimitOfTheSchedule(@ForAll("runs") Run run) {
    var load = run.load();
    double p = load.stages();
    double m = load.microbatches();
    double limit =
        switch (run.schedule()) {
          case GPIPE -> m;
          case ONE_F_ONE_B, ZB_H1 -> Math.min(m, p);
          case INTERLEAVED -> p * (1 + (p - 1) / (p * load.chunks()));
          case ZB_H2 -> Math.min(m, 2 * p);
          case DUALPIPE -> p + 1;
        };
    assertThat(timeline(run).peak()).isLessThanOrEqualTo(limit + 1e-9);
  }

  @Property(tries = 400)
  void plainPipelinesHaveTheBubbleOfTheFormula(@ForAll("runs") Run run) {
    var schedule = run.schedule();
    if (schedule == Schedule.GPIPE
        || schedule == Schedule.ONE_F_ONE_B
        || schedule == Schedule.INTERLEAVED) {
      double bubble = timeline(run).bubble();
      assertThat(bubble).isCloseTo(schedule.publishedBubble(run.load()), within(1e-6));
    }
  }

  /** The formula (p − 1)(F + B − W) is for passes for weights that are not the longest. */
  @Property(tries = 400)
  void zeroBubbleOneHasTheBubbleOfTheFormula(@ForAll("runs") Run run) {
    var all = run.load();
    double w = Math.min(all.backwardWeight(), Math.min(all.forward(), all.backwardInput()));
    int p = all.stages();
    var load = new Workload(p, p + all.microbatches(), 1, all.forward(), all.backwardInput(), w);
    double bubble = Runs.run(Schedule.ZB_H1, load).bubble();
    assertThat(bubble).isCloseTo(Schedule.ZB_H1.publishedBubble(load), within(1e-6));
  }

  /** Equal durations are what the paper's schedule is drawn for. */
  @Property(tries = 100)
  void zeroBubbleTwoHasNoBubbleWithEnoughEqualMicroBatches(@ForAll("runs") Run run) {
    int p = run.load().stages();
    double each = run.load().forward();
    var load = new Workload(p, 2 * p + run.load().microbatches(), 1, each, each, each);
    assertThat(Runs.run(Schedule.ZB_H2, load).bubble()).isCloseTo(0, within(1e-6));
  }

  @Property(tries = 200)
  void moreMemoryIsNeverSlower(@ForAll("runs") Run run) {
    var all = run.load();
    var load =
        new Workload(
            all.stages(),
            all.microbatches(),
            1,
            all.forward(),
            all.backwardInput(),
            all.backwardWeight());
    double h1 = Runs.run(Schedule.ZB_H1, load).period();
    double plain = Runs.run(Schedule.ONE_F_ONE_B, load).period();
    assertThat(h1).isLessThanOrEqualTo(plain * (1 + 1e-12));
  }

  private static Timeline timeline(Run run) {
    return Runs.run(run.schedule(), run.load());
  }

  private static void assertFollows(Slot slot, Map<String, Slot> done, String key) {
    Slot before = Objects.requireNonNull(done.get(key), key);
    assertThat(slot.start()).isGreaterThanOrEqualTo(before.end());
  }

  private static String key(Kind kind, int microbatch, int place) {
    return (kind == Kind.BW ? Kind.B : kind) + "/" + microbatch + "/" + place;
  }

  private static int place(Slot slot, Work work, Workload load) {
    return work.direction() == 1
        ? load.stages() - 1 - slot.device()
        : work.chunk() * load.stages() + slot.device();
  }

  private static void each(Timeline timeline, java.util.function.BiConsumer<Slot, Work> visit) {
    for (var slots : timeline.devices()) {
      for (Slot slot : slots) {
        slot.work().forEach(work -> visit.accept(slot, work));
      }
    }
  }
}
