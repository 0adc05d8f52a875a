package bifolio.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The real browser that the tests drive; `./bifolio test` installs it. */
final class Chromium implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--allow-file-access-from-files=false");

  private final Playwright playwright;
  private final Browser browser;

  Chromium() {
    // The system's browser is used: the driver must not fetch one of its own.
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(find()).setArgs(FLAGS));
  }

  Browser browser() {
    return browser;
  }

  private static Path find() {
    return candidates()
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "the browser tests need Chromium: ./bifolio test installs it, or set"
                        + " BIFOLIO_CHROMIUM"));
  }

  private static Stream<Path> candidates() {
    var named = Optional.ofNullable(System.getenv("BIFOLIO_CHROMIUM")).map(Path::of).stream();
    var folders = System.getenv().getOrDefault("PATH", "").split(":", -1);
    var onPath =
        Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
            .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)));
    var mac =
        Stream.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));
    return Stream.of(named, onPath, mac).flatMap(s -> s);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
