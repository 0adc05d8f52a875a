package bifolio.cli;

import bifolio.build.Pipeline;
import bifolio.diagnostic.Diagnostic;
import bifolio.output.CacheFile;
import bifolio.serve.DevServer;
import bifolio.serve.Rebuild;
import bifolio.serve.ServeListener;
import bifolio.serve.ServeSettings;
import bifolio.typeset.TypesetCache;
import bifolio.typeset.Typesetters;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the site and builds it again on each change. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Serves the site on this machine, builds it again on each change, and reloads the page.",
      "Problems are shown in the page and here; the last good site stays."
    },
    footer = {"", "Example: ./bifolio serve --port 4001 --open"})
final class ServeCommand implements Callable<Integer>, ServeListener {
  @Mixin ProjectOptions project = new ProjectOptions();

  @Option(names = "--out", paramLabel = "DIR", description = "Where the site goes (default: site).")
  @Nullable Path out;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port (default: ${DEFAULT-VALUE}); 0 takes any free one.")
  int port = 4000;

  @Option(names = "--open", description = "Open the browser.")
  boolean open;

  private List<Diagnostic> shown = List.of();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port < 0 || port > 65_535) {
      System.err.println("bifolio: a port is a number from 0 to 65535: " + port);
      return ExitCode.USAGE;
    }
    DevServer server;
    try {
      server = start(port);
    } catch (BindException taken) {
      int next = Ports.nextFree(port);
      if (next == 0 || !Ports.isAccepted(port, next)) {
        System.err.println(Ports.taken(port, next));
        return ExitCode.USAGE;
      }
      server = start(next);
    }
    String address = "http://localhost:" + server.port() + "/";
    if (!project.quiet) {
      System.out.println("serving " + address + " — stop with Ctrl-C");
    }
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
    if (open) {
      Browser.open(address);
    }
    new CountDownLatch(1).await(); // until the process is told to end
    return ExitCode.FINE;
  }

  private DevServer start(int wanted) throws IOException {
    var cache = new TypesetCache(CacheFile.read(project.cacheFile()));
    var settings =
        new ServeSettings(
            project.project(),
            project.contentFolder(),
            project.themeFolder(),
            out == null ? ProjectOptions.home().resolve("site") : out,
            project.cacheFile(),
            wanted,
            project.buildOptions().withLints());
    return DevServer.start(settings, new Pipeline(Typesetters.of(cache)), cache::entries, this);
  }

  @Override
  public void rebuilt(Rebuild rebuild) {
    var report = new Report(rebuild.sources());
    if (project.json) {
      report.json(rebuild.diagnostics());
      return;
    }
    if (!rebuild.diagnostics().equals(shown)) {
      report.text(rebuild.diagnostics()); // the same again would only push the news off the screen
      shown = rebuild.diagnostics();
    }
    if (!project.quiet) {
      System.out.println(line(rebuild));
    }
  }

  /** Returns what one round did, in one line. */
  static String line(Rebuild rebuild) {
    var changed = rebuild.changed();
    String what =
        changed.isEmpty()
            ? "first build"
            : changed.getFirst()
                + (changed.size() == 1 ? "" : " and " + (changed.size() - 1) + " more");
    String result =
        rebuild.good()
            ? rebuild.pages() + (rebuild.pages() == 1 ? " page" : " pages")
            : "not built, the last good site stays";
    return String.format(Locale.ROOT, "%s: %s (%d ms)", what, result, rebuild.millis());
  }

  @Override
  public void cannotWrite(IOException problem) {
    System.err.println("bifolio: " + WorldProblem.sentence(problem));
  }

  @Override
  public void crashed(Throwable bug) {
    System.err.println("bifolio: this is a bug of Bifolio; the last good site stays");
    bug.printStackTrace();
  }
}
