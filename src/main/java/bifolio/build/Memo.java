package bifolio.build;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what a pure function gave for a value.
 *
 * <p>A result may be used again because it is immutable and depends on nothing but the value, which
 * is compared whole. What a build did not ask for is forgotten after it.
 */
final class Memo<K, V> {
  private Map<K, V> before = Map.of();
  private Map<K, V> now = new ConcurrentHashMap<>();

  /** Returns the function's result for a value, from the last build if it had the same. */
  V get(K key, Function<K, V> function) {
    V known = before.get(key);
    if (known != null) {
      now.put(key, known);
      return known;
    }
    return now.computeIfAbsent(key, function);
  }

  /** Forgets everything, because the function itself has changed. */
  void forget() {
    before = Map.of();
    now = new ConcurrentHashMap<>();
  }

  /** Ends a build. */
  void turn() {
    before = now;
    now = new ConcurrentHashMap<>();
  }
}
