package bifolio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers do with a calculator of the real handbook, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalculatorPageTest extends CalculatorReader {
  @Test
  void theEngineIsLoadedOnlyWhenACalculatorIsTouched() {
    var asked = new ArrayList<String>();
    page.onRequest(request -> asked.add(request.url()));
    go("en/" + CACHE);
    assertThat(asked).noneMatch(url -> url.endsWith("engine.js"));
    field("seq_length").focus();
    page.waitForFunction("() => window.bifolioCalculator !== undefined");
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
  void aRefusalThatAnotherFieldCausesMarksBothForAScreenReader() {
    go("zh/calculators/transformer-params.html");
    field("heads").fill("30");
    for (String name : new String[] {"heads", "head_dim"}) {
      assertThat(field(name)).hasAttribute("aria-invalid", "true");
      String described = field(name).getAttribute("aria-describedby");
      assertThat(page.evaluate("id => document.getElementById(id).textContent", described))
          .asString()
          .contains("无法均分给 30 个头");
    }
    field("heads").fill("32");
    assertThat(field("heads")).hasAttribute("aria-invalid", "false");
    assertThat(field("heads").getAttribute("aria-describedby")).isNull();
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

  @Test
  void sideBySideBothLanguagesAreCopied() {
    go("both/" + CACHE);
    page.locator("[data-do=text]").click();
    assertThat(page.locator(".calc-done")).containsText("已复制");
    assertThat(clipboard()).contains("KV cache in total: 1 GiB").contains("KV 缓存总量：1 GiB");
  }

  @Test
  void aCardWithoutTheDataTypeTakesItsOwnPeak() {
    go("en/calculators/roofline.html");
    field("accelerator").selectOption("v100-sxm2-32");
    assertThat(field("peak")).hasValue("125");
    assertThat(page.locator(".calc-notice:visible")).containsText("no bf16");
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
}
