package bifolio.serve;

import bifolio.model.OutputFile;
import bifolio.output.CacheFile;
import bifolio.output.SiteWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Writes the site and the cache behind the server's back; of several waiting sites only the last.
 */
final class SiteSaver implements AutoCloseable {
  private final ServeSettings settings;
  private final ServeListener listener;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final AtomicReference<List<OutputFile>> waiting = new AtomicReference<>(List.of());
  private volatile Map<String, String> saved;

  /**
   * Makes a saver.
   *
   * @param saved what the cache file holds
   */
  SiteSaver(ServeSettings settings, ServeListener listener, Map<String, String> saved) {
    this.settings = settings;
    this.listener = listener;
    this.saved = saved;
  }

  void save(List<OutputFile> files, Map<String, String> cache) {
    waiting.set(files);
    thread.execute(
        () -> {
          try {
            var next = waiting.getAndSet(List.of());
            if (!next.isEmpty()) {
              SiteWriter.write(next, settings.out(), sources());
            }
            if (!cache.equals(saved)) {
              CacheFile.write(settings.cache(), cache);
              saved = cache;
            }
          } catch (IOException e) {
            listener.cannotWrite(e);
          }
        });
  }

  private List<Path> sources() {
    return List.of(settings.content(), settings.theme());
  }

  /** Waits for the last write; a site that is cut short would be repaired, but need not be. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(20, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
