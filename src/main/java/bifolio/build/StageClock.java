package bifolio.build;

import java.util.LinkedHashMap;
import java.util.Map;

/** Takes the time of each stage, for {@code build --timings}. */
final class StageClock {
  private final Map<String, Long> millis = new LinkedHashMap<>();
  private long last = System.nanoTime();

  /** Ends a stage that began when the one before it ended. */
  void lap(String stage) {
    long now = System.nanoTime();
    millis.merge(stage, (now - last) / 1_000_000, Long::sum);
    last = now;
  }

  /** Returns the stages in the order in which they ran, each with its milliseconds. */
  Map<String, Long> millis() {
    return millis;
  }
}
