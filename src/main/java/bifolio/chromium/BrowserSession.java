package bifolio.chromium;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** A running Chromium with one tab. */
public final class BrowserSession implements AutoCloseable {
  private static final String DOOR = "DevTools listening on ";

  /** Lazy pictures and fonts are there before anything is printed or measured. */
  private static final String READY =
      "Promise.all([...document.images].map(i => { i.loading = 'eager'; return i.decode()"
          + ".catch(() => 0); })).then(() => document.fonts.ready).then(() => 'ready')";

  private final Process process;
  private final Wire wire;
  private final String tab;

  private BrowserSession(Process process, Wire wire) throws IOException {
    this.process = process;
    this.wire = wire;
    String target = wire.call("", "Target.createTarget", "{\"url\":\"about:blank\"}");
    String attach = "{\"targetId\":\"" + Wire.field(target, "targetId") + "\",\"flatten\":true}";
    this.tab = Wire.field(wire.call("", "Target.attachToTarget", attach), "sessionId");
    wire.call(tab, "Page.enable", "{}");
  }

  static BrowserSession over(Process process) throws IOException {
    var door = new CompletableFuture<String>();
    var reader =
        new Thread(
            () -> {
              process
                  .errorReader()
                  .lines()
                  .filter(line -> line.startsWith(DOOR))
                  .forEach(line -> door.complete(line.substring(DOOR.length()).strip()));
              door.completeExceptionally(new IOException("it ended"));
            },
            "chromium");
    reader.setDaemon(true);
    reader.start();
    try {
      return new BrowserSession(process, Wire.to(URI.create(Wire.waited(door, "start"))));
    } catch (IOException e) {
      Chromium.stop(process);
      throw e;
    }
  }

  /** Loads a page and waits for all that belongs to it. */
  public void load(URI page) throws IOException {
    var loaded = wire.event(tab, "Page.loadEventFired");
    String answer = wire.call(tab, "Page.navigate", "{\"url\":\"" + page.toASCIIString() + "\"}");
    if (!Wire.field(answer, "errorText").isEmpty()) {
      throw new IOException(
          "Chromium cannot open " + page + ": " + Wire.field(answer, "errorText"));
    }
    Wire.waited(loaded, "load");
    evaluate(READY);
  }

  /** Returns what an expression of the page gives, as text. */
  public String evaluate(String expression) throws IOException {
    String script =
        "Promise.resolve(" + expression + ").then(value => encodeURIComponent(String(value)))";
    String quoted = script.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    String answer =
        wire.call(
            tab,
            "Runtime.evaluate",
            "{\"expression\":\"" + quoted + "\",\"awaitPromise\":true,\"returnByValue\":true}");
    if (answer.contains("\"exceptionDetails\"")) {
      throw new IllegalStateException("the script failed: " + answer);
    }
    String value = Wire.field(answer, "value").replace("+", "%2B");
    return URLDecoder.decode(value, StandardCharsets.UTF_8);
  }

  /** Shows the page as paper of a width shows it, in CSS pixels. */
  public void showPrinted(int width, int height) throws IOException {
    wire.call(tab, "Emulation.setEmulatedMedia", "{\"media\":\"print\"}");
    size(width, height);
  }

  /** Shows the page in a window of a size. */
  public void size(int width, int height) throws IOException {
    wire.call(
        tab,
        "Emulation.setDeviceMetricsOverride",
        String.format(
            Locale.ROOT,
            "{\"width\":%d,\"height\":%d,\"deviceScaleFactor\":1,\"mobile\":false}",
            width,
            height));
  }

  /** Prints the page on paper of a size in inches: tagged, with bookmarks. */
  public byte[] pdf(double width, double height) throws IOException {
    return bytes(
        wire.call(
            tab,
            "Page.printToPDF",
            String.format(
                Locale.ROOT,
                "{\"paperWidth\":%s,\"paperHeight\":%s,\"printBackground\":true,"
                    + "\"preferCSSPageSize\":false,\"generateTaggedPDF\":true,"
                    + "\"generateDocumentOutline\":true}",
                width,
                height)));
  }

  /** Returns a picture of the window, transparent where the page is, as PNG. */
  public byte[] picture() throws IOException {
    wire.call(
        tab,
        "Emulation.setDefaultBackgroundColorOverride",
        "{\"color\":{\"r\":0,\"g\":0,\"b\":0,\"a\":0}}");
    return bytes(wire.call(tab, "Page.captureScreenshot", "{\"format\":\"png\"}"));
  }

  private static byte[] bytes(String answer) {
    return Base64.getDecoder().decode(Wire.field(answer, "data"));
  }

  @Override
  public void close() {
    wire.close();
    Chromium.stop(process);
    process.onExit().join(); // its profile is not ours to delete before
  }
}
