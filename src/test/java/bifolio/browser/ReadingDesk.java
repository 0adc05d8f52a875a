package bifolio.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;

/** The real handbook on a server, and a browser to read it with. */
final class ReadingDesk implements AutoCloseable {
  static final List<String> MODES = List.of("en", "zh", "both");

  /** One page of each type, and those whose parts no other page has. */
  static final List<String> PAGES =
      List.of(
          "index",
          "courses/sys-602/index",
          "courses/sys-602/data-parallel-zero",
          "library/books",
          "papers/zero",
          "rounds/r3-distributed-training/index",
          "rounds/r3-distributed-training/checklist",
          "rounds/r3-distributed-training/questions",
          "rounds/r3-distributed-training/solutions",
          "rounds/r3-distributed-training/whiteboard",
          "rounds/r3-distributed-training/mock",
          "rounds/r3-distributed-training/cheat-sheet",
          "mlsd/framework",
          "calculators/index",
          "calculators/inference-memory-fit",
          "calculators/guide/kv-cache",
          "reference/glossary",
          "practice/index",
          "practice/questions",
          "practice/flashcards",
          "start/placement",
          "status",
          "search");

  private final Chromium chromium = new Chromium();
  private final HttpServer server;

  /** Writes the handbook into a folder and serves it. */
  ReadingDesk(Path site) {
    Handbook.writeTo(site);
    var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server =
        SimpleFileServer.createFileServer(
            loopback, site.toAbsolutePath(), SimpleFileServer.OutputLevel.NONE);
    server.start();
  }

  /** Returns the address of a page, such as {@code en/index}. */
  String address(String page) {
    return "http://localhost:" + server.getAddress().getPort() + "/" + page + ".html";
  }

  /** Begins to read in a window of this width, without motion; a worker would answer for us. */
  BrowserContext read(int width) {
    return read(width, new Browser.NewContextOptions());
  }

  /** Begins to read in a window of this width, with more options. */
  BrowserContext read(int width, Browser.NewContextOptions options) {
    return chromium
        .browser()
        .newContext(
            options
                .setViewportSize(width, 900)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK));
  }

  @Override
  public void close() {
    chromium.close();
    server.stop(0);
  }
}
