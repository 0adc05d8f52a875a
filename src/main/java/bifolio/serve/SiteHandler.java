package bifolio.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers one request. It sees no disk: a path is a key of the map of files, or it is nothing. */
final class SiteHandler implements HttpHandler {
  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private final SiteServer server;
  private final EventStreams streams;

  SiteHandler(SiteServer server, EventStreams streams) {
    this.server = server;
    this.streams = streams;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      String path = exchange.getRequestURI().getPath();
      if (!isOwnName(exchange.getRequestHeaders().getFirst("Host"))) {
        // A page elsewhere may point a name of its own at this machine (DNS rebinding).
        text(exchange, 403, "This server answers to localhost only.\n");
      } else if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        text(exchange, 405, "Only GET and HEAD are answered.\n");
      } else if (path == null || !path.startsWith("/")) {
        text(exchange, 400, "The address has no path.\n");
      } else if (path.startsWith("/-/")) {
        own(exchange, path.substring(3));
      } else {
        file(exchange, path.substring(1));
      }
    }
  }

  private static boolean isOwnName(@Nullable String host) {
    if (host == null) {
      return false;
    }
    String name = host.replaceFirst(":[0-9]+$", "").toLowerCase(Locale.ROOT);
    return OWN_NAMES.contains(name);
  }

  private void own(HttpExchange exchange, String name) throws IOException {
    switch (name) {
      case "live.js", "live.css" -> send(exchange, 200, ContentTypes.of(name), resource(name));
      case "problems.json" ->
          send(
              exchange,
              200,
              ContentTypes.of(name),
              server.site().problemsJson().getBytes(StandardCharsets.UTF_8));
      case "events" -> events(exchange);
      default -> text(exchange, 404, "There is nothing here.\n");
    }
  }

  private void events(HttpExchange exchange) throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "text/event-stream; charset=utf-8");
    headers.set("Cache-Control", "no-store");
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(200, -1);
      return;
    }
    exchange.sendResponseHeaders(200, 0);
    String query = exchange.getRequestURI().getQuery();
    String since = query != null && query.startsWith("since=") ? query.substring(6) : "";
    try {
      streams.pump(server.subscribe(since), exchange.getResponseBody());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the server stops
    }
  }

  private void file(HttpExchange exchange, String path) throws IOException {
    var files = server.site().files();
    if (server.site().number() == 0) {
      byte[] page = LivePages.problems(server.site());
      send(exchange, 503, ContentTypes.of(".html"), inject(page, ""));
      return;
    }
    String key = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    var found = files.get(key);
    if (found == null && files.containsKey(path + "/index.html")) {
      exchange.getResponseHeaders().set("Location", encoded("/" + path + "/"));
      text(exchange, 302, "It is a folder.\n");
    } else if (found != null) {
      send(exchange, 200, ContentTypes.of(key), inject(found.bytes(), key));
    } else {
      var missing = files.get("404.html");
      byte[] page = missing == null ? LivePages.missing() : missing.bytes();
      send(exchange, 404, ContentTypes.of(".html"), inject(page, "404.html"));
    }
  }

  private byte[] inject(byte[] page, String file) {
    boolean html = file.isEmpty() || file.endsWith(".html");
    return html ? LivePages.inject(page, file, server.build()) : page;
  }

  private static String encoded(String path) throws IOException {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static void text(HttpExchange exchange, int status, String text) throws IOException {
    send(exchange, status, ContentTypes.of(".txt"), text.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    if (exchange.getRequestMethod().equals("HEAD")) {
      headers.set("Content-Length", Integer.toString(body.length));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (var in = SiteHandler.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + name);
      }
      return in.readAllBytes();
    }
  }
}
