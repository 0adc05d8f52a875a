package bifolio.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers do with the real handbook, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingTest {
  /** One page of each type. */
  private static final List<String> PAGES =
      List.of(
          "index",
          "courses/sys-602/index",
          "rounds/r3-distributed-training/checklist",
          "mlsd/framework",
          "library/papers",
          "reference/glossary");

  private static final String LESSON = "courses/sys-602/index";

  @TempDir static Path site;
  private Chromium chromium;
  private HttpServer server;
  private String origin;

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

  private BrowserContext reader(int width, ColorScheme scheme) {
    return chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(scheme));
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 820, 1280, 1680})
  void noPageScrollsSidewaysOrComplains(int width) {
    var complaints = new ArrayList<String>();
    var scheme = width == 820 ? ColorScheme.DARK : ColorScheme.LIGHT;
    try (var context = reader(width, scheme)) {
      var page = context.newPage();
      page.onConsoleMessage(m -> complaints.add(page.url() + ": " + m.text()));
      page.onPageError(e -> complaints.add(page.url() + ": " + e));
      page.onRequest(
          r -> {
            if (!r.url().startsWith(origin) && !r.url().startsWith("data:")) {
              complaints.add("asks a third party: " + r.url());
            }
          });
      page.onResponse(
          r -> {
            if (r.status() >= 400 && !r.url().endsWith("favicon.ico")) {
              complaints.add(r.status() + " " + r.url());
            }
          });
      for (String name : PAGES) {
        for (String mode : List.of("en", "zh", "both")) {
          page.navigate(origin + mode + "/" + name + ".html");
          int over = overflow(page);
          if (over > 0) {
            complaints.add(page.url() + " is " + over + " px too wide: " + widest(page));
          }
        }
      }
    }
    assertThat(complaints).isEmpty();
  }

  private static int overflow(Page page) {
    return (int)
        page.evaluate(
            "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth");
  }

  private static String widest(Page page) {
    return (String)
        page.evaluate(
            """
            (() => {
              const w = document.scrollingElement.clientWidth;
              const e = [...document.querySelectorAll('main *')]
                .find(e => e.getBoundingClientRect().right > w + 1 && !e.closest('.table, pre, .math, .diagram'));
              return e ? e.outerHTML.slice(0, 160) : 'unknown';
            })()
            """);
  }

  @Test
  void switchingTheModeKeepsTheBlockUnderTheEye() {
    try (var context = reader(1280, ColorScheme.LIGHT)) {
      var page = context.newPage();
      page.navigate(origin + "both/" + LESSON + ".html");
      String id = (String) page.evaluate("document.querySelectorAll('main .pair[id]')[20].id");
      page.evaluate(
          "id => window.scrollTo(0, document.getElementById(id).getBoundingClientRect().top"
              + " + scrollY - 180)",
          id);
      for (String mode : List.of("en", "zh", "both")) {
        page.keyboard().press("b");
        page.waitForURL("**/" + mode + "/" + LESSON + ".html**");
        page.waitForFunction("document.readyState === 'complete'");
        page.waitForTimeout(150);
        double top =
            ((Number)
                    page.evaluate(
                        "id => document.getElementById(id).getBoundingClientRect().top", id))
                .doubleValue();
        assertThat(top).as(mode + " #" + id).isBetween(60.0, 420.0);
      }
    }
  }

  @Test
  void withoutScriptThePageIsWholeAndTheSwitchWorks() {
    var options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
    try (var context = chromium.browser().newContext(options)) {
      var page = context.newPage();
      page.navigate(origin + "en/" + LESSON + ".html");
      assertThat(page.locator("main h2").count()).isGreaterThan(4);
      page.locator("a[href$='zh/" + LESSON + ".html']").first().click();
      page.waitForURL("**/zh/**");
      assertThat(page.locator("h1").first().textContent()).contains("分布式训练");
    }
  }

  @Test
  void aFolderOnADiskOpensWithStyleAndLinks() {
    try (var context = reader(1280, ColorScheme.LIGHT)) {
      var page = context.newPage();
      var complaints = new ArrayList<String>();
      page.onConsoleMessage(m -> complaints.add(m.text()));
      page.navigate(site.resolve("both/index.html").toUri().toString());
      assertThat(page.evaluate("getComputedStyle(document.querySelector('.pair')).display"))
          .isEqualTo("grid");
      page.locator("main a[href*='courses/']").first().click();
      page.waitForURL("**/both/courses/**");
      page.keyboard().press("b");
      page.waitForURL("**/en/courses/**");
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void pairsStandSideBySideOnAWideScreenAndStackOnAPhone() {
    for (int width : new int[] {1280, 390}) {
      try (var context = reader(width, ColorScheme.LIGHT)) {
        var page = context.newPage();
        page.navigate(origin + "both/" + LESSON + ".html");
        var pair = page.locator("main div.pair:has(> p)").nth(2);
        var en = pair.locator("> *").first().boundingBox();
        var zh = pair.locator("> *").last().boundingBox();
        if (width > 1000) {
          assertThat(zh.x).isGreaterThan(en.x + en.width - 1);
          assertThat(zh.y).isCloseTo(en.y, org.assertj.core.data.Offset.offset(12.0));
        } else {
          assertThat(zh.y).isGreaterThan(en.y + en.height - 1);
        }
      }
    }
  }
}
