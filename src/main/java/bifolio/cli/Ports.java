package bifolio.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.util.Locale;

/** What to do when a port is in use. */
final class Ports {
  private Ports() {}

  /** Returns the next port that is free now, or 0 if the hundred after this one are taken. */
  static int nextFree(int port) {
    for (int next = port + 1; next <= Math.min(65_535, port + 100); next++) {
      try (var socket = new ServerSocket(next, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException e) {
        // taken too
      }
    }
    return 0;
  }

  /** Asks whether another port will do; without a terminal nobody can answer, so it will not. */
  static boolean isAccepted(int port, int next) {
    if (!Boolean.getBoolean("bifolio.terminal")) {
      return false;
    }
    System.err.printf(Locale.ROOT, "Port %d is in use. Take %d? [Y/n] ", port, next);
    try {
      String answer =
          new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
      return answer != null && !answer.strip().toLowerCase(Locale.ROOT).startsWith("n");
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns what to say when the port is in use. */
  static String taken(int port, int next) {
    return next == 0
        ? "bifolio: port " + port + " is in use; run ./bifolio serve --port 0 for any free one"
        : "bifolio: port " + port + " is in use; run ./bifolio serve --port " + next;
  }
}
