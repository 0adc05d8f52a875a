package bifolio.browser;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.build.BuildOptions;
import bifolio.build.Pipeline;
import bifolio.serve.DevServer;
import bifolio.serve.Rebuild;
import bifolio.serve.ServeListener;
import bifolio.serve.ServeSettings;
import bifolio.typeset.TypesetCache;
import bifolio.typeset.Typesetters;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an author sees while editing, in a real browser and under the strict policy of our pages.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveReloadTest implements ServeListener {
  private static final String LAYOUT =
      """
      <!DOCTYPE html><html lang="{{ page.lang }}"><head><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'self'; require-trusted-types-for 'script'">
      <title>{{ page.title }}</title><link rel="stylesheet" href="{{ page.root }}assets/base.css">
      </head><body>{{ page.body | raw }}</body></html>
      """;

  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private Chromium chromium;
  private Path project;
  private DevServer server;
  private Page page;

  @BeforeAll
  void startBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  void stopBrowser() {
    chromium.close();
  }

  @BeforeEach
  void serve(@TempDir Path temp) throws IOException {
    project = temp;
    write("content/en/index.md", "# Home\n\n" + "Text.\n\n".repeat(200) + "End.\n");
    write("content/zh/index.md", "# 首页\n\n" + "文字。\n\n".repeat(200) + "完。\n");
    write("content/en/other.md", "# Other\n");
    write("content/zh/other.md", "# 另一页\n");
    write("theme/strings.yaml", "anchor: {en: link, zh: 链接}\n");
    write("theme/templates/layout.peb", LAYOUT);
    write("theme/templates/pages/page.peb", "{% extends \"layout\" %}\n");
    for (var name : List.of("gateway", "missing", "redirect")) {
      write("theme/templates/" + name + ".peb", "<html><head></head>" + name);
    }
    write("theme/assets/base.css", "body { color: rgb(1, 2, 3) }\n");
    var settings =
        new ServeSettings(
            project,
            project.resolve("content"),
            project.resolve("theme"),
            project.resolve("site"),
            project.resolve("cache"),
            0,
            new BuildOptions(Optional.empty(), Optional.empty(), true));
    var pipeline = new Pipeline(Typesetters.of(new TypesetCache()));
    server = DevServer.start(settings, pipeline, Map::of, this);
    complaints.clear();
    page = chromium.browser().newPage();
    page.onConsoleMessage(
        message -> {
          if (!message.location().contains("favicon.ico")) { // browsers ask for it unbidden
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
  }

  @AfterEach
  void stop() {
    page.close();
    server.close();
  }

  @Test
  void aSavedPageIsReloadedAtTheSamePlace() throws IOException {
    open("zh/index.html");
    page.evaluate("() => { scrollTo(0, 2000); window.old = true; }");
    write("content/zh/index.md", "# 首页\n\n" + "文字。\n\n".repeat(200) + "改过了。\n");
    write("content/en/index.md", "# Home\n\n" + "Text.\n\n".repeat(200) + "Changed.\n");
    expect(page.locator("body")).containsText("改过了。");
    page.waitForCondition(() -> page.evaluate("scrollY").equals(2000));
    assertThat(page.evaluate("window.old")).isNull();
    assertThat(complaints).isEmpty();
  }

  @Test
  void anotherPageIsNotReloaded() throws IOException {
    open("en/other.html");
    page.evaluate("() => { window.old = true; }");
    write("content/zh/index.md", "# 首页\n\n改过了。\n");
    write("content/en/index.md", "# Home\n\nChanged.\n");
    write("theme/assets/base.css", "body { color: rgb(4, 5, 6) }\n");
    expect(page.locator("body")).hasCSS("color", "rgb(4, 5, 6)"); // so the news has arrived
    assertThat(page.evaluate("window.old")).isEqualTo(true);
  }

  @Test
  void aChangedStyleIsSwappedWithoutReload() throws IOException {
    open("en/index.html");
    page.evaluate("() => { window.old = true; }");
    write("theme/assets/base.css", "body { color: rgb(9, 8, 7) }\n");
    expect(page.locator("body")).hasCSS("color", "rgb(9, 8, 7)");
    assertThat(page.evaluate("window.old")).isEqualTo(true);
    page.waitForCondition(
        () -> page.evaluate("document.querySelectorAll('link[rel=stylesheet]').length").equals(1));
    assertThat(complaints).isEmpty();
  }

  @Test
  void aMistakeIsLaidOverThePageAndGoesWhenMended() throws IOException {
    open("zh/index.html");
    write("content/zh/other.md", "# 另一页\n\n<script>alert(1)</script>\n");
    var dialog = page.locator("dialog");
    expect(dialog).isVisible();
    expect(dialog).containsText("content/zh/other.md:3:1");
    expect(dialog).containsText("个错误");
    assertThat(dialog.locator("pre").first().textContent()).contains("<script>");
    assertThat(dialog.locator("script").count()).isZero();
    page.keyboard().press("Escape");
    expect(dialog).isHidden();
    expect(page.locator(".badge")).isVisible();
    page.locator(".badge").click();
    expect(dialog).isVisible();
    write("content/zh/other.md", "# 另一页\n");
    expect(dialog).isHidden();
    expect(page.locator(".badge")).isHidden();
    assertThat(complaints).isEmpty();
  }

  @Test
  void aPageOpenedWhileAMistakeStandsShowsIt() throws IOException {
    open("zh/index.html");
    write("content/en/other.md", "# Other\n\u0001\n");
    expect(page.locator("dialog")).isVisible();
    page.navigate(address("en/other.html"));
    expect(page.locator("dialog")).containsText("the control character U+0001 is not text");
  }

  private static LocatorAssertions expect(Locator locator) {
    return PlaywrightAssertions.assertThat(locator);
  }

  /** Opens a page and waits until it listens, which it does when the findings have arrived. */
  private void open(String path) {
    page.waitForResponse(
        response -> response.url().contains("/-/events"), () -> page.navigate(address(path)));
  }

  private String address(String path) {
    return "http://localhost:" + server.port() + "/" + path;
  }

  private void write(String path, String text) throws IOException {
    var file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Override
  public void rebuilt(Rebuild rebuild) {}

  @Override
  public void cannotWrite(IOException problem) {
    complaints.add(problem.toString());
  }

  @Override
  public void crashed(Throwable bug) {
    complaints.add(bug.toString());
  }
}
