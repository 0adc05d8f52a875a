package bifolio.memo;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Remembers what a pure function gave, from one build to the next.
 *
 * <p>Each slot, such as the path of a page, holds one result with what it was made from. A result
 * may be used again because it is immutable and depends on nothing else, and that is compared
 * whole. What a build did not ask for is forgotten after it. Safe for many threads.
 *
 * @param <V> what the function gives
 */
public final class Memo<V> {
  private Map<Object, Entry<V>> before = Map.of();
  private Map<Object, Entry<V>> now = new ConcurrentHashMap<>();

  private record Entry<V>(Object from, V made) {}

  /** Returns the result, from the last build if it was made from the same. */
  public V get(Object slot, Object from, Supplier<V> make) {
    return maybe(slot, from, () -> Optional.of(make.get())).orElseThrow();
  }

  /** Returns the result, if there is one; that there is none is not remembered. */
  public Optional<V> maybe(Object slot, Object from, Supplier<Optional<V>> make) {
    var known = now.get(slot);
    if (known == null || !known.from().equals(from)) {
      known = before.get(slot);
    }
    if (known != null && known.from().equals(from)) {
      now.put(slot, known);
      return Optional.of(known.made());
    }
    var made = make.get();
    made.ifPresent(value -> now.put(slot, new Entry<>(from, value)));
    return made;
  }

  /** Forgets everything, because the function itself has changed. */
  public void forget() {
    before = Map.of();
    now = new ConcurrentHashMap<>();
  }

  /** Ends a build. */
  public void turn() {
    before = now;
    now = new ConcurrentHashMap<>();
  }
}
