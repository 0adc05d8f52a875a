package bifolio.serve;

import bifolio.build.BuildOptions;
import bifolio.build.BuildResult;
import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.SourceText;
import bifolio.model.OutputFile;
import bifolio.model.Source;
import bifolio.model.Sources;
import bifolio.twins.Twins;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A served project on disk. The build is a stand-in: a page is its Markdown between tags, "BROKEN"
 * is an error, "HM" a warning, and "BUG" a bug.
 */
final class ServedProject implements ServeListener, AutoCloseable {
  final LinkedBlockingQueue<Rebuild> rebuilds = new LinkedBlockingQueue<>();
  final LinkedBlockingQueue<Throwable> bugs = new LinkedBlockingQueue<>();
  final LinkedBlockingQueue<IOException> problems = new LinkedBlockingQueue<>();
  final Path project;
  private final HttpClient client = HttpClient.newHttpClient();
  private final DevServer server;

  ServedProject(Path project, Map<String, String> files) throws IOException {
    this.project = project;
    for (var file : files.entrySet()) {
      write(file.getKey(), file.getValue());
    }
    this.server =
        new DevServer(settings(project, 0), ServedProject::build, () -> Map.of("键", "值"), this);
    server.start();
  }

  static ServeSettings settings(Path project, int port) {
    return new ServeSettings(
        project,
        project.resolve("content"),
        project.resolve("theme"),
        project.resolve("site"),
        project.resolve(".bifolio/typeset.cache"),
        port,
        new BuildOptions(Optional.empty(), Optional.empty(), false));
  }

  private static BuildResult build(Sources sources, List<Diagnostic> reading, boolean quick) {
    var found = new ArrayList<>(reading);
    var files = new ArrayList<>(sources.themeAssets());
    for (var source : sources.content()) {
      find(source, "BROKEN").map(at -> Diagnostic.error("broken", at, "坏了")).ifPresent(found::add);
      find(source, "HM").map(at -> Diagnostic.warning("hm", at, "odd")).ifPresent(found::add);
      if (source.text().contains("BUG")) {
        throw new IllegalStateException("no such thing: 9");
      }
      String name = source.name().replace(".md", ".html");
      files.add(OutputFile.text(name, "<html><head></head><body>" + source.text() + "</body>"));
    }
    var result =
        new BuildResult(
            files,
            found,
            files.size(),
            Twins.none(),
            List.of(),
            java.util.Map.of(),
            java.util.Map.of());
    return result.hasErrors()
        ? new BuildResult(
            List.of(), found, 0, Twins.none(), List.of(), java.util.Map.of(), java.util.Map.of())
        : result;
  }

  private static Optional<bifolio.diagnostic.Span> find(Source source, String word) {
    int at = source.text().indexOf(word);
    return at < 0
        ? Optional.empty()
        : Optional.of(SourceText.of(source.path(), source.text()).span(at, at + word.length()));
  }

  void write(String path, String text) throws IOException {
    var file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  int port() {
    return server.port();
  }

  HttpResponse<String> get(String path) throws Exception {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  HttpResponse<String> head(String path) throws Exception {
    return client.send(request(path).HEAD().build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path) throws Exception {
    var body = HttpRequest.BodyPublishers.ofString("x");
    return client.send(request(path).POST(body).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path));
  }

  /** Sends bytes as no client library would, and returns the whole answer. */
  String raw(String requestLine, String host) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(10_000);
      String request = requestLine + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Opens an event stream; each call of the result gives the next event as {@code name data}. */
  Events events(String since) throws Exception {
    var answer =
        client.send(request("/-/events?since=" + since).build(), BodyHandlers.ofInputStream());
    return new Events(
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)));
  }

  record Events(BufferedReader lines) implements AutoCloseable {
    String next() throws IOException {
      String name = "";
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("event: ")) {
          name = line.substring(7);
        } else if (line.startsWith("data: ")) {
          return name + " " + line.substring(6);
        }
      }
      return "end";
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }

  /** Returns the build that a page names, as its script would send it. */
  String buildOf(String page) throws Exception {
    return get(page).body().replaceAll("(?s).*data-build=\"([^\"]*)\".*", "$1");
  }

  @Override
  public void rebuilt(Rebuild rebuild) {
    rebuilds.add(rebuild);
  }

  @Override
  public void cannotWrite(IOException problem) {
    problems.add(problem);
  }

  @Override
  public void crashed(Throwable bug) {
    bugs.add(bug);
  }

  @Override
  public void close() {
    server.close();
  }
}
