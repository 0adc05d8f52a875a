package bifolio.browser;

import bifolio.build.BuildOptions;
import bifolio.build.Pipeline;
import bifolio.content.SourceReader;
import bifolio.diagnostic.Problems;
import bifolio.model.OutputFile;
import bifolio.output.SiteWriter;
import bifolio.typeset.TypesetCache;
import bifolio.typeset.Typesetters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The real handbook, built once for all tests that read it. */
final class Handbook {
  private Handbook() {}

  private static final class Built {
    static final List<OutputFile> FILES = build();
  }

  /** Writes the handbook into a folder; fails with all findings if there is an error. */
  static void writeTo(Path folder) {
    try {
      SiteWriter.write(Built.FILES, folder, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<OutputFile> build() {
    var reading = new Problems();
    var project = Path.of("").toAbsolutePath();
    var sources =
        SourceReader.read(
            project, project.resolve("content"), project.resolve("themes/default"), reading);
    var pipeline = new Pipeline(Typesetters.of(new TypesetCache()));
    var options =
        new BuildOptions(Optional.of("https://example.org/book/"), Optional.empty(), false);
    var result = pipeline.build(sources, reading.sorted(), options);
    if (result.hasErrors()) {
      throw new IllegalStateException("the handbook has errors: " + result.diagnostics());
    }
    return result.files();
  }
}
