package bifolio.cli;

import bifolio.chromium.Chromium;
import bifolio.chromium.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Draws the theme's icons from its mark. */
@Command(
    name = "icons",
    mixinStandardHelpOptions = true,
    description = {
      "Draws assets/icons of the theme from its assets/mark.svg, for phones that keep the book as an",
      "app. The files belong into the repository; a build does not draw. Needs Chromium."
    },
    footer = {"", "Example: ./bifolio icons"})
final class IconsCommand implements Callable<Integer> {
  @Mixin ProjectOptions project = new ProjectOptions();

  /** A mask may cut away a fifth on each side. */
  private static final int WHOLE = 88;

  private static final int MASKED = 58;

  /** An icon: its size and how much of it the mark fills, in percent. */
  private record Icon(int size, int part) {}

  @Override
  public Integer call() throws IOException {
    var chromium = Chromium.find(System.getenv());
    Path assets = project.themeFolder().resolve("assets");
    String mark = Files.readString(assets.resolve("mark.svg"));
    var icons =
        new TreeMap<>(
            Map.of(
                "192.png", new Icon(192, WHOLE),
                "512.png", new Icon(512, WHOLE),
                "maskable-512.png", new Icon(512, MASKED),
                "touch-180.png", new Icon(180, MASKED)));
    Path folder = Files.createDirectories(assets.resolve("icons"));
    try (var work = TemporaryFolder.create("bifolio-icons");
        var session = chromium.open(work.path())) {
      for (var icon : icons.entrySet()) {
        var page = Files.writeString(work.path().resolve("icon.html"), page(mark, icon.getValue()));
        session.size(icon.getValue().size(), icon.getValue().size());
        session.load(page.toUri());
        Files.write(folder.resolve(icon.getKey()), session.picture());
      }
    }
    if (!project.quiet) {
      System.out.println("drawn " + icons.size() + " icons");
    }
    return ExitCode.FINE;
  }

  private static String page(String mark, Icon icon) {
    String ground = icon.part() == MASKED ? "#fffefb" : "transparent";
    return "<!doctype html><style>html{height:100%;background:"
        + ground
        + ";color-scheme:light}body{margin:0;height:100%;display:grid;place-items:center}svg{width:"
        + icon.part()
        + "%;height:"
        + icon.part()
        + "%}</style>"
        + mark;
  }
}
