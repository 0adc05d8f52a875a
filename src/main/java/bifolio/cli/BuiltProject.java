package bifolio.cli;

import bifolio.build.BuildOptions;
import bifolio.build.BuildResult;
import bifolio.build.Pipeline;
import bifolio.content.SourceReader;
import bifolio.diagnostic.Problems;
import bifolio.model.Sources;
import bifolio.output.CacheFile;
import bifolio.typeset.TypesetCache;
import bifolio.typeset.Typesetters;
import java.io.IOException;
import java.nio.file.Path;

/** A project that was read and built once. */
record BuiltProject(Sources sources, BuildResult result, boolean configured, long millis) {
  /** Reads and builds; keeps what was typeset for the next run. */
  static BuiltProject of(ProjectOptions options) {
    return of(options, options.buildOptions());
  }

  /** Reads and builds, with options of its own. */
  static BuiltProject of(ProjectOptions options, BuildOptions wanted) {
    try (var progress = Progress.of(options)) {
      return of(options, wanted, progress);
    }
  }

  private static BuiltProject of(ProjectOptions options, BuildOptions wanted, Progress progress) {
    long start = System.nanoTime();
    var cache = new TypesetCache(CacheFile.read(options.cacheFile()));
    var pipeline = new Pipeline(Typesetters.of(cache));
    var reading = new Problems();
    progress.step("reading");
    var sources =
        SourceReader.read(
            options.project(), options.contentFolder(), options.themeFolder(), reading);
    progress.step("building");
    var result = pipeline.build(sources, reading.sorted(), wanted);
    save(options.cacheFile(), cache);
    boolean configured =
        sources.content().stream().anyMatch(source -> source.name().equals("site.yaml"));
    long millis = (System.nanoTime() - start) / 1_000_000;
    return new BuiltProject(sources, result, configured, millis);
  }

  /** A cache that cannot be written costs time, nothing else. */
  private static void save(Path file, TypesetCache cache) {
    try {
      CacheFile.write(file, cache.entries());
    } catch (IOException e) {
      // the next run sets everything again
    }
  }
}
