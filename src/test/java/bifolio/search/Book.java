package bifolio.search;

import bifolio.build.BuildOptions;
import bifolio.build.Pipeline;
import bifolio.content.SourceReader;
import bifolio.diagnostic.Problems;
import bifolio.typeset.TypesetCache;
import bifolio.typeset.Typesetters;
import java.nio.file.Path;
import java.util.Optional;

/** The index of a real book. */
public final class Book {
  private Book() {}

  /** Indexes a folder of this project, such as {@code content}. */
  public static SiteSearch of(String folder) {
    var project = Path.of("").toAbsolutePath();
    var sources =
        SourceReader.read(
            project, project.resolve(folder), project.resolve("themes/default"), new Problems());
    var options = new BuildOptions(Optional.empty(), Optional.empty(), false);
    return new Pipeline(Typesetters.of(new TypesetCache())).search(sources, options);
  }
}
