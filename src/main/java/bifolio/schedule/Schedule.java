package bifolio.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders in which the devices of a pipeline may do their work. */
public enum Schedule {
  /**
   * All forward passes, then all backward passes.
   *
   * @see <a href="https://arxiv.org/abs/1811.06965">Huang et al. 2018, figure 2</a>
   */
  GPIPE("gpipe"),
  /**
   * One forward, one backward, as soon as there is a gradient (PipeDream-flush).
   *
   * @see <a href="https://arxiv.org/abs/2104.04473">Narayanan et al. 2021, figure 4</a>
   */
  ONE_F_ONE_B("1f1b"),
  /**
   * One forward, one backward, with several chunks of the model on each device.
   *
   * @see <a href="https://arxiv.org/abs/2104.04473">Narayanan et al. 2021, section 2.2</a>
   */
  INTERLEAVED("1f1b-interleaved"),
  /**
   * Backward passes split in two, in the memory of {@link #ONE_F_ONE_B} ("zb-h1").
   *
   * @see <a href="https://arxiv.org/abs/2401.10241">Qi et al. 2023, section 2</a>
   */
  ZB_H1("zb1p"),
  /**
   * Backward passes split in two, in twice the memory ("zb-h2").
   *
   * @see <a href="https://arxiv.org/abs/2401.10241">Qi et al. 2023, sections 2 and 3</a>
   */
  ZB_H2("zb2p"),
  /**
   * Micro-batches from both ends, forward and backward passes overlapped.
   *
   * @see <a href="https://arxiv.org/abs/2412.19437">DeepSeek-V3 2024, section 3.2.1</a>
   */
  DUALPIPE("dualpipe");

  private final String word;

  Schedule(String word) {
    this.word = word;
  }

  /** Returns the word that stands for it in content. */
  public String word() {
    return word;
  }

  /** Returns the schedule that a word stands for; nothing if none does. */
  public static @Nullable Schedule of(String word) {
    for (Schedule schedule : values()) {
      if (schedule.word.equals(word)) {
        return schedule;
      }
    }
    return word.equals("zb-h1") ? ZB_H1 : word.equals("zb-h2") ? ZB_H2 : null;
  }

  /**
   * Runs a workload.
   *
   * @return a timeline, or a refusal if the workload is no workload of this schedule
   */
  public Outcome simulate(Workload load) {
    var limit = Limits.check(this, load);
    return limit == null ? timeline(load) : limit.refusal(load);
  }

  /** Returns the kind of mistake in a workload; nothing if it can be scheduled. */
  public Refusal.@Nullable Code refuses(Workload load) {
    var limit = Limits.check(this, load);
    return limit == null ? null : limit.code();
  }

  /** Runs a workload that is not {@link #refuses refused}. */
  public Timeline timeline(Workload load) {
    // not a switch: over an enum it brings a table of its constants into the compiled script
    if (this == GPIPE) {
      return run(load, Orders.gpipe(load));
    }
    if (this == ONE_F_ONE_B) {
      return run(load, Orders.oneForwardOneBackward(load));
    }
    if (this == INTERLEAVED) {
      return run(load, Orders.interleaved(load));
    }
    return this == DUALPIPE
        ? run(load, DualPipe.orders(load))
        : shortest(load, ZeroBubble.candidates(this, load));
  }

  /**
   * Returns the bubble a device has by the formula of the schedule's authors, to be printed beside
   * the measured one. For {@link #ZB_H2} it is 0, which holds for equal durations.
   */
  public double publishedBubble(Workload load) {
    double others = load.stages() - 1;
    double forward = load.forward();
    double backward = load.backward(); // a sum: it stands first where it is added
    return switch (this) {
      case GPIPE, ONE_F_ONE_B -> (backward + forward) * others;
      case INTERLEAVED -> (backward + forward) * others / load.chunks();
      case ZB_H1 -> (backward + forward - 2 * load.backwardWeight()) * others;
      case ZB_H2 -> 0;
      case DUALPIPE ->
          (backward + load.overlapped() - 3 * load.backwardWeight()) * (load.stages() / 2.0 - 1);
    };
  }

  private Timeline run(Workload load, List<List<List<Work>>> orders) {
    return new Simulation(load).run(this, orders);
  }

  /** The first of the timelines with the shortest period. */
  private Timeline shortest(Workload load, List<List<List<List<Work>>>> candidates) {
    Timeline best = run(load, candidates.get(0));
    for (int i = 1; i < candidates.size(); i++) {
      Timeline timeline = run(load, candidates.get(i));
      // Sums in another order differ in the last digits: that is no reason to prefer one.
      if (timeline.period() < best.period() * (1 - 1e-12)) {
        best = timeline;
      }
    }
    return best;
  }
}
