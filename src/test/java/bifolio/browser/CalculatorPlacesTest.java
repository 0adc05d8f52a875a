package bifolio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calculators where script, network, width or time are short. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalculatorPlacesTest extends CalculatorReader {
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
