package bifolio.cli;

import bifolio.build.BuildOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what to build. */
final class ProjectOptions {
  @Option(
      names = "--content",
      paramLabel = "DIR",
      description = "The folder with en/ and zh/ (default: content).")
  @Nullable Path content;

  @Option(
      names = "--theme",
      paramLabel = "DIR",
      description = "The theme (default: themes/default of the project, else ours).")
  @Nullable Path theme;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Where the site is published; wins over site.yaml.")
  @Nullable String url;

  @Option(
      names = "--repository",
      paramLabel = "URL",
      description = "The source repository, for \"edit this page\"; wins over site.yaml.")
  @Nullable String repository;

  @Option(names = "--strict", description = "Count warnings as errors.")
  boolean strict;

  @Option(names = "--json", description = "Print the findings as one JSON object.")
  boolean json;

  @Option(names = "--quiet", description = "Print nothing but problems.")
  boolean quiet;

  /** Returns the folder that the launcher lies in: the project, unless another content is named. */
  static Path home() {
    return Path.of(System.getProperty("bifolio.home", ".")).toAbsolutePath().normalize();
  }

  /** Returns the folder from which diagnostics print their paths. */
  Path project() {
    return content == null ? home() : Path.of("").toAbsolutePath();
  }

  Path contentFolder() {
    return content == null ? home().resolve("content") : content.toAbsolutePath().normalize();
  }

  Path themeFolder() {
    if (theme != null) {
      return theme.toAbsolutePath().normalize();
    }
    Path beside = contentFolder().resolveSibling("themes").resolve("default");
    return Files.isDirectory(beside) ? beside : home().resolve("themes").resolve("default");
  }

  /**
   * Returns where formulas and code that were set are kept between two runs: in the project, or
   * with the user's other caches if the project belongs to someone else.
   */
  Path cacheFile() {
    var name = Path.of("typeset.cache");
    if (Files.isWritable(home())) {
      return home().resolve(".bifolio").resolve(name);
    }
    String caches = System.getenv("XDG_CACHE_HOME");
    return caches == null || caches.isEmpty()
        ? Path.of(System.getProperty("user.home", ".")).resolve(".cache/bifolio").resolve(name)
        : Path.of(caches).resolve("bifolio").resolve(name);
  }

  BuildOptions buildOptions() {
    return new BuildOptions(Optional.ofNullable(url), Optional.ofNullable(repository), strict);
  }
}
