package bifolio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
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
import org.junit.jupiter.params.provider.ValueSource;

/** What search says when something is odd, missing, old or switched off. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindTroubleTest {
  @TempDir static Path site;
  private SearchingReader reader;
  private Page page;

  @BeforeAll
  void start() {
    reader = new SearchingReader(site);
  }

  @AfterAll
  void stop() {
    reader.close();
  }

  @BeforeEach
  void open() {
    page = reader.begin(1280);
  }

  @AfterEach
  void nothingWentWrong() {
    assertThat(reader.complaints()).isEmpty();
  }

  @Test
  void whatCannotBeFoundIsSaid() {
    reader.search("en", "zzzzqqx 显存");
    assertThat(reader.said("unknown")).containsText("zzzzqqx");
    for (String odd :
        List.of("zzzzqqx", "\uD800", "\u202Ezzzqqx\u202C", "%", "\\", "<b>", "\"显 x\"")) {
      reader.field().fill("");
      assertThat(reader.said("none")).isHidden();
      reader
          .field()
          .evaluate(
              "(field, odd) => { field.value = odd; field.dispatchEvent(new Event('input')); }",
              odd);
      assertThat(
              page.locator(
                      "#find :is([data-say=none], [data-say=empty], [data-say=count]):not([hidden])")
                  .first())
          .isVisible();
    }
    reader.field().fill("the of");
    assertThat(reader.said("empty")).isVisible();
    reader.field().fill("显存优化".repeat(2_500));
    assertThat(reader.said("cut")).isVisible();
    assertThat(page.locator("#find .find-page"))
        .hasAttribute("href", Pattern.compile(".{20,2000}"));
  }

  @Test
  void searchesAreKeptHereAndForgottenOnWish() {
    reader.search("zh", "流水线气泡");
    String wanted = (String) reader.hit().evaluate("hit => hit.href");
    page.keyboard().press("Enter");
    page.waitForURL(wanted);
    page.keyboard().press("/");
    page.locator(".find-recent li button").click();
    assertThat(reader.field()).hasValue("流水线气泡");
    reader.hit();
    reader.field().fill("");
    page.locator(".find-clear").click();
    assertThat(page.locator(".find-recent")).isHidden();
  }

  @Test
  void blockedStorageKeepsNobodyFromSearching() {
    page.addInitScript(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('blocked'); }})");
    reader.search("en", "cache");
    String wanted = (String) reader.hit().evaluate("hit => hit.href");
    page.keyboard().press("Enter");
    page.waitForURL(wanted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "both"})
  void aMissingShardOrANewerSiteIsSaid(String mode) {
    page.route(Pattern.compile(".*/search/[0-9a-f]+/t.*"), Route::abort);
    reader.search(mode, "cache");
    assertThat(reader.said("broken")).isVisible();
    page.unroute(Pattern.compile(".*/search/[0-9a-f]+/t.*"));
    // raw deflate, stored: version 99
    page.route(
        "**/search/core.js*",
        route ->
            route.fulfill(
                new Route.FulfillOptions().setBody("bifolioShard(\"core\",\"AQEA/v9j\")")));
    page.reload();
    reader.type("cache");
    assertThat(reader.said("stale")).isVisible();
    page.unroute("**/search/core.js*");
    reader.said("stale").locator("button").click();
    assertThat(page.locator("#find[open]")).hasCount(0);
    page.waitForLoadState();
    reader.type("cache");
    reader.hit();
  }

  @Test
  void withoutItsScriptsSearchSaysWhatToDoInstead() {
    page.route("**/assets/find.js", Route::abort);
    page.navigate(reader.address("http", "zh/" + SearchingReader.HOME));
    page.keyboard().press("/");
    page.waitForURL("**/zh/search.html");
    assertThat(page.locator(".find-without")).containsText("需要 JavaScript");
    page.locator(".find-without a[href*=glossary]").last().click();
    page.waitForURL("**/reference/glossary.html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "file"})
  void searchIsAPageWithAnAddress(String scheme) {
    page.navigate(reader.address(scheme, "en/search.html") + "?q=pipeline+bubble");
    assertThat(reader.field()).hasValue("pipeline bubble");
    assertThat(reader.hits().nth(3)).isVisible();
    assertThat(page.locator(".find-without")).isHidden();
    assertThat(page.locator("meta[name=robots]")).hasAttribute("content", "noindex");
    page.locator(".modes a[data-mode=zh]").click();
    page.waitForURL("**/zh/search.html?q=pipeline+bubble");
    assertThat(reader.hits().first()).hasAttribute("lang", "zh-Hans");
    reader.hits().first().click();
    page.waitForURL(url -> !url.contains("search.html"));
    assertThat(page.locator("[data-found]")).isInViewport();
  }

  @Test
  void aPhoneShowsSearchOnTheWholeScreen() {
    var small = reader.begin(390);
    reader.search("both", "memory_order_acquire KV cache");
    reader.hit();
    var box = small.locator("#find").boundingBox();
    assertThat(List.of(box.x, box.width, box.height)).containsExactly(0.0, 390.0, 844.0);
    var wide =
        "[...document.querySelectorAll('#find, #find *')]"
            + ".filter(e => e.getBoundingClientRect().right > 391).length";
    assertThat(small.evaluate(wide)).isEqualTo(0);
  }
}
