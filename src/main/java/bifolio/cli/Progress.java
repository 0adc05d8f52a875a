package bifolio.cli;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Says on a terminal that something is going on, once it has lasted a second, and is gone when it
 * is over. Silent in a pipe.
 */
final class Progress implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 1_000;
  private static final long STEP_MILLIS = 200;

  private final boolean wanted;
  private final Thread thread = new Thread(this::run, "progress");
  private final long start = System.nanoTime();
  private volatile String step = "";

  private Progress(boolean wanted) {
    this.wanted = wanted;
    thread.setDaemon(true);
  }

  /** Starts to watch the time. */
  static Progress of(ProjectOptions options) {
    boolean silent = options.quiet || options.json;
    var progress = new Progress(!silent && Boolean.getBoolean("bifolio.terminal"));
    if (progress.wanted) {
      progress.thread.start();
    }
    return progress;
  }

  /** Says what is being done from now on. */
  void step(String next) {
    step = next;
  }

  private void run() {
    try {
      Thread.sleep(PATIENCE_MILLIS);
      while (true) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        System.err.printf(Locale.ROOT, "\r\u001B[K%s … %d s", step, seconds);
        System.err.flush();
        Thread.sleep(STEP_MILLIS);
      }
    } catch (InterruptedException e) {
      // over
    }
  }

  @Override
  public void close() {
    if (!wanted) {
      return;
    }
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (System.nanoTime() - start > TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS)) {
      System.err.print("\r\u001B[K");
    }
  }
}
