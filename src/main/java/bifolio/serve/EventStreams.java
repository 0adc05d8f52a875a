package bifolio.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The open server-sent event streams. */
final class EventStreams {
  private static final int BACKLOG = 100;
  private static final String END = "";

  private final Set<Stream> streams = ConcurrentHashMap.newKeySet();

  /** One browser tab. */
  static final class Stream {
    private final LinkedBlockingQueue<String> events = new LinkedBlockingQueue<>(BACKLOG);

    void offer(String event) {
      if (!events.offer(event)) {
        // A tab that reads nothing is cut off; when it comes back it says which build it has.
        events.clear();
        events.add(END);
      }
    }
  }

  /** Adds a stream whose first events are given. */
  Stream open(List<String> first) {
    var stream = new Stream();
    first.forEach(stream::offer);
    streams.add(stream);
    return stream;
  }

  void send(String event) {
    streams.forEach(stream -> stream.offer(event));
  }

  /** Ends all streams. */
  void close() {
    send(END);
  }

  /** Writes a stream's events until the tab is closed. */
  void pump(Stream stream, OutputStream out) throws IOException, InterruptedException {
    try {
      write(out, "retry: 500\n\n");
      while (true) {
        String event = stream.events.poll(15, TimeUnit.SECONDS);
        if (event != null && event.equals(END)) {
          return;
        }
        write(out, event == null ? ":\n\n" : event); // a comment finds out who has gone
      }
    } finally {
      streams.remove(stream);
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Returns an event in wire form. */
  static String event(String name, String json) {
    return "event: " + name + "\ndata: " + json + "\n\n";
  }
}
