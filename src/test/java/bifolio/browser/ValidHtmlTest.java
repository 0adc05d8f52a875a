package bifolio.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** What browsers are given is HTML by the standard's own checker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValidHtmlTest {
  private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

  @TempDir static Path temp;

  /** What is wrong, and the first place of it. */
  private final Map<String, String> errors = new TreeMap<>();

  private SimpleDocumentValidator checker;

  @BeforeAll
  void start() throws Exception {
    var collector = new Collector();
    checker = new SimpleDocumentValidator(true, false, false);
    checker.setUpMainSchema(SCHEMA, collector);
    checker.setUpValidatorAndParsers(collector, true, false);
  }

  @Test
  void eachPageOfTheHandbookIsValidInEachMode() throws Exception {
    Path site = temp.resolve("site");
    Handbook.writeTo(site);
    List<File> pages;
    try (var files = Files.walk(site)) {
      pages = files.filter(f -> f.toString().endsWith(".html")).sorted().map(Path::toFile).toList();
    }
    errors.clear();
    for (var page : pages) {
      checker.checkHtmlFile(page, true);
    }
    assertThat(errors).isEmpty();
    assertThat(pages).hasSizeGreaterThan(300);
  }

  @Test
  void theCheckerFindsWhatIsWrong() throws Exception {
    Path page = temp.resolve("错.html");
    Files.writeString(
        page, "<!doctype html><html lang=zh><title>错</title><p id=a><p id=a><img src=x><b><p></b>");
    errors.clear();
    checker.checkHtmlFile(page.toFile(), true);
    assertThat(errors.keySet())
        .anyMatch(line -> line.contains("Duplicate ID"))
        .anyMatch(line -> line.contains("alt"));
  }

  /** Errors with their place; warnings are opinions on style. */
  private final class Collector implements ErrorHandler {
    @Override
    public void warning(SAXParseException warning) {}

    @Override
    public void error(SAXParseException error) {
      String file = String.valueOf(error.getSystemId()).replaceFirst(".*/site/", "");
      errors.putIfAbsent(
          error.getMessage(), file + ":" + error.getLineNumber() + ":" + error.getColumnNumber());
    }

    @Override
    public void fatalError(SAXParseException error) {
      error(error);
    }
  }
}
