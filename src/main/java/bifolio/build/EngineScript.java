package bifolio.build;

import bifolio.model.OutputFile;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The calculators' engine as the reader's browser runs it. */
final class EngineScript {
  private static final String RESOURCE = "/engine/engine.js";

  private EngineScript() {}

  /**
   * Returns the compiled script as a file of the site.
   *
   * @throws IllegalStateException if these classes were packed without it: a page would promise
   *     what it cannot do
   */
  static OutputFile file() {
    try (var stream = EngineScript.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException(
            "the calculators' script "
                + RESOURCE
                + " was not compiled; delete target/ and start ./bifolio again");
      }
      return new OutputFile("assets/engine.js", stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
