package bifolio.build;

import java.util.Optional;

/**
 * What whoever asks for a build can choose.
 *
 * @param url where the site is published; wins over {@code site.yaml}
 * @param repository the address of the source repository; wins over {@code site.yaml}
 * @param strict whether warnings count as errors
 */
public record BuildOptions(Optional<String> url, Optional<String> repository, boolean strict) {}
