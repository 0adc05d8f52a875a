package bifolio.pdf;

import bifolio.chromium.BrowserSession;
import bifolio.chromium.Chromium;
import bifolio.chromium.TemporaryFolder;
import bifolio.model.Downloads.Paper;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Prints pages to PDF, all in one run of the browser. */
public final class PdfPrinter implements AutoCloseable {
  private static final double MM_PER_INCH = 25.4;
  private static final double PIXELS_PER_INCH = 96;

  private static final String MARGIN =
      "parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--sheet-margin'))";

  private static final String HEIGHT =
      "document.querySelector('main').getBoundingClientRect().height";

  /** What is wider than the column in which it stands. */
  private static final String WIDE =
      "[...document.querySelectorAll('.sheet .body > *')].filter(e => e.scrollWidth >"
          + " e.clientWidth + 1 && e.clientWidth > 0).map(e => e.id || e.className).join(' ')";

  private final TemporaryFolder profile;
  private final BrowserSession session;

  private PdfPrinter(TemporaryFolder profile, BrowserSession session) {
    this.profile = profile;
    this.session = session;
  }

  /**
   * Starts the Chromium of this machine.
   *
   * @param environment its variables, such as {@link System#getenv()}
   * @throws java.io.FileNotFoundException with a sentence that says what to install
   */
  public static PdfPrinter open(Map<String, String> environment) throws IOException {
    var chromium = Chromium.find(environment);
    var profile = TemporaryFolder.create("bifolio-pdf");
    return new PdfPrinter(profile, chromium.open(profile.path()));
  }

  /** Prints a page. */
  public Pdf print(URI page, Paper paper, boolean landscape) throws IOException {
    session.load(page);
    double width = paper == Paper.A4 ? 210 / MM_PER_INCH : 8.5;
    double height = paper == Paper.A4 ? 297 / MM_PER_INCH : 11;
    return Pdf.of(landscape ? session.pdf(height, width) : session.pdf(width, height));
  }

  /**
   * Measures how many sheets, landscape, a document's text fills: 1 is exactly full. Its style says
   * the margin as {@code --sheet-margin}, in millimetres.
   */
  public double fill(URI document, Paper paper) throws IOException {
    session.load(document);
    double margin = Double.parseDouble(session.evaluate(MARGIN));
    double width = paper == Paper.A4 ? 297 : 11 * MM_PER_INCH;
    double height = paper == Paper.A4 ? 210 : 8.5 * MM_PER_INCH;
    session.showPrinted(pixels(width - 2 * margin), pixels(height - 2 * margin));
    double text = Double.parseDouble(session.evaluate(HEIGHT));
    return text / ((height - 2 * margin) / MM_PER_INCH * PIXELS_PER_INCH);
  }

  /** Returns the ids of the blocks of the sheet last measured that do not fit into their column. */
  public String wide() throws IOException {
    return session.evaluate(WIDE);
  }

  private static int pixels(double millimetres) {
    return (int) Math.floor(millimetres / MM_PER_INCH * PIXELS_PER_INCH);
  }

  @Override
  public void close() throws IOException {
    session.close();
    profile.close();
  }
}
