package bifolio.build;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Runs a pure function over many values on all processors. */
final class Workers {
  // Deeply nested text is walked by recursion: a thread has room for it (bytes, reserved only).
  private static final long STACK = 64L << 20;

  private Workers() {}

  /** Returns the results in the order of the values. */
  static <T, R> List<R> map(List<T> values, Function<T, R> function) {
    int threads = Math.min(values.size(), Runtime.getRuntime().availableProcessors());
    if (threads == 0) {
      return List.of();
    }
    try (var pool =
        Executors.newFixedThreadPool(threads, task -> new Thread(null, task, "worker", STACK))) {
      var futures = new ArrayList<Future<R>>();
      for (T value : values) {
        futures.add(pool.submit(() -> function.apply(value)));
      }
      var results = new ArrayList<R>();
      for (var future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the build was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException mistake) {
        throw mistake;
      }
      if (e.getCause() instanceof Error mistake) {
        throw mistake;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
