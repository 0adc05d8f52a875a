package bifolio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
import org.junit.jupiter.params.provider.CsvSource;

/** Searching the real handbook as a reader does, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindTest {
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

  @ParameterizedTest
  @CsvSource({
    "http, en, pipeline bubble", "file, en, pipeline bubble", "http, zh, 流水线气泡",
    "file, zh, 流水线气泡", "http, both, 显存", "file, both, KV cache"
  })
  void whatIsTypedAndChosenLeadsToItsMarkedSection(String scheme, String mode, String query) {
    page.onConsoleMessage(
        message -> {
          // the tests' own block of the worker is said there too
          if (!message.text().contains("blocked by Playwright")) {
            reader.complaints().add(message.text());
          }
        });
    page.navigate(reader.address(scheme, mode + "/index.html"));
    page.keyboard().press("Control+k");
    page.keyboard().type(query);
    reader.hit();
    String wanted = (String) reader.hits().first().evaluate("hit => hit.href");
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
    reader.search(mode, query);
    assertThat(reader.hit()).hasAttribute("lang", mode.equals("zh") ? "zh-Hans" : "en");
    assertThat(
            reader
                .hits()
                .locator("mark")
                .filter(
                    new Locator.FilterOptions()
                        .setHasText(
                            Pattern.compile(word.split(" ", -1)[0], Pattern.CASE_INSENSITIVE)))
                .first())
        .isVisible();
  }

  @Test
  void enterThatEndsAChineseWordChoosesNothing() {
    reader.search("zh", "显存");
    reader.hit();
    String before = page.url();
    reader
        .field()
        .evaluate(
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
    reader.search("en", "cache");
    assertThat(reader.hits().nth(3)).isVisible();
    assertThat(reader.field()).hasAttribute("aria-expanded", "true");
    var order = List.of("ArrowDown", "ArrowDown", "ArrowUp", "End", "ArrowDown", "ArrowUp", "Home");
    int last = reader.hits().count() - 1;
    var places = List.of(1, 2, 1, last, 0, last, 0);
    for (int i = 0; i < order.size(); i++) {
      page.keyboard().press(order.get(i));
      var chosen = reader.hits().nth(places.get(i));
      assertThat(chosen).hasAttribute("aria-selected", "true");
      assertThat(reader.field()).hasAttribute("aria-activedescendant", chosen.getAttribute("id"));
    }
    var other = reader.context().waitForPage(() -> page.keyboard().press("Control+Enter"));
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
    reader.search("en", "pipeline bubble");
    assertThat(page.locator("#find .twin").first()).containsText("中文");
    page.keyboard().press("Alt+Enter");
    page.waitForURL("**/zh/**");
    reader.search("both", "pipeline bubble");
    assertThat(reader.hits().first().locator("[lang=zh-Hans], [lang=en]").first()).isVisible();
    assertThat(page.locator("#find .twin")).hasCount(0);
  }

  @Test
  void filtersNarrowWhatIsFound() {
    reader.search("en", "cache");
    reader.hit();
    page.locator("#find [value=zh]").check();
    assertThat(page.locator("#find .hit[lang=en]")).hasCount(0);
    reader.hit();
    page.locator("#find [value=en]").check();
    page.locator("#find select").selectOption("Calculators");
    assertThat(page.locator("#find .group")).hasCount(1);
    assertThat(page.locator("#find .label").filter(new Locator.FilterOptions().setVisible(true)))
        .hasText("Calculators");
  }
}
