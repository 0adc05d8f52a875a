package bifolio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
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

/** Searching the real handbook as a reader does, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindTest {
  private static final String HOME = "courses/sys-602/index.html";

  @TempDir static Path site;
  private final List<String> complaints = new ArrayList<>();
  private Chromium chromium;
  private HttpServer server;
  private BrowserContext context;
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
  }

  @AfterAll
  void stop() {
    chromium.close();
    server.stop(0);
  }

  @BeforeEach
  void open() {
    complaints.clear();
    context = reader(1280);
    page = newPage(context);
  }

  @AfterEach
  void close() {
    context.close();
    assertThat(complaints).isEmpty();
  }

  private BrowserContext reader(int width) {
    return chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 844)
                .setReducedMotion(ReducedMotion.REDUCE));
  }

  private Page newPage(BrowserContext in) {
    var opened = in.newPage();
    opened.onPageError(complaints::add);
    return opened;
  }

  private String address(String scheme, String path) {
    return scheme.equals("file")
        ? site.resolve(path).toUri().toString()
        : "http://localhost:" + server.getAddress().getPort() + "/" + path;
  }

  private void search(String mode, String query) {
    page.navigate(address("http", mode + "/" + HOME));
    page.keyboard().press("/");
    page.keyboard().insertText(query);
  }

  private Locator hits() {
    return page.locator("#find .hit");
  }

  private Locator said(String name) {
    return page.locator("#find [data-say=" + name + "]");
  }

  private Locator field() {
    return page.locator("#find .find-field");
  }

  @ParameterizedTest
  @CsvSource({
    "http, en, pipeline bubble", "file, en, pipeline bubble", "http, zh, 流水线气泡",
    "file, zh, 流水线气泡", "http, both, 显存", "file, both, KV cache"
  })
  void whatIsTypedAndChosenLeadsToItsMarkedSection(String scheme, String mode, String query) {
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.navigate(address(scheme, mode + "/index.html"));
    page.keyboard().press("Control+k");
    page.keyboard().type(query);
    assertThat(hits().first()).isVisible();
    String wanted = (String) hits().first().evaluate("hit => hit.href");
    page.keyboard().press("Enter");
    page.waitForURL(wanted);
    assertThat(wanted).contains("/" + mode + "/");
    assertThat(page.locator("[data-found]")).isInViewport();
    page.waitForFunction("CSS.highlights.get('found').size > 0");
    page.keyboard().press("Escape");
    assertThat(page.locator("[data-found]")).hasCount(0);
  }

  @ParameterizedTest
  @CsvSource({
    "zh, 为什么显存不足, 显存",
    "zh, VRAM, 显存",
    "zh, pipeline bubble, 气泡",
    "en, 流水线气泡, bubble",
    "en, tensr paralelism, tensor parallelism",
    "en, speculativ, speculative",
    "en, attention layers with the window, window",
    "zh, 每层留下一个潜向量, 潜向量"
  })
  void readersFindInTheirOwnLanguage(String mode, String query, String word) {
    search(mode, query);
    assertThat(hits().first()).isVisible();
    assertThat(hits().first()).hasAttribute("lang", mode.equals("zh") ? "zh-Hans" : "en");
    assertThat(hits().locator("mark").filter(new Locator.FilterOptions().setHasText(Pattern.compile(word.split(" ")[0], Pattern.CASE_INSENSITIVE))).first()).isVisible();
  }

  @Test
  void enterThatEndsAChineseWordChoosesNothing() {
    search("zh", "显存");
    assertThat(hits().first()).isVisible();
    String before = page.url();
    field().evaluate(
        """
        field => [{isComposing: true}, {keyCode: 229}].forEach(more =>
          field.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter", bubbles: true, ...more})))
        """);
    page.waitForTimeout(200);
    assertThat(page.url()).isEqualTo(before);
    assertThat(page.locator("#find")).isVisible();
  }

  @Test
  void theListIsUsedByKeys() {
    search("en", "cache");
    assertThat(hits().nth(3)).isVisible();
    assertThat(field()).hasAttribute("aria-expanded", "true");
    var order = List.of("ArrowDown", "ArrowDown", "ArrowUp", "End", "ArrowDown", "ArrowUp", "Home");
    int last = hits().count() - 1;
    var places = List.of(1, 2, 1, last, 0, last, 0);
    for (int i = 0; i < order.size(); i++) {
      page.keyboard().press(order.get(i));
      var chosen = hits().nth(places.get(i));
      assertThat(chosen).hasAttribute("aria-selected", "true");
      assertThat(field()).hasAttribute("aria-activedescendant", chosen.getAttribute("id"));
    }
    var other = context.waitForPage(() -> page.keyboard().press("Control+Enter"));
    other.waitForURL("**/en/**");
    assertThat(other.locator("[data-found]")).isVisible();
    assertThat(page.locator("#find")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("#find")).isHidden();
    page.keyboard().press("b");
    page.waitForURL("**/zh/**");
  }

  @Test
  void aHitLeadsToItsTwinToo() {
    search("en", "pipeline bubble");
    assertThat(page.locator("#find .twin").first()).containsText("中文");
    page.keyboard().press("Alt+Enter");
    page.waitForURL("**/zh/**");
    search("both", "pipeline bubble");
    assertThat(hits().first().locator("[lang=zh-Hans], [lang=en]").first()).isVisible();
    assertThat(page.locator("#find .twin")).hasCount(0);
  }

  @Test
  void filtersNarrowWhatIsFound() {
    search("en", "cache");
    assertThat(hits().first()).isVisible();
    page.locator("#find [value=zh]").check();
    assertThat(page.locator("#find .hit[lang=en]")).hasCount(0);
    assertThat(hits().first()).isVisible();
    page.locator("#find [value=en]").check();
    page.locator("#find select").selectOption("Calculators");
    assertThat(page.locator("#find .group")).hasCount(1);
    assertThat(page.locator("#find .label").filter(new Locator.FilterOptions().setVisible(true))).hasText("Calculators");
  }

  @Test
  void whatCannotBeFoundIsSaid() {
    search("en", "zzzzqqx 显存");
    assertThat(said("unknown")).containsText("zzzzqqx");
    for (String odd : List.of("zzzzqqx", "\uD800", "\u202Ezzzqqx\u202C", "%", "\\", "<b>", "\"显 x\"")) {
      field().fill("");
      assertThat(said("none")).isHidden();
      field().evaluate("(field, odd) => { field.value = odd; field.dispatchEvent(new Event('input')); }", odd);
      assertThat(page.locator("#find [data-say]:is([data-say=none], [data-say=empty], [data-say=partial], [data-say=count]):not([hidden])").first()).isVisible();
    }
    field().fill("the of");
    assertThat(said("empty")).isVisible();
    field().fill("显存优化".repeat(2_500));
    assertThat(said("cut")).isVisible();
    assertThat(page.locator("#find .find-page")).hasAttribute("href", Pattern.compile(".{20,2000}"));
  }

  @Test
  void searchesAreKeptHereAndForgottenOnWish() {
    search("zh", "流水线气泡");
    assertThat(hits().first()).isVisible();
    page.keyboard().press("Enter");
    page.waitForURL("**#**");
    page.keyboard().press("/");
    page.locator(".find-recent li button").click();
    assertThat(field()).hasValue("流水线气泡");
    assertThat(hits().first()).isVisible();
    field().fill("");
    page.locator(".find-clear").click();
    assertThat(page.locator(".find-recent")).isHidden();
  }

  @Test
  void blockedStorageKeepsNobodyFromSearching() {
    page.addInitScript(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('blocked'); }})");
    search("en", "cache");
    assertThat(hits().first()).isVisible();
    page.keyboard().press("Enter");
    page.waitForURL("**#**");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "both"})
  void aMissingShardOrANewerSiteIsSaid(String mode) {
    page.route(Pattern.compile(".*/search/[0-9a-f]+/t.*"), Route::abort);
    search(mode, "cache");
    assertThat(said("broken")).isVisible();
    page.unroute(Pattern.compile(".*/search/[0-9a-f]+/t.*"));
    // raw deflate, stored: version 99
    page.route(
        "**/search/core.js*",
        route ->
            route.fulfill(
                new Route.FulfillOptions().setBody("bifolioShard(\"core\",\"AQEA/v9j\")")));
    page.reload();
    page.keyboard().press("/");
    page.keyboard().insertText("cache");
    assertThat(said("stale")).isVisible();
    page.unroute("**/search/core.js*");
    said("stale").locator("button").click();
    page.waitForFunction("document.readyState === 'complete' && !document.querySelector('#find[open]')");
    page.keyboard().press("/");
    page.keyboard().insertText("cache");
    assertThat(hits().first()).isVisible();
  }

  @Test
  void withoutItsScriptsSearchSaysWhatToDoInstead() {
    page.route("**/assets/find.js", Route::abort);
    page.navigate(address("http", "zh/" + HOME));
    page.keyboard().press("/");
    page.waitForURL("**/zh/search.html");
    assertThat(page.locator(".find-without")).containsText("需要 JavaScript");
    page.locator(".find-without a[href*=glossary]").last().click();
    page.waitForURL("**/reference/glossary.html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "file"})
  void searchIsAPageWithAnAddress(String scheme) {
    page.navigate(address(scheme, "en/search.html") + "?q=pipeline+bubble");
    assertThat(field()).hasValue("pipeline bubble");
    assertThat(hits().nth(3)).isVisible();
    assertThat(page.locator(".find-without")).isHidden();
    assertThat(page.locator("meta[name=robots]")).hasAttribute("content", "noindex");
    page.locator(".modes a[data-mode=zh]").click();
    page.waitForURL("**/zh/search.html?q=pipeline+bubble");
    assertThat(hits().first()).hasAttribute("lang", "zh-Hans");
    hits().first().click();
    page.waitForURL("**/zh/**#**");
    assertThat(page.locator("[data-found]")).isInViewport();
  }

  @Test
  void aPhoneShowsSearchOnTheWholeScreen() {
    try (var phone = reader(390)) {
      var small = newPage(phone);
      small.navigate(address("http", "both/" + HOME));
      small.locator("a.find-open").click();
      small.keyboard().insertText("memory_order_acquire KV cache");
      assertThat(small.locator("#find .hit").first()).isVisible();
      var box = small.locator("#find").boundingBox();
      assertThat(List.of(box.x, box.width, box.height)).containsExactly(0.0, 390.0, 844.0);
      var wide = "[...document.querySelectorAll('#find, #find *')].filter(e => e.getBoundingClientRect().right > 391).length";
      assertThat(small.evaluate(wide)).isEqualTo(0);
    }
  }
}
