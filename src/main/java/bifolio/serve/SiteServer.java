package bifolio.serve;

import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.DiagnosticJson;
import bifolio.model.OutputFile;
import bifolio.model.Sources;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Serves the files in memory to this machine, and tells open pages what changed. */
final class SiteServer implements AutoCloseable {
  private static final int REMEMBERED = 64;

  private final HttpServer http;
  private final EventStreams streams = new EventStreams();
  private final String instance = Long.toString(System.currentTimeMillis(), 36);
  private final List<Set<String>> history = new ArrayList<>(); // changes of the last good builds
  private volatile LiveSite site = LiveSite.empty();

  private SiteServer(HttpServer http) {
    this.http = http;
  }

  /**
   * Takes the port; nothing is answered before {@link #start}.
   *
   * @throws java.net.BindException if the port is taken
   */
  static SiteServer bind(int port) throws IOException {
    // Without it each small answer waits 40 ms. The server reads it when its class is loaded.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    var server = new SiteServer(http);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/", new SiteHandler(server, server.streams));
    return server;
  }

  void start() {
    http.start();
  }

  int port() {
    return http.getAddress().getPort();
  }

  LiveSite site() {
    return site;
  }

  /** Returns the name of the build that is served; it differs after a restart. */
  String build() {
    return instance + "." + site.number();
  }

  /** Shows a good build and returns the paths that changed. */
  synchronized Set<String> publish(
      List<OutputFile> files, List<Diagnostic> diagnostics, Sources sources) {
    var next = site.withFiles(files, diagnostics, sources);
    var changed = next.changedSince(site);
    site = next;
    history.add(changed);
    if (history.size() > REMEMBERED) {
      history.removeFirst();
    }
    streams.send(problemsEvent());
    streams.send(reloadEvent(Optional.of(changed)));
    return changed;
  }

  /** Shows the findings of a failed build over the last good one. */
  synchronized void publishProblems(List<Diagnostic> diagnostics, Sources sources) {
    site = site.withProblems(diagnostics, sources);
    streams.send(problemsEvent());
  }

  /**
   * Opens a stream for a page.
   *
   * @param since the build from which the page was made; if it is not the current one, the page is
   *     told what it has missed
   */
  synchronized EventStreams.Stream subscribe(String since) {
    var first = new ArrayList<String>();
    first.add(problemsEvent());
    if (!since.equals(build())) {
      first.add(reloadEvent(missed(since)));
    }
    return streams.open(first);
  }

  private Optional<Set<String>> missed(String since) {
    int oldest = site.number() - history.size();
    for (int number = oldest; number < site.number(); number++) {
      if (since.equals(instance + "." + number)) {
        var missed = new TreeSet<String>();
        history.subList(number - oldest, history.size()).forEach(missed::addAll);
        return Optional.of(missed);
      }
    }
    return Optional.empty();
  }

  private String problemsEvent() {
    return EventStreams.event("problems", site.problemsJson());
  }

  private String reloadEvent(Optional<Set<String>> changed) {
    String paths =
        changed
            .map(c -> c.stream().map(DiagnosticJson::string).collect(Collectors.joining(",")))
            .map(list -> "[" + list + "]")
            .orElse("null");
    return EventStreams.event(
        "reload", "{\"build\":" + DiagnosticJson.string(build()) + ",\"changed\":" + paths + "}");
  }

  @Override
  public void close() {
    streams.close();
    http.stop(0);
  }
}
