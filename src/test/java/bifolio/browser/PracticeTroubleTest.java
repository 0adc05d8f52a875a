package bifolio.browser;

import static bifolio.browser.PractisingReader.choose;
import static bifolio.browser.PractisingReader.mark;
import static bifolio.browser.PractisingReader.said;
import static bifolio.browser.PractisingReader.saved;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Where saving goes wrong the page says so and goes on; nothing saved is lost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PracticeTroubleTest {
  private static final String SAVED =
      "{\"format\":\"bifolio-practice\",\"version\":1,\"records\":{\"q:r1-01\":[\"k\",5]}}";

  @TempDir static Path site;
  private PractisingReader reader;
  private Page page;

  @BeforeAll
  void start() {
    reader = new PractisingReader(site);
  }

  @AfterAll
  void stop() {
    reader.close();
  }

  @BeforeEach
  void open() {
    page = reader.begin("");
  }

  @AfterEach
  void nothingWentWrong() {
    assertThat(reader.complaints()).isEmpty();
  }

  private void go(String path) {
    page.navigate(reader.address(path));
  }

  /** Puts a text into the storage as if it had been saved before. */
  private void before(String text) {
    go("en/reference/glossary.html");
    page.evaluate("text => localStorage.setItem('bifolio-practice', text)", text);
  }

  private void notices(String what) {
    assertThat(page.locator(".practice-said [data-say=" + what + "]")).isVisible();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "both"})
  void blockedStorageIsSaidAndMarkingGoesOn(String mode) throws IOException {
    page = reader.begin(PractisingReader.BLOCKED);
    go(mode + "/" + PractisingReader.QUESTIONS);
    notices("blocked");
    mark(page, "r1-01", "k").check();
    assertThat(mark(page, "r1-01", "k")).isChecked();
    page.locator(".practice-said button").click();
    assertThat(page.locator(".practice-said")).isHidden();
    mark(page, "r1-02", "u").check();
    assertThat(page.locator(".practice-said")).isHidden();
    go(mode + "/" + PractisingReader.PROGRESS);
    choose(page, SAVED);
    said(page, "found");
    page.locator("[data-do=merge]").click();
    said(page, "only-here");
    var file = page.waitForDownload(() -> page.locator("[data-do=export]").click());
    assertThat(Files.readString(file.path())).contains("\"q:r1-01\":[\"k\",5]");
  }

  @Test
  void fullStorageIsSaidAndWhatWasSavedStays() {
    before(SAVED);
    page.addInitScript(PractisingReader.FULL);
    go("zh/" + PractisingReader.QUESTIONS);
    assertThat(page.locator(".practice-said")).isHidden();
    mark(page, "r1-02", "u").check();
    notices("full");
    assertThat(mark(page, "r1-02", "u")).isChecked();
    assertThat(mark(page, "r1-01", "k")).isChecked();
    assertThat(saved(page)).isEqualTo(SAVED);
  }

  @Test
  void whatCannotBeReadIsPutAsideAndCanBeSavedAsAFile() throws IOException {
    before("{\"half\": ");
    go("en/" + PractisingReader.QUESTIONS);
    notices("rescued");
    mark(page, "r1-01", "k").check();
    assertThat(saved(page)).contains("q:r1-01");
    go("en/" + PractisingReader.PROGRESS);
    var file = page.waitForDownload(() -> page.locator("[data-do=rescue]").click());
    assertThat(Files.readString(file.path())).isEqualTo("{\"half\": ");
  }

  @Test
  void whatCannotBeReadNorPutAsideIsLeftAlone() {
    before("{\"half\": ");
    page.addInitScript(PractisingReader.FULL);
    go("zh/" + PractisingReader.QUESTIONS);
    notices("unreadable");
    mark(page, "r1-01", "k").check();
    assertThat(mark(page, "r1-01", "k")).isChecked();
    assertThat(saved(page)).isEqualTo("{\"half\": ");
  }

  @Test
  void whatANewerSiteSavedIsLeftAlone() {
    String newer = "{\"format\":\"bifolio-practice\",\"version\":9,\"marks\":[]}";
    before(newer);
    go("zh/" + PractisingReader.QUESTIONS);
    notices("newer");
    mark(page, "r1-01", "k").check();
    assertThat(mark(page, "r1-01", "k")).isChecked();
    assertThat(saved(page)).isEqualTo(newer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "garbage|显存是什么",
        "garbage|{\"a\":",
        "garbage|[]",
        "garbage|null",
        "garbage|{\"format\":\"bifolio-practice\",\"version\":1,\"records\":[1]}",
        "garbage|{\"format\":\"other\",\"version\":1,\"records\":{}}",
        "newer|{\"format\":\"bifolio-practice\",\"version\":2,\"records\":{}}",
        "older|{\"format\":\"bifolio-practice\",\"version\":0,\"records\":{}}",
      })
  void aFileThatIsNoneOfOursChangesNothing(String what, String text) {
    before(SAVED);
    go("en/" + PractisingReader.PROGRESS);
    choose(page, text);
    said(page, what);
    assertThat(page.locator(".import-choice")).isHidden();
    assertThat(saved(page)).isEqualTo(SAVED);
  }

  @Test
  void aFileIsMergedByTimeAndTheMergeUndone() {
    before(SAVED.replace("5]", "5],\"q:r1-02\":[\"u\",7]"));
    go("zh/" + PractisingReader.PROGRESS);
    choose(
        page,
        SAVED.replace(
            "5]",
            "9],\"q:r1-02\":[\"n\",6],\"q:q-1\":[\"k\",99e99],\"q:q-2\":\"k\",\"__proto__\":[1,1]"));
    said(page, "found-some");
    assertThat(page.locator("[data-say=found-some]")).containsText("另有 1 条");
    page.locator("[data-do=merge]").click();
    said(page, "merged");
    assertThat(page.locator(".whole output")).hasText("共 7 项，熟悉 2 项，不确定 1 项");
    page.locator("[data-do=undo]").click();
    said(page, "undone");
    assertThat(page.locator(".whole output")).hasText("共 7 项，熟悉 1 项，不确定 1 项");
    assertThat(page.locator("[data-do=undo]")).isHidden();
  }

  @Test
  void aFileReplacesAndClearingIsUndoneAfterAReload() {
    before(SAVED.replace("5]", "5],\"q:r1-02\":[\"u\",7]"));
    go("en/" + PractisingReader.PROGRESS);
    choose(page, SAVED);
    page.locator("[data-do=replace]").click();
    said(page, "replaced");
    assertThat(page.locator(".whole output")).hasText("1 of 7 known, 0 unsure");
    page.locator("[data-do=clear]").click();
    said(page, "cleared");
    assertThat(page.locator(".whole output")).hasText("0 of 7 known, 0 unsure");
    page.reload();
    page.locator("[data-do=undo]").click();
    assertThat(page.locator(".whole output")).hasText("1 of 7 known, 0 unsure");
  }

  @Test
  void whatIsExportedIsImportedElsewhere() throws IOException {
    go("zh/" + PractisingReader.QUESTIONS);
    mark(page, "r1-01", "k").check();
    go("zh/" + PractisingReader.PROGRESS);
    var file = page.waitForDownload(() -> page.locator("[data-do=export]").click());
    String text = Files.readString(file.path());
    page = reader.begin("");
    go("en/" + PractisingReader.PROGRESS);
    choose(page, text);
    page.locator("[data-do=merge]").click();
    go("en/" + PractisingReader.QUESTIONS);
    assertThat(mark(page, "r1-01", "k")).isChecked();
  }

  @Test
  void withoutTheListOfQuestionsProgressSaysSoAndStillExports() throws IOException {
    page.route("**/assets/practice/site.js", Route::abort);
    before(SAVED);
    go("en/" + PractisingReader.PROGRESS);
    said(page, "no-site");
    var file = page.waitForDownload(() -> page.locator("[data-do=export]").click());
    assertThat(Files.readString(file.path())).contains("r1-01");
  }
}
