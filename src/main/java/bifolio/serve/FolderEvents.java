package bifolio.serve;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Wakes up when something below some folders may have changed. What has changed is for the reader
 * to find out: an event says only "look", so a lost or a double one does no harm.
 *
 * <p>The system's events where it has them (measured on Linux: 1 ms after the write, where a look
 * at 2,000 files costs 16 ms); and a look now and then, because network mounts send none, editors
 * rename, and the number of watches is limited.
 */
final class FolderEvents implements AutoCloseable {
  private static final long QUIET_MILLIS = 10;
  private static final long LONGEST_QUIET_MILLIS = 40;
  private static final long LOOK_MILLIS = 1_000;
  private static final long LOOK_ONLY_MILLIS = 200;

  private final List<Path> roots;
  private final Map<Path, WatchKey> watched = new HashMap<>();
  private @Nullable WatchService service;

  FolderEvents(List<Path> roots) {
    this.roots = List.copyOf(roots);
    // The JDK has no events on macOS: its service there looks every two seconds.
    boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    this.service = mac ? null : open();
    watchAll();
  }

  private static @Nullable WatchService open() {
    try {
      return FileSystems.getDefault().newWatchService();
    } catch (IOException | UnsupportedOperationException e) {
      return null; // then looking must do
    }
  }

  /** Returns how long to wait for an event, in milliseconds, when a look costs so many. */
  static long pause(long lookMillis) {
    return Math.max(LOOK_MILLIS, lookMillis * 20);
  }

  /**
   * Waits until it is time to look: shortly after the last of a burst of events, or after a while.
   *
   * @param longest how long it waits for the first event, in milliseconds
   */
  void await(long longest) throws InterruptedException {
    var events = service;
    if (events == null) {
      Thread.sleep(Math.max(LOOK_ONLY_MILLIS, longest / 5));
      return;
    }
    try {
      var key = events.poll(longest, TimeUnit.MILLISECONDS);
      // An editor writes in steps: truncate, write, rename.
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_QUIET_MILLIS);
      while (key != null) {
        key.pollEvents();
        if (!key.reset()) {
          watched.values().remove(key);
        }
        key = System.nanoTime() > end ? null : events.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (ClosedWatchServiceException e) {
      throw new InterruptedException("closed");
    }
    watchAll(); // before the look, so that nothing falls between
  }

  private void watchAll() {
    var events = service;
    if (events == null) {
      return;
    }
    try {
      for (var root : roots) {
        watchBelow(root, events);
      }
    } catch (IOException e) {
      service = null; // the system has no more watches to give: look instead
      closeQuietly(events);
    }
  }

  private void watchBelow(Path root, WatchService events) throws IOException {
    if (!Files.isDirectory(root)) {
      return; // it may come; the next look finds it
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            var known = watched.get(folder);
            if (known == null || !known.isValid()) {
              watched.put(
                  folder,
                  folder.register(
                      events,
                      StandardWatchEventKinds.ENTRY_CREATE,
                      StandardWatchEventKinds.ENTRY_MODIFY,
                      StandardWatchEventKinds.ENTRY_DELETE));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException problem) {
            return FileVisitResult.CONTINUE; // the reader reports it
          }
        });
  }

  private static void closeQuietly(WatchService events) {
    try {
      events.close();
    } catch (IOException e) {
      // Nothing is left to lose.
    }
  }

  @Override
  public void close() {
    if (service != null) {
      closeQuietly(service);
    }
  }
}
