package bifolio.chromium;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends the browser's commands and waits for their answers. We write the commands and know the few
 * fields that we read, all of them without quotes and escapes; so a field is found by its name.
 */
final class Wire implements WebSocket.Listener {
  private static final int MINUTES = 10;

  private final Map<String, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();
  private final AtomicInteger last = new AtomicInteger();
  private final StringBuilder received = new StringBuilder();
  private final WebSocket socket;

  private Wire(URI address) throws IOException {
    this.socket =
        waited(
            HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, this), "answer");
  }

  static Wire to(URI address) throws IOException {
    return new Wire(address);
  }

  /** Sends a command and returns the text of its answer. */
  String call(String session, String method, String parameters) throws IOException {
    int id = last.incrementAndGet();
    var answer = expect("id", String.valueOf(id));
    String whose = session.isEmpty() ? "" : ",\"sessionId\":\"" + session + "\"";
    String command = "{\"id\":" + id + whose + ",\"method\":\"" + method + "\",\"params\":";
    var unused = socket.sendText(command + parameters + "}", true);
    String text = waited(answer, method);
    if (text.contains("\"error\":{")) {
      throw new IOException("Chromium refused " + method + ": " + field(text, "message"));
    }
    return text;
  }

  /** Returns what will be completed by the next event of a kind. */
  CompletableFuture<String> event(String session, String method) {
    return expect(method, session);
  }

  private CompletableFuture<String> expect(String kind, String value) {
    return waiting.computeIfAbsent(kind + " " + value, k -> new CompletableFuture<>());
  }

  /** Waits. */
  static <T> T waited(CompletableFuture<T> what, String name) throws IOException {
    try {
      return what.get(MINUTES, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while Chromium worked", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("Chromium did not do its part: " + name, e);
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean end) {
    received.append(part);
    if (end) {
      deliver(received.toString());
      received.setLength(0);
    }
    from.request(1);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void onError(WebSocket from, Throwable problem) {
    waiting.values().forEach(future -> future.completeExceptionally(problem));
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    onError(from, new IOException("it closed the connection"));
    return CompletableFuture.completedFuture(null);
  }

  private void deliver(String text) {
    String key =
        text.startsWith("{\"id\":")
            ? "id " + text.substring(6, text.indexOf(',')).strip()
            : field(text, "method") + " " + field(text, "sessionId");
    var future = waiting.remove(key);
    if (future != null) {
      future.complete(text);
    }
  }

  /** Returns the text of a field; empty if there is none. */
  static String field(String text, String name) {
    String start = "\"" + name + "\":\"";
    int from = text.indexOf(start);
    if (from < 0) {
      return "";
    }
    from += start.length();
    return text.substring(from, text.indexOf('"', from));
  }

  void close() {
    socket.abort();
  }
}
