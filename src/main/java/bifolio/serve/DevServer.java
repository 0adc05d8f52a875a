package bifolio.serve;

import bifolio.build.BuildResult;
import bifolio.build.Pipeline;
import bifolio.content.SourceReader;
import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.Problems;
import bifolio.diagnostic.Span;
import bifolio.model.OutputFile;
import bifolio.model.Source;
import bifolio.model.Sources;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Serves a project on this machine and builds it again whenever a source changes.
 *
 * <p>A round is: look, read what is new, build, swap the files, tell the browsers. A failed round
 * keeps the last good site. When nothing new comes, the search is brought up to date, and the
 * folder is written.
 */
public final class DevServer implements AutoCloseable {
  private static final long SETTLE_MILLIS = 250; // long enough for the next of several files

  private final ServeListener listener;
  private final SourceReader reader;
  private final Builder builder;
  private final Supplier<Map<String, String>> cache;
  private final SiteServer server;
  private final SiteSaver saver;
  private final FolderEvents events;
  private final Thread loop = new Thread(this::run, "rebuild");
  private Sources sources = LiveSite.empty().sources();
  private List<Diagnostic> reading = List.of();
  private boolean settled = true;
  private int builds;
  private List<String> last = List.of(); // what was changed before the last build
  private volatile boolean closed;

  /** One build; the pipeline, or a stand-in in a test. */
  @FunctionalInterface
  interface Builder {
    BuildResult build(Sources sources, List<Diagnostic> reading, boolean quick);
  }

  DevServer(
      ServeSettings settings,
      Builder builder,
      Supplier<Map<String, String>> cache,
      ServeListener listener)
      throws IOException {
    this.listener = listener;
    this.builder = builder;
    this.cache = cache;
    this.reader = new SourceReader(settings.project(), settings.content(), settings.theme());
    this.server = SiteServer.bind(settings.port());
    this.saver = new SiteSaver(settings, listener, cache.get());
    this.events = new FolderEvents(List.of(settings.content(), settings.theme()));
  }

  /**
   * Takes the port, builds once and answers from then on, even if that build failed.
   *
   * @param cache what the pipeline's typesetter would have saved, asked after each good build
   * @throws java.net.BindException if the port is taken
   */
  public static DevServer start(
      ServeSettings settings,
      Pipeline pipeline,
      Supplier<Map<String, String>> cache,
      ServeListener listener)
      throws IOException {
    var server =
        new DevServer(
            settings,
            (sources, reading, quick) ->
                pipeline.build(sources, reading, settings.options().quickly(quick)),
            cache,
            listener);
    server.start();
    return server;
  }

  void start() {
    round(true, System.nanoTime());
    server.start();
    loop.start();
  }

  /** Returns the port that is served. */
  public int port() {
    return server.port();
  }

  private void run() {
    long lookMillis = 1;
    while (!closed) {
      try {
        events.await(settled ? FolderEvents.pause(lookMillis) : SETTLE_MILLIS);
      } catch (InterruptedException e) {
        return; // closed
      }
      long start = System.nanoTime();
      int before = builds;
      lookMillis = Math.max(1, round(false, start));
      if (!settled && builds == before) {
        settle();
      }
    }
  }

  /** Brings what the pages do not wait for: the index of what was built last, and the folder. */
  private void settle() {
    settled = true;
    long start = System.nanoTime();
    try {
      var whole = builder.build(sources, reading, false);
      if (!whole.hasErrors()) {
        server.publish(whole.files(), whole.diagnostics(), sources);
        saver.save(whole.files(), cache.get());
      } else { // a mistake in the template of the book on paper
        server.publishProblems(whole.diagnostics(), sources);
        listener.rebuilt(
            new Rebuild(last, 0, millisSince(start), false, whole.diagnostics(), sources));
      }
    } catch (RuntimeException | StackOverflowError e) {
      listener.crashed(e);
    }
  }

  /** Looks, and builds if something has changed or it must; returns what the look cost. */
  private long round(boolean must, long start) {
    var problems = new Problems();
    var read = reader.read(problems);
    var found = problems.sorted();
    long lookMillis = millisSince(start);
    if (must || !read.equals(sources) || !found.equals(reading)) {
      var changed = must ? List.<String>of() : changed(sources, read);
      sources = read;
      reading = found;
      build(changed, start, !must);
    }
    return lookMillis;
  }

  private void build(List<String> changed, long start, boolean quick) {
    builds++;
    last = changed;
    BuildResult result;
    try {
      result = builder.build(sources, reading, quick);
    } catch (RuntimeException | StackOverflowError e) {
      var bug = Diagnostic.error("bug", Span.ofFile("bifolio"), "Bifolio has a bug: " + e);
      server.publishProblems(
          List.of(bug.withHint("undo the last change, and report what it was")), sources);
      listener.crashed(e);
      return;
    }
    boolean good = !result.hasErrors();
    Set<String> files = Set.of();
    if (good) {
      files = server.publish(result.files(), result.diagnostics(), sources);
    } else {
      server.publishProblems(result.diagnostics(), sources);
    }
    int pages = (int) files.stream().filter(path -> path.endsWith(".html")).count();
    listener.rebuilt(
        new Rebuild(changed, pages, millisSince(start), good, result.diagnostics(), sources));
    settled = !good || !quick;
    if (good && settled) {
      saver.save(result.files(), cache.get());
    }
  }

  private static List<String> changed(Sources before, Sources after) {
    var old = contents(before);
    var now = contents(after);
    var names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    names.removeIf(name -> now.containsKey(name) && now.get(name).equals(old.get(name)));
    return List.copyOf(names);
  }

  private static Map<String, Object> contents(Sources sources) {
    var contents = new HashMap<String, Object>();
    for (var texts : List.of(sources.content(), sources.theme())) {
      for (Source text : texts) {
        contents.put(text.path(), text);
      }
    }
    for (var assets : List.of(sources.contentAssets(), sources.themeAssets())) {
      for (OutputFile asset : assets) {
        contents.put(asset.path(), asset);
      }
    }
    return contents;
  }

  private static long millisSince(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  /** Ends the streams and the server, and waits for a write that is under way. */
  @Override
  public void close() {
    closed = true;
    loop.interrupt();
    events.close();
    server.close();
    saver.close();
  }
}
