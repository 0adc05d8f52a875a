package bifolio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A reader who searches the real handbook; complaints of the browser are collected. */
final class SearchingReader implements AutoCloseable {
  static final String HOME = "courses/sys-602/index.html";

  private final Path site;
  private final Chromium chromium;
  private final HttpServer server;
  private final List<String> complaints = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  /** Builds the handbook into a folder and serves it. */
  SearchingReader(Path site) {
    this.site = site;
    Handbook.writeTo(site);
    chromium = new Chromium();
    var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server =
        SimpleFileServer.createFileServer(
            loopback, site.toAbsolutePath(), SimpleFileServer.OutputLevel.NONE);
    server.start();
    context = chromium.browser().newContext();
    page = context.newPage();
  }

  /** Begins anew, in a window of this width. */
  Page begin(int width) {
    context.close();
    complaints.clear();
    context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, 844)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    // a worker would answer instead of the test
                    .setServiceWorkers(com.microsoft.playwright.options.ServiceWorkerPolicy.BLOCK));
    page = context.newPage();
    page.onPageError(complaints::add);
    return page;
  }

  BrowserContext context() {
    return context;
  }

  List<String> complaints() {
    return complaints;
  }

  /** Returns the address of a file of the site, by http or from the disk. */
  String address(String scheme, String path) {
    return scheme.equals("file")
        ? site.resolve(path).toUri().toString()
        : "http://localhost:" + server.getAddress().getPort() + "/" + path;
  }

  /** Opens a page in a mode and searches. */
  void search(String mode, String query) {
    page.navigate(address("http", mode + "/" + HOME));
    type(query);
  }

  /** Searches from the page that is open. */
  void type(String query) {
    page.keyboard().press("/");
    page.keyboard().insertText(query);
  }

  Locator hits() {
    return page.locator("#find .hit");
  }

  /** Waits for the first hit. */
  Locator hit() {
    assertThat(page.locator("#find .find-list")).hasAttribute("aria-busy", "false");
    assertThat(hits().first()).isVisible();
    return hits().first();
  }

  Locator said(String name) {
    return page.locator("#find [data-say=" + name + "]");
  }

  Locator field() {
    return page.locator("#find .find-field");
  }

  @Override
  public void close() {
    context.close();
    chromium.close();
    server.stop(0);
  }
}
