package bifolio.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Locale;

/** The reader's own browser. */
final class Browser {
  private Browser() {}

  /** Opens an address; where there is no browser, the printed address must do. */
  static void open(String address) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    var command =
        system.startsWith("mac")
            ? List.of("open", address)
            : system.startsWith("win")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                : List.of("xdg-open", address);
    try {
      new ProcessBuilder(command)
          .redirectOutput(Redirect.DISCARD)
          .redirectError(Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      System.err.println("bifolio: no browser could be started; open " + address);
    }
  }
}
