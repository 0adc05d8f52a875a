package bifolio.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What axe finds wrong: nothing, on every type of page, in every mode, light and dark. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AxeTest {
  static final List<String> MODES = ReadingDesk.MODES;

  /** Opens what is closed and uses what practice, calculators and interviews offer. */
  private static final String USE =
      """
      () => {
        // Long lists say the same again and again.
        document.querySelectorAll('tr:nth-child(n+9), .asked li:nth-child(n+6), .cards > div:nth-child(n+6), .card-list > :nth-child(n+6), .side li li:nth-child(n+9)')
          .forEach(row => row.remove());
        [...document.querySelectorAll('math')].slice(20).forEach(formula => formula.replaceWith('x'));
        document.querySelectorAll('main details:not(.list)').forEach(part => { part.open = true; });
        for (const part of ['.marks input', '.task > input', '.option input', '.choice button',
            '.score input', '[data-do=start]', '[data-do=show]', '[data-do=compare]']) {
          const first = document.querySelector('main ' + part);
          if (first && !first.disabled) first.click();
        }
      }
      """;

  private static final String FINDINGS =
      """
      ([scope, only, without]) => axe.run(scope || document, {
        resultTypes: ['violations'],
        runOnly: only ? {type: 'rule', values: only}
          : {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
        rules: without ? {[without]: {enabled: false}} : {},
      }).then(result => result.violations.filter(one => {
        // A head that is a formula: axe does not read MathML, screen readers do.
        if (one.id === 'empty-table-header') one.nodes = one.nodes.filter(node => !node.html.includes('<math'));
        return one.nodes.length;
      }).map(one => one.id + ': ' + one.nodes.length + ' times, such as '
        + one.nodes[0].html.slice(0, 160) + ' ' + one.nodes[0].failureSummary.slice(0, 300)))
      """;

  /** What depends on colours; everything else is the same in the dark. */
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  @TempDir static Path site;
  private ReadingDesk desk;
  private String axe;

  @BeforeAll
  void open() throws IOException {
    desk = new ReadingDesk(site);
    try (var script = AxeTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @AfterAll
  void close() {
    desk.close();
  }

  private Page page() {
    // The page's policy rightly refuses a script of ours.
    return desk.read(1280, new Browser.NewContextOptions().setBypassCSP(true)).newPage();
  }

  private List<String> findings(Page page, String scope, String without) {
    var found = new ArrayList<String>();
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      Object rules = scheme == ColorScheme.DARK ? COLOURS : "";
      var result = new ArrayList<Object>();
      result.add(scope);
      result.add(rules);
      result.add(without);
      for (Object one : (List<?>) page.evaluate(FINDINGS, result)) {
        found.add(page.url() + " " + scheme + " " + one);
      }
    }
    return found;
  }

  private void start(Page page, String name) {
    page.navigate(desk.address(name));
    page.evaluate(axe);
  }

  @ParameterizedTest
  @FieldSource("MODES")
  void nothingIsWrongWithAPageThatIsUsed(String mode) {
    var found = new ArrayList<String>();
    try (var page = page()) {
      for (String name : ReadingDesk.PAGES) {
        start(page, mode + "/" + name);
        page.evaluate(USE);
        found.addAll(findings(page, "", ""));
      }
    }
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("MODES")
  void nothingIsWrongWithTheDialogs(String mode) {
    var found = new ArrayList<String>();
    try (var page = page()) {
      start(page, mode + "/courses/sys-602/reading");
      page.keyboard().press("?");
      found.addAll(findings(page, "#keys", ""));
      start(page, mode + "/index");
      page.keyboard().press("/");
      page.waitForSelector("#find[data-ready]");
      page.keyboard().type(mode.equals("zh") ? "显存" : "KV cache");
      page.waitForSelector("#find [role=option]");
      found.addAll(findings(page, "#find", ""));
      page.keyboard().press("Escape");
      page.setViewportSize(390, 844);
      page.locator("button.menu").click();
      found.addAll(findings(page, "", ""));
    }
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("MODES")
  void nothingIsWrongWithASheet(String mode) {
    try (var page = page()) {
      start(page, "print/round-3." + mode);
      // The size of a sheet's letters, and so of its links, is that of the paper.
      assertThat(findings(page, "", "target-size")).isEmpty();
    }
  }

  @Test
  void nothingIsWrongWithPagesOfNoLanguage() {
    var found = new ArrayList<String>();
    try (var page = page()) {
      page.route(
          "**/book/**", // the page of what is missing names the site's path on its host
          route ->
              route.fulfill(
                  new com.microsoft.playwright.Route.FulfillOptions()
                      .setPath(site.resolve(route.request().url().replaceFirst(".*/book/", "")))));
      for (String name : List.of("index", "404", "offline")) {
        start(page, name);
        found.addAll(findings(page, "", ""));
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void axeWouldFindAMistake() {
    try (var page = page()) {
      start(page, "en/status");
      page.evaluate(
          "document.querySelector('main h1').outerHTML = '<img src=\"x\"><p style=\"color:#eee\">软而且淡的字 pale words</p>'");
      assertThat(findings(page, "", ""))
          .anyMatch(found -> found.contains("image-alt"))
          .anyMatch(found -> found.contains("DARK") || found.contains("color-contrast"));
    }
  }
}
