package bifolio.chromium;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Headless Chromium, as it is installed on this machine. */
public final class Chromium {
  private static final String MISSING =
      "this needs Chromium, and there is none: install it (Debian and Ubuntu:"
          + " apt-get install chromium fonts-noto-cjk; Fedora: dnf install chromium; macOS: brew"
          + " install --cask chromium), or name the program in BIFOLIO_CHROMIUM";

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

  private static final List<Path> MAC =
      List.of(
          Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-extensions",
          "--force-device-scale-factor=1",
          // a diagram has nothing to ask of the network
          "--host-resolver-rules=MAP * ~NOTFOUND",
          "--hide-scrollbars");

  /** The page's own clock runs on as soon as it waits, so the budget is not the time it takes. */
  private static final List<String> DUMP = List.of("--virtual-time-budget=600000", "--dump-dom");

  private static final int MINUTES = 5;

  private final Path program;

  private Chromium(Path program) {
    this.program = program;
  }

  /**
   * Finds the browser.
   *
   * @param environment {@code BIFOLIO_CHROMIUM}, or else the folders of {@code PATH}
   * @throws FileNotFoundException with a sentence that says what to install
   */
  public static Chromium find(Map<String, String> environment) throws FileNotFoundException {
    var named = environment.getOrDefault("BIFOLIO_CHROMIUM", "");
    if (!named.isEmpty()) {
      if (!Files.isExecutable(Path.of(named))) {
        throw new FileNotFoundException("BIFOLIO_CHROMIUM names no program: " + named);
      }
      return new Chromium(Path.of(named));
    }
    var folders =
        Pattern.compile(Pattern.quote(System.getProperty("path.separator", ":")))
            .splitAsStream(environment.getOrDefault("PATH", ""))
            .filter(folder -> !folder.isEmpty())
            .toList();
    var onPath =
        NAMES.stream().flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)));
    return Stream.concat(onPath, MAC.stream())
        .filter(Files::isExecutable)
        .findFirst()
        .map(Chromium::new)
        .orElseThrow(() -> new FileNotFoundException(MISSING));
  }

  /**
   * Loads a page from the disk and returns its document after its scripts have run.
   *
   * @param folder for the browser's profile, which it alone uses
   */
  public String load(Path page, Path folder) throws IOException {
    var arguments = new ArrayList<>(DUMP);
    arguments.add(page.toUri().toString());
    var process = start(folder, arguments);
    var stopped = process.onExit().completeOnTimeout(process, MINUTES, TimeUnit.MINUTES);
    var unused = stopped.thenAccept(Chromium::stop);
    var log = CompletableFuture.supplyAsync(() -> process.errorReader().lines().toList());
    var document = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (exitValue(process) != 0) {
      var said = log.join();
      throw new IOException(
          program + " did not draw: " + (said.isEmpty() ? "it said nothing" : said.getLast()));
    }
    return document;
  }

  /**
   * Starts it with a door for commands.
   *
   * @param folder for the browser's profile, which it alone uses
   */
  public BrowserSession open(Path folder) throws IOException {
    return BrowserSession.over(
        start(folder, List.of("--remote-debugging-port=0", "--no-startup-window")));
  }

  private Process start(Path folder, List<String> arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(program.toString());
    command.addAll(FLAGS);
    if (isRoot()) {
      // Chromium refuses to start as root with its sandbox, as in a container
      command.add("--no-sandbox");
    }
    command.add("--user-data-dir=" + folder.resolve("profile"));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command);
    // a Gantt chart has dates in it
    builder.environment().put("TZ", "UTC");
    return builder.start();
  }

  static void stop(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static int exitValue(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      stop(process);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while drawing", e);
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name", "").equals("root");
  }
}
