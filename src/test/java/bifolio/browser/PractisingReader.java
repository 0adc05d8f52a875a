package bifolio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import bifolio.TinySite;
import bifolio.build.BuildOptions;
import bifolio.build.Pipeline;
import bifolio.content.SourceReader;
import bifolio.diagnostic.Problems;
import bifolio.model.Sources;
import bifolio.output.SiteWriter;
import bifolio.typeset.TypesetCache;
import bifolio.typeset.Typesetters;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A reader who practises with a small book in the default theme. */
final class PractisingReader implements AutoCloseable {
  static final String QUESTIONS = "rounds/r1/questions.html";
  static final String CHECKLIST = "rounds/r1/checklist.html";
  static final String MOCK = "rounds/r1/mock.html";
  static final String QUIZ = "start/quiz.html";
  static final String PROGRESS = "practice/index.html";

  /** What a browser does that does not let pages save anything. */
  static final String BLOCKED =
      "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no',"
          + " 'SecurityError'); }});";

  /** What a browser does whose storage is full. */
  static final String FULL =
      "Storage.prototype.setItem = function () { throw new DOMException('full',"
          + " 'QuotaExceededError'); };";

  private final Path site;
  private final Chromium chromium = new Chromium();
  private final HttpServer server;
  private final List<String> complaints = new ArrayList<>();
  private BrowserContext context;

  PractisingReader(Path site) {
    this.site = site;
    write(site);
    var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server =
        SimpleFileServer.createFileServer(
            loopback, site.toAbsolutePath(), SimpleFileServer.OutputLevel.NONE);
    server.start();
    context = chromium.browser().newContext();
  }

  private static void write(Path site) {
    try {
      var book = TinySite.of(Files.readString(Path.of("src/test/resources/practice/book.txt")));
      var project = Path.of("").toAbsolutePath();
      var nothing = Files.createTempDirectory("bifolio-no-content");
      var theme =
          SourceReader.read(project, nothing, project.resolve("themes/default"), new Problems());
      var sources =
          new Sources(book.sources().content(), theme.theme(), List.of(), theme.themeAssets());
      var result =
          new Pipeline(Typesetters.of(new TypesetCache()))
              .build(
                  sources, List.of(), new BuildOptions(Optional.empty(), Optional.empty(), false));
      if (result.hasErrors()) {
        throw new IllegalStateException("the book has errors: " + result.diagnostics());
      }
      SiteWriter.write(result.files(), site, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Begins anew, with an empty storage; each page runs a script first. */
  Page begin(String before) {
    context.close();
    complaints.clear();
    context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(1280, 900)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setAcceptDownloads(true));
    context.addInitScript(before);
    return page();
  }

  /** Opens another tab. */
  Page page() {
    var page = context.newPage();
    page.onPageError(complaints::add);
    return page;
  }

  BrowserContext context() {
    return context;
  }

  List<String> complaints() {
    return complaints;
  }

  String address(String path) {
    return "http://localhost:" + server.getAddress().getPort() + "/" + path;
  }

  /** Returns the address of a file of the site on the disk. */
  String onDisk(String path) {
    return site.resolve(path).toUri().toString();
  }

  /** Returns the radio of a mark beside the question, not beside its answer. */
  static Locator mark(Page page, String question, String mark) {
    return page.locator("[data-question=" + question + "] > .marks input[value=" + mark + "]");
  }

  static Locator box(Page page, String words) {
    return page.locator("li.task", new Page.LocatorOptions().setHasText(words)).locator("input");
  }

  /** Gives a file to the page of progress. */
  static void choose(Page page, String text) {
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload(
                "practice.json", "application/json", text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Waits until the page says something about a file. */
  static void said(Page page, String what) {
    assertThat(page.locator(".file-said [data-say=" + what + "]")).isVisible();
  }

  static String saved(Page page) {
    return (String) page.evaluate("localStorage.getItem('bifolio-practice')");
  }

  @Override
  public void close() {
    context.close();
    chromium.close();
    server.stop(0);
  }
}
