package bifolio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers do with a calculator of the real handbook, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalculatorPageTest {
  private static final String CACHE = "calculators/kv-cache-size.html";
  private static final Pattern HAN = Pattern.compile("[\u4e00-\u9fff]");

  @TempDir static Path site;
  private final List<String> complaints = new ArrayList<>();
  private Chromium chromium;
  private HttpServer server;
  private String origin;
  private BrowserContext reader;
  private Page page;

  @BeforeAll
  void buildAndServe() {
    Handbook.writeTo(site);
    chromium = new Chromium();
    var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server =
        SimpleFileServer.createFileServer(
            loopback, site.toAbsolutePath(), SimpleFileServer.OutputLevel.NONE);
    server.start();
    origin = "http://localhost:" + server.getAddress().getPort() + "/";
  }

  @AfterAll
  void stop() {
    chromium.close();
    server.stop(0);
  }

  @BeforeEach
  void open() {
    complaints.clear();
    reader =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(1280, 900)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setPermissions(List.of("clipboard-read", "clipboard-write")));
    page = reader.newPage();
    page.onConsoleMessage(m -> complaints.add(page.url() + ": " + m.text()));
    page.onPageError(e -> complaints.add(page.url() + ": " + e));
    page.onResponse(
        r -> {
          if (r.status() >= 400 && !r.url().endsWith("favicon.ico")) {
            complaints.add(r.status() + " " + r.url());
          }
        });
  }

  @AfterEach
  void nobodyComplained() {
    reader.close();
    assertThat(complaints).isEmpty();
  }

  private void go(String address) {
    page.navigate(origin + address);
  }

  private Locator field(String name) {
    return page.locator(".calc-side").first().locator("[name=" + name + "]");
  }

  private Locator fault(String name) {
    return page.locator(".calc-field:has([name=" + name + "]) > .calc-fault").first();
  }

  private Locator answer() {
    return page.locator(".calc-main dd").first();
  }

  @Test
  void theEngineIsLoadedOnlyWhenACalculatorIsTouched() {
    var asked = new ArrayList<String>();
    page.onRequest(request -> asked.add(request.url()));
    go("en/" + CACHE);
    assertThat(asked).noneMatch(url -> url.endsWith("engine.js"));
    field("seq_length").focus();
    page.waitForFunction("() => window.bifolioEvaluate !== undefined");
    assertThat(asked).filteredOn(url -> url.endsWith("engine.js")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"16384,2", "16k,1.953", "1M,122.1", "3万,3.662", "１６３８４,2", "'16,384 token',2"})
  void whatIsTypedIsAnsweredAtOnce(String typed, String gibibytes) {
    go("en/" + CACHE);
    assertThat(answer()).containsText("1 GiB");
    field("seq_length").fill(typed);
    assertThat(answer()).containsText(gibibytes + " GiB");
    assertThat(page.locator(".calc-goal .calc-out").first()).containsText(gibibytes);
    assertThat(page.locator(".calc-answer").first()).containsText(gibibytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "", "-5", "80 Gib", "0", "1.5", "abc", "NaN", "9e99", "8 GiB"})
  void wrongInputIsSaidAtItsFieldAndTheLastGoodAnswerStays(String typed) {
    go("en/" + CACHE);
    field("seq_length").fill("16384");
    assertThat(answer()).containsText("2 GiB");
    field("seq_length").fill(typed);
    assertThat(fault("seq_length")).not().isEmpty();
    assertThat(field("seq_length")).hasAttribute("aria-invalid", "true");
    String described = field("seq_length").getAttribute("aria-describedby");
    assertThat(page.evaluate("id => document.getElementById(id).textContent", described))
        .isEqualTo(fault("seq_length").textContent());
    assertThat(HAN.matcher(fault("seq_length").textContent()).find()).isFalse();
    assertThat(answer()).containsText("2 GiB");
    assertThat(page.locator(".calc-stale").first()).isVisible();
    field("seq_length").fill("8192");
    assertThat(answer()).containsText("1 GiB");
    assertThat(page.locator(".calc-stale").first()).isHidden();
    assertThat(fault("seq_length")).isHidden();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "", "-5", "80 Gib"})
  void theChinesePageSaysItInChinese(String typed) {
    go("zh/" + CACHE);
    field("seq_length").fill(typed);
    assertThat(fault("seq_length")).containsText(HAN);
    assertThat(answer()).containsText("1 GiB");
  }

  @Test
  void headsThatDoNotDivideAreSaidAtTheirField() {
    go("en/calculators/transformer-params.html");
    String before = answer().textContent();
    field("kv_heads").fill("7");
    assertThat(fault("kv_heads")).isVisible();
    assertThat(answer()).hasText(before);
    assertThat(page.locator(".calc-notice:visible")).hasCount(0);
  }

  @Test
  void aProfileFillsWhatTheReaderHasNotTyped() {
    go("en/" + CACHE);
    field("layers").fill("40");
    field("model").selectOption("llama31-70b");
    assertThat(field("kv_heads")).hasValue("8");
    assertThat(field("layers")).hasValue("40");
    var back = field("layers").locator("xpath=../..").locator(".calc-back");
    assertThat(back).hasAttribute("title", "Back to 80");
    back.click();
    assertThat(field("layers")).hasValue("80");
    assertThat(back).isHidden();
    assertThat(page).hasURL(Pattern.compile("#~model=llama31-70b$"));
  }

  @Test
  void withoutAProfileTheNumbersStayAsTheReadersOwn() {
    go("en/" + CACHE + "#~model=llama31-70b");
    assertThat(field("layers")).hasValue("80");
    field("model").selectOption("");
    assertThat(page).hasURL(Pattern.compile("model=&.*layers=80"));
    assertThat(field("layers")).hasValue("80");
    assertThat(answer()).containsText("2.5 GiB");
  }

  @Test
  void anAddressGivesInputsByAnyOfTheirNames() {
    go("zh/" + CACHE + "#~model=Llama-3.1-70B&context=16k&not_an_input=1");
    assertThat(field("seq_length")).hasValue("16k");
    assertThat(field("model")).hasValue("llama31-70b");
    assertThat(answer()).containsText("4.883 GiB");
  }

  @Test
  void theAddressCarriesTheStateThroughBackAndTheSwitchOfLanguage() {
    go("en/" + CACHE);
    field("seq_length").fill("16384");
    assertThat(page).hasURL(Pattern.compile("#~seq_length=16384$"));
    field("batch").fill("4");
    assertThat(answer()).containsText("8 GiB");
    page.locator(".modes [data-mode=zh]").click();
    page.waitForURL("**/zh/**");
    assertThat(field("batch")).hasValue("4");
    assertThat(answer()).containsText("8 GiB");
    page.goBack();
    page.goBack();
    assertThat(field("batch")).hasValue("1");
    assertThat(answer()).containsText("2 GiB");
    page.goBack();
    assertThat(answer()).containsText("1 GiB");
    assertThat(field("seq_length")).hasValue("8,192");
  }

  @Test
  void resetLeadsBackToTheDefaults() {
    go("en/" + CACHE + "#~model=deepseek-v3&seq_length=1M");
    assertThat(answer()).not().containsText("1 GiB");
    page.locator("[data-do=reset]").click();
    assertThat(answer()).containsText("1 GiB");
    assertThat(field("seq_length")).hasValue("8,192");
    assertThat(field("model")).hasValue("llama31-8b");
    assertThat(page.url()).doesNotContain("~");
  }

  @Test
  void twoCasesStandSideBySideWithTheirDifference() {
    go("en/" + CACHE);
    page.locator("[data-do=compare]").click();
    var second = page.locator(".calc-side").nth(1);
    second.locator("[name=model]").selectOption("llama31-70b");
    assertThat(second.locator(".calc-main dd")).containsText("2.5 GiB");
    assertThat(second.locator(".calc-main .calc-ratio")).hasText("×2.5");
    assertThat(answer()).containsText("1 GiB");
    assertThat(second.locator(".calc-field.differs [name=layers]")).isVisible();
    assertThat(page).hasURL(Pattern.compile("#~vs&model=llama31-70b$"));
    page.reload();
    assertThat(page.locator(".calc-side")).hasCount(2);
    assertThat(second.locator(".calc-main dd")).containsText("2.5 GiB");
    page.locator("[data-do=compare]").click();
    assertThat(page.locator(".calc-side")).hasCount(1);
    assertThat(page.locator(".calc-ratio, .differs")).hasCount(0);
  }

  @Test
  void aConventionShowsItsOwnFields() {
    go("en/" + CACHE);
    var variant = page.locator(".calc-choices .calc-field:not(.calc-profile) select");
    var before = page.locator(".calc-field:visible").count();
    for (var option : variant.locator("option").all()) {
      variant.selectOption(option.getAttribute("value"));
      page.waitForTimeout(100);
      if (page.locator(".calc-field:visible").count() != before) {
        return;
      }
    }
    throw new AssertionError("every convention shows the same fields");
  }

  @Test
  void theWorkingAndTheLinkAreCopied() {
    go("zh/" + CACHE + "#~seq_length=16384");
    page.locator("[data-do=text]").click();
    assertThat(page.locator(".calc-done")).hasText("已复制");
    assertThat(clipboard()).contains("= 2 GiB").containsPattern(HAN);
    page.locator("[data-do=tex]").click();
    page.waitForTimeout(100);
    assertThat(clipboard()).startsWith("\\begin{aligned}");
    page.locator("[data-do=link]").click();
    page.waitForTimeout(100);
    assertThat(clipboard()).endsWith("zh/" + CACHE + "#~seq_length=16384\n");
  }

  private String clipboard() {
    return page.evaluate("navigator.clipboard.readText()") + "\n";
  }

  @Test
  void enterEvaluatesAndStaysAndEscapeRestores() {
    go("en/" + CACHE);
    field("seq_length").fill("16384");
    page.keyboard().press("Enter");
    assertThat(answer()).containsText("2 GiB");
    assertThat(field("seq_length")).isFocused();
    field("seq_length").fill("99");
    page.keyboard().press("Escape");
    assertThat(field("seq_length")).hasValue("8,192");
    assertThat(answer()).containsText("1 GiB");
  }

  @Test
  void aFolderOnADiskAnswersToo() {
    page.navigate(site.resolve("both/" + CACHE).toUri() + "#~seq_length=16384");
    assertThat(answer()).containsText("2 GiB");
    field("seq_length").fill("1e400");
    assertThat(fault("seq_length")).isVisible();
    field("seq_length").fill("4096");
    assertThat(answer()).containsText("0.5 GiB");
    assertThat(page).hasURL(Pattern.compile("#~seq_length=4096$"));
  }

  @Test
  void withoutScriptEverythingIsRead() {
    var options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
    try (var context = chromium.browser().newContext(options)) {
      var quiet = context.newPage();
      quiet.navigate(origin + "both/" + CACHE);
      assertThat(quiet.locator(".calc-main dd").first()).containsText("1 GiB");
      assertThat(quiet.locator(".calc-tools")).isHidden();
      assertThat(quiet.locator("[name=seq_length]")).isDisabled();
      assertThat(quiet.locator(".calc-steps li").count()).isGreaterThan(2);
    }
  }

  @Test
  void oneAnswerComesInTime() {
    go("en/" + CACHE);
    field("seq_length").focus();
    page.waitForFunction("() => window.bifolioEvaluate !== undefined");
    double millis =
        ((Number)
                page.evaluate(
                    """
                    () => {
                      const definition = document.querySelector('.calc-definition').textContent;
                      const once = i => bifolioEvaluate(definition, 'seq_length=' + (1000 + i), 'en');
                      for (let i = 0; i < 300; i++) once(i);
                      let best = Infinity;
                      for (let i = 0; i < 100; i++) {
                        const start = performance.now();
                        once(i);
                        best = Math.min(best, performance.now() - start);
                      }
                      return best;
                    }
                    """))
            .doubleValue();
    assertThat(millis).isLessThan(4.0); // below 2 on a machine of its own
  }

  @ParameterizedTest
  @CsvSource({"390,en", "390,both", "820,zh", "1280,both", "1680,en"})
  void nothingScrollsSidewaysButALineInsideItself(int width, String mode) {
    page.setViewportSize(width, 900);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    for (String name :
        List.of(
            "inference-memory-fit", "training-memory-fit", "train-flops", "drift-ks", "index")) {
      go(mode + "/calculators/" + name + ".html");
      assertThat(page.evaluate("document.scrollingElement.scrollWidth - innerWidth"))
          .as("%s at %d px", page.url(), width)
          .isEqualTo(0);
    }
  }

  @Test
  void theListNamesEveryCalculatorWithItsQuestion() {
    go("zh/calculators/index.html");
    assertThat(page.locator(".calc-list a").count()).isGreaterThan(70);
    assertThat(page.locator(".calc-list li").first()).containsText(HAN);
    page.locator(".calc-list a[href$='kv-cache-size.html']").click();
    page.waitForURL("**/zh/" + CACHE);
  }
}
