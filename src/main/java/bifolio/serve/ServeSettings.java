package bifolio.serve;

import bifolio.build.BuildOptions;
import java.nio.file.Path;

/**
 * What to serve.
 *
 * @param cache the file of the typeset cache
 * @param port 0 takes any free one
 */
public record ServeSettings(
    Path project, Path content, Path theme, Path out, Path cache, int port, BuildOptions options) {}
