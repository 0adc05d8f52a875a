package bifolio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A reader at a page of a calculator, who complains of every message of the console. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CalculatorReader {
  static final String CACHE = "calculators/kv-cache-size.html";
  static final Pattern HAN = Pattern.compile("[\u4e00-\u9fff]");

  @TempDir static Path site;
  final List<String> complaints = new ArrayList<>();
  Chromium chromium;
  HttpServer server;
  String origin;
  BrowserContext reader;
  Page page;

  @BeforeAll
  void buildAndServe() {
    Handbook.writeTo(site);
    chromium = new Chromium();
    var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server =
        SimpleFileServer.createFileServer(
            loopback, site.toAbsolutePath(), SimpleFileServer.OutputLevel.NONE);
    server.start();
    origin = "http://localhost:" + server.getAddress().getPort() + "/";
  }

  @AfterAll
  void stop() {
    chromium.close();
    server.stop(0);
  }

  @BeforeEach
  void open() {
    complaints.clear();
    reader =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(1280, 900)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setPermissions(List.of("clipboard-read", "clipboard-write")));
    page = reader.newPage();
    page.onConsoleMessage(m -> complaints.add(page.url() + ": " + m.text()));
    page.onPageError(e -> complaints.add(page.url() + ": " + e));
    page.onResponse(
        r -> {
          if (r.status() >= 400 && !r.url().endsWith("favicon.ico")) {
            complaints.add(r.status() + " " + r.url());
          }
        });
  }

  @AfterEach
  void nobodyComplained() {
    reader.close();
    assertThat(complaints).isEmpty();
  }

  void go(String address) {
    page.navigate(origin + address);
  }

  Locator field(String name) {
    return page.locator(".calc-side").first().locator("[name=" + name + "]");
  }

  Locator fault(String name) {
    return page.locator(".calc-field:has([name=" + name + "]) > .calc-fault").first();
  }

  Locator answer() {
    return page.locator(".calc-main dd").first();
  }
}
