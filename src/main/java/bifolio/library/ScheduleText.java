package bifolio.library;

import bifolio.diagnostic.NearestName;
import bifolio.number.NumberText;
import bifolio.number.ParsedNumber;
import bifolio.schedule.Outcome;
import bifolio.schedule.Refusal;
import bifolio.schedule.Schedule;
import bifolio.schedule.Timeline;
import bifolio.schedule.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a {@code schedule} block and simulates it. */
public final class ScheduleText {
  private static final List<String> KEYS =
      List.of(
          "schedule",
          "stages",
          "microbatches",
          "chunks",
          "forward",
          "backward-input",
          "backward-weight",
          "caption");

  private ScheduleText() {}

  /** Returns what is wrong with the lines; empty if nothing is. */
  public static String mistake(Map<String, String> lines) {
    for (String key : lines.keySet()) {
      if (!KEYS.contains(key)) {
        return "a schedule has no line \"" + key + "\": " + NearestName.hint(key, KEYS);
      }
    }
    if (schedule(lines) == null) {
      return "there is no schedule \""
          + lines.getOrDefault("schedule", "")
          + "\": "
          + NearestName.hint(lines.getOrDefault("schedule", ""), words());
    }
    for (String key : KEYS.subList(1, 7)) {
      if (lines.containsKey(key) && number(lines, key, -1) < 0) {
        return "\"" + key + "\" is a number, found \"" + lines.get(key) + "\"";
      }
    }
    return simulate(lines) instanceof Refusal refusal ? "refused: " + refusal.english() : "";
  }

  /** Simulates; nothing if the lines name no schedule or it cannot be done. */
  public static @Nullable Timeline timeline(Map<String, String> lines) {
    return schedule(lines) != null && simulate(lines) instanceof Timeline timeline
        ? timeline
        : null;
  }

  private static @Nullable Schedule schedule(Map<String, String> lines) {
    return Schedule.of(lines.getOrDefault("schedule", ""));
  }

  private static List<String> words() {
    var words = new ArrayList<String>();
    for (var schedule : Schedule.values()) {
      words.add(schedule.word());
    }
    return words;
  }

  private static Outcome simulate(Map<String, String> lines) {
    var schedule = schedule(lines);
    if (schedule == null) {
      throw new IllegalArgumentException("no schedule");
    }
    return schedule.simulate(
        new Workload(
            (int) number(lines, "stages", 4),
            (int) number(lines, "microbatches", 8),
            (int) number(lines, "chunks", schedule == Schedule.INTERLEAVED ? 2 : 1),
            number(lines, "forward", 1),
            number(lines, "backward-input", 1),
            number(lines, "backward-weight", 1)));
  }

  private static double number(Map<String, String> lines, String key, double otherwise) {
    String text = lines.get(key);
    if (text == null) {
      return otherwise;
    }
    return NumberText.parse(text) instanceof ParsedNumber.Value value && value.value() <= 100_000
        ? value.value()
        : -1;
  }
}
