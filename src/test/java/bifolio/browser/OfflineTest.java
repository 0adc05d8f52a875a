package bifolio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bifolio.build.BuildOptions;
import bifolio.build.Pipeline;
import bifolio.content.SourceReader;
import bifolio.diagnostic.Problems;
import bifolio.output.SiteWriter;
import bifolio.typeset.TypesetCache;
import bifolio.typeset.Typesetters;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A small book on a server that goes away and comes back with another version. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfflineTest {
  private static final String READY = "navigator.serviceWorker.controller !== null";

  @TempDir Path temp;
  private Chromium chromium;
  private HttpServer server;
  private int port;
  private Page page;
  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  void start() {
    chromium = new Chromium();
  }

  @AfterAll
  void stop() {
    chromium.close();
  }

  @BeforeEach
  void open() throws IOException {
    write("first words", "初版文字");
    serve();
    page = chromium.browser().newContext().newPage();
    complaints.clear();
    page.onPageError(complaints::add);
    page.onConsoleMessage(message -> complaints.add(message.text()));
  }

  @AfterEach
  void close() {
    page.context().close();
    server.stop(0);
    assertThat(complaints.stream().filter(line -> !line.contains("ERR_CONNECTION_REFUSED")))
        .isEmpty();
  }

  private void write(String english, String chinese) throws IOException {
    var pages =
        Map.of(
            "index", List.of("# Book\n\nHome.\n", "# 书\n\n首页。\n"),
            "bubble",
                List.of(
                    "# Bubble\n\nThe pipeline bubble: " + english + ".\n",
                    "# 气泡\n\n流水线气泡：" + chinese + "。\n"),
            "other", List.of("# Other\n\nAnother page.\n", "# 其他\n\n另一页。\n"));
    for (var entry : pages.entrySet()) {
      for (int i = 0; i < 2; i++) {
        Path file = temp.resolve("content/" + (i == 0 ? "en/" : "zh/") + entry.getKey() + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, entry.getValue().get(i));
      }
    }
    Files.writeString(
        temp.resolve("content/site.yaml"),
        """
        title: {en: A book, zh: 一本书}
        description: {en: Of a test., zh: 用于测试。}
        navigation: [index, bubble, other]
        """);
    var reading = new Problems();
    var theme = Path.of("themes/default").toAbsolutePath();
    var sources = SourceReader.read(temp, temp.resolve("content"), theme, reading);
    var options = new BuildOptions(Optional.empty(), Optional.empty(), false);
    var result =
        new Pipeline(Typesetters.of(new TypesetCache())).build(sources, reading.sorted(), options);
    assertThat(result.hasErrors()).as(result.diagnostics().toString()).isFalse();
    SiteWriter.write(result.files(), temp.resolve("site"), List.of());
  }

  private void serve() throws IOException {
    server =
        SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
            temp.resolve("site").toRealPath(),
            SimpleFileServer.OutputLevel.NONE);
    server.start();
    port = server.getAddress().getPort();
  }

  private void visit(String path) {
    page.navigate("http://localhost:" + port + "/" + path);
  }

  /** Waits until an expression holds; the page's policy forbids what Playwright does for that. */
  private void until(String expression) {
    for (int i = 0; i < 400; i++) {
      if (Boolean.TRUE.equals(page.evaluate(expression))) {
        return;
      }
      page.waitForTimeout(50);
    }
    throw new AssertionError("never true: " + expression);
  }

  /** Waits until the browser keeps a file. */
  private void kept(String path) {
    until(
        "(async path => { for (const name of await caches.keys())"
            + " if (await (await caches.open(name)).match('/' + path)) return true; return false })('"
            + path
            + "')");
  }

  @Test
  void aVisitedPageOpensWithoutANetworkAndAnotherSaysThatItIsNotSaved() {
    visit("zh/bubble.html");
    until(READY);
    kept("zh/bubble.html");
    server.stop(0);
    page.reload();
    assertThat(page.locator("main")).containsText("初版文字");
    assertThat(page.locator(".bar")).hasCSS("position", "sticky");
    visit("zh/other.html");
    assertThat(page.locator("main")).containsText("没有保存");
    page.locator("main a[lang=en]").waitFor();
    assertThat(page.url()).endsWith("/offline.html");
  }

  @Test
  void whoSearchedOnceSearchesWithoutANetwork() {
    visit("zh/bubble.html");
    until(READY);
    page.keyboard().press("/");
    page.keyboard().insertText("气泡");
    page.locator("#find .hit").first().waitFor();
    for (Object name : (List<?>) page.evaluate(listed("search/"))) {
      kept(String.valueOf(name));
    }
    server.stop(0);
    page.reload();
    page.keyboard().press("/");
    page.keyboard().insertText("pipeline bubble");
    assertThat(page.locator("#find .hit").first()).isVisible();
  }

  private static String listed(String folder) {
    return "fetch('/offline.json').then(r => r.json()).then(l => l.files.map(f => f[0])"
        + ".filter(n => n.startsWith('"
        + folder
        + "')))";
  }

  @Test
  void theWholeBookIsSavedOnRequestAndSaysItsSize() {
    visit("en/index.html");
    until(READY);
    page.locator(".saving summary").click();
    page.locator(".saving button").click();
    assertThat(page.locator(".saving [data-say=done]")).isVisible();
    assertThat(page.locator(".saving output"))
        .hasText(java.util.regex.Pattern.compile("^(\\d+\\.\\d) / \\1 MB$"));
    server.stop(0);
    visit("both/other.html");
    assertThat(page.locator("main")).containsText("另一页");
  }

  @Test
  void whatCannotBeFetchedIsSaidAndWhatIsSavedStays() throws IOException {
    visit("zh/index.html");
    until(READY);
    Files.delete(temp.resolve("site/both/other.html"));
    page.locator(".saving summary").click();
    page.locator(".saving button").click();
    assertThat(page.locator(".saving [data-say=old]")).isVisible();
    kept("en/other.html");
    complaints.clear(); // the browser's own line about the missing file
    server.stop(0);
    page.locator(".saving button").click();
    assertThat(page.locator(".saving [data-say=part]")).isVisible();
    kept("en/other.html");
  }

  @Test
  void aNewVersionIsToldAndWaitsForTheReader() throws IOException {
    visit("zh/bubble.html");
    until(READY);
    kept("zh/bubble.html");
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('input'), {id: 'mine'}))");
    page.locator("#mine").fill("未保存的输入");
    write("second words", "新版文字");
    page.evaluate("navigator.serviceWorker.ready.then(r => r.update()).then(() => 0)");
    assertThat(page.locator(".fresh")).isVisible();
    assertThat(page.locator("main")).containsText("初版文字");
    visit("zh/bubble.html");
    assertThat(page.locator("main")).containsText("初版文字"); // no silent swap
    assertThat(page.locator(".fresh")).isVisible();
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('input'), {id: 'mine'}))");
    page.locator("#mine").fill("未保存的输入");
    page.locator(".fresh-use").click();
    assertThat(page.locator(".fresh [data-say=used]")).isVisible();
    until("caches.keys().then(names => names.length === 1)");
    assertThat(page.locator("#mine")).hasValue("未保存的输入");
    visit("zh/bubble.html");
    assertThat(page.locator("main")).containsText("新版文字");
    assertThat(page.locator(".fresh")).isHidden();
    server.stop(0);
    page.reload();
    assertThat(page.locator("main")).containsText("新版文字");
  }

  @Test
  void aBrowserThatRefusesIsNamedInWords() {
    page.addInitScript(
        "navigator.serviceWorker.register = () => Promise.reject(new DOMException('no', 'SecurityError'))");
    visit("zh/bubble.html");
    page.locator(".saving summary").click();
    assertThat(page.locator(".saving [data-say=off]")).isVisible();
    assertThat(page.locator(".saving button")).isHidden();
  }

  @Test
  void theBookCanBeInstalled() {
    visit("zh/bubble.html");
    until(READY);
    var manifest =
        page.evaluate(
            "fetch(document.querySelector('link[rel=manifest]').href).then(r => r.json())"
                + ".then(m => Promise.all(m.icons.map(i => fetch('/' + i.src).then(r => r.ok)))"
                + ".then(icons => m.name + ' ' + m.lang + ' ' + m.start_url + ' ' + icons.every(Boolean)))");
    assertThat(manifest).isEqualTo("一本书 zh-Hans zh/index.html true");
  }

  @Test
  void fromADiskNothingIsAskedOfAWorker() {
    page.navigate(temp.resolve("site/en/bubble.html").toUri().toString());
    assertThat(page.locator("main")).containsText("first words");
    assertThat(page.locator(".keep")).isHidden();
    assertThat(page.locator("link[rel=manifest]")).hasCount(0);
  }
}
