package bifolio.browser;

import static bifolio.browser.PractisingReader.box;
import static bifolio.browser.PractisingReader.mark;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader marks stays, in every language and tab, and is counted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PracticeTest {
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

  private void shows(String tally) {
    assertThat(page.locator(".body > .tally output")).hasText(tally);
  }

  @Test
  void aMarkSurvivesReloadAndTheOtherLanguage() {
    go("en/" + PractisingReader.QUESTIONS);
    mark(page, "r1-01", "k").check();
    mark(page, "r1-02", "u").check();
    shows("1 of 2 known, 1 unsure");
    page.reload();
    assertThat(mark(page, "r1-01", "k")).isChecked();
    for (String mode : new String[] {"zh", "both"}) {
      go(mode + "/" + PractisingReader.QUESTIONS);
      assertThat(mark(page, "r1-01", "k")).isChecked();
      assertThat(mark(page, "r1-02", "u")).isChecked();
    }
    go("zh/" + PractisingReader.QUESTIONS);
    shows("共 2 项，熟悉 1 项，不确定 1 项");
  }

  @Test
  void aSecondClickTakesAMarkAway() {
    go("zh/" + PractisingReader.QUESTIONS);
    mark(page, "r1-01", "n").click();
    assertThat(mark(page, "r1-01", "n")).isChecked();
    mark(page, "r1-01", "n").click();
    assertThat(mark(page, "r1-01", "n")).not().isChecked();
    page.reload();
    assertThat(page.locator(".marks :checked")).hasCount(0);
  }

  @Test
  void theMarkStandsBesideTheAnswerToo() {
    go("en/" + PractisingReader.QUESTIONS);
    page.locator("summary").first().click();
    page.locator("details[open] .marks input[value=u]").check();
    assertThat(mark(page, "r1-01", "u")).isChecked();
  }

  @Test
  void theKeyboardAloneMarks() {
    go("en/" + PractisingReader.QUESTIONS);
    mark(page, "r1-01", "k").focus();
    page.keyboard().press("Space");
    assertThat(mark(page, "r1-01", "k")).isChecked();
    page.keyboard().press("ArrowRight");
    assertThat(mark(page, "r1-01", "u")).isChecked();
    page.keyboard().press("Delete");
    assertThat(page.locator(".marks :checked")).hasCount(0);
    go("en/" + PractisingReader.CHECKLIST);
    box(page, "queue").focus();
    page.keyboard().press("Space");
    assertThat(box(page, "queue")).isChecked();
  }

  @Test
  void aBoxHasThreeStatesInBothLanguages() {
    go("en/" + PractisingReader.CHECKLIST);
    box(page, "ring").click();
    box(page, "queue").click();
    box(page, "queue").click();
    shows("1 of 3 known, 1 unsure");
    go("zh/" + PractisingReader.CHECKLIST);
    assertThat(box(page, "环形")).isChecked();
    assertThat(box(page, "队列").evaluate("box => box.indeterminate")).isEqualTo(true);
    box(page, "队列").click();
    shows("共 3 项，熟悉 1 项，不确定 0 项");
    page.reload();
    shows("共 3 项，熟悉 1 项，不确定 0 项");
  }

  @Test
  void aTickFindsItsItemAfterASmallEdit() {
    go("en/" + PractisingReader.CHECKLIST);
    box(page, "ring").click();
    box(page, "pool").click();
    page.route("**/" + PractisingReader.CHECKLIST, PracticeTest::withAnotherFirstWord);
    page.reload();
    assertThat(box(page, "ring")).isChecked();
    assertThat(box(page, "queue")).not().isChecked();
    box(page, "ring").click();
    shows("1 of 3 known, 1 unsure");
    page.unroute("**/" + PractisingReader.CHECKLIST);
    page.reload();
    shows("1 of 3 known, 1 unsure");
  }

  private static void withAnotherFirstWord(Route route) {
    String html = route.fetch().text().replaceFirst("data-key=\"\\w\\w", "data-key=\"zz");
    route.fulfill(new Route.FulfillOptions().setBody(html).setContentType("text/html"));
  }

  @Test
  void anotherTabShowsTheChangeAndNothingIsOverwritten() {
    go("en/" + PractisingReader.QUESTIONS);
    var other = reader.page();
    other.navigate(reader.address("zh/" + PractisingReader.QUESTIONS));
    mark(page, "r1-01", "k").check();
    assertThat(mark(other, "r1-01", "k")).isChecked();
    mark(other, "r1-02", "u").check();
    assertThat(mark(page, "r1-02", "u")).isChecked();
    page.reload();
    shows("1 of 2 known, 1 unsure");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "both"})
  void progressIsCountedPerRoundAndOverall(String mode) {
    go(mode + "/" + PractisingReader.QUESTIONS);
    mark(page, "r1-01", "k").check();
    go(mode + "/" + PractisingReader.CHECKLIST);
    box(page, mode.equals("zh") ? "环形" : "ring").click();
    go(mode + "/rounds/r1/index.html");
    assertThat(page.locator(".part-line output")).hasText("2 / 5");
    go(mode + "/" + PractisingReader.PROGRESS);
    assertThat(page.locator(".part-line")).hasCount(2);
    assertThat(page.locator(".whole output")).containsText(mode.equals("zh") ? "7" : "2 of 7");
    go(mode + "/index.html");
    assertThat(page.locator(".summary output")).containsText(mode.equals("zh") ? "7" : "2 of 7");
    page.locator(".summary .go-on").click();
    page.waitForURL("**/" + mode + "/" + PractisingReader.CHECKLIST + "#*");
  }

  @Test
  void theFirstPageIsSilentBeforeAnythingIsMarked() {
    go("en/index.html");
    assertThat(page.locator("[data-practice=summary]")).isHidden();
  }

  @Test
  void progressWorksFromADisk() {
    page.navigate(reader.onDisk("zh/" + PractisingReader.PROGRESS));
    assertThat(page.locator(".part-line")).hasCount(2);
    assertThat(page.locator(".whole output")).containsText("共 7 项");
  }

  @Test
  void questionsAreFilteredAndDrawn() {
    go("zh/" + PractisingReader.QUESTIONS);
    mark(page, "r1-02", "u").check();
    go("zh/practice/questions.html");
    assertThat(page.locator(".asked li:visible")).hasCount(4);
    page.locator("[data-by=state]").selectOption("u");
    assertThat(page.locator(".asked li:visible")).hasCount(1);
    assertThat(page.locator(".asked li:visible")).containsText("多少字节");
    assertThat(page.locator(".asked li:visible .state span:visible")).hasText("不确定");
    page.locator("[data-do=draw]").click();
    assertThat(page.locator(".drawn a")).isFocused();
    assertThat(page.locator(".explorer [role=status]")).containsText("抽到");
    page.reload();
    assertThat(page.locator(".asked li:visible")).hasCount(1);
    page.locator("[data-by=level]").selectOption("L1");
    assertThat(page.locator(".asked li:visible")).hasCount(0);
    assertThat(page.locator("[data-do=draw]")).isDisabled();
    page.locator(".explorer [data-do=clear]").click();
    assertThat(page.locator(".asked li:visible")).hasCount(4);
  }

  @Test
  void aQuizGivesFeedbackAtOnceAndAResultAtTheEnd() {
    go("en/" + PractisingReader.QUIZ);
    assertThat(page.locator(".outcome")).isHidden();
    page.locator(".option", new Page.LocatorOptions().setHasText("one")).first().click();
    page.locator("[data-do=check]").first().click();
    assertThat(page.locator(".choice [role=status]").first()).hasText("Not right. The answer: B.");
    assertThat(mark(page, "q-1", "n")).isChecked();
    page.locator(".options").nth(1).locator("input").nth(0).check();
    page.locator(".options").nth(1).locator("input").nth(2).focus();
    page.keyboard().press("Space");
    page.keyboard().press("Enter");
    assertThat(page.locator(".choice [role=status]").nth(1)).hasText("Right.");
    assertThat(page.locator(".quiz-result [role=status]")).hasText("1 of 2 right.");
    assertThat(page.locator(".first-pages a").first()).hasText("Questions");
    assertThat(page.locator("svg.radar")).hasAttribute("aria-label", "memory 0/1, network 1/1");
    assertThat(page.locator(".load")).containsText("10 hours");
    go("zh/" + PractisingReader.QUIZ);
    assertThat(page.locator(".quiz-result [role=status]")).hasText("共 2 题，答对 1 题。");
    assertThat(page.locator(".is-wrong")).containsText("一");
    assertThat(page.locator("svg.radar")).hasAttribute("aria-label", "显存 0/1, network 1/1");
    page.locator(".choice [data-do=again]").first().click();
    assertThat(page.locator(".outcome")).isHidden();
    assertThat(page.locator(".is-wrong")).hasCount(0);
  }

  /** An option's letter and button stand before the English; the Chinese begins at the gutter. */
  @Test
  void sideBySideOptionsBeginWhereTheirQuestionBegins() {
    page.setViewportSize(820, 900);
    go("both/" + PractisingReader.QUIZ);
    assertThat(page.locator(".option input").first()).isEnabled();
    var lefts =
        """
        [...document.querySelectorAll(".body > .pair > [lang|=zh], .option > .pair > [lang|=zh]")]
          .map(e => Math.round(e.getBoundingClientRect().left))
        """;
    assertThat((List<?>) page.evaluate(lefts)).hasSizeGreaterThan(3);
    assertThat(Set.copyOf((List<?>) page.evaluate(lefts))).hasSize(1);
  }

  @Test
  void withoutScriptNoAnswerIsGivenAway() {
    var silent =
        reader
            .context()
            .browser()
            .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    var plain = silent.newPage();
    plain.navigate(reader.address("zh/" + PractisingReader.QUIZ));
    assertThat(plain.locator(".options input")).hasCount(0);
    assertThat(plain.locator(".by-hand")).containsText("按主题数一数");
    plain.navigate(reader.address("zh/practice/cards.html"));
    assertThat(plain.locator(".cards > div")).hasCount(3);
    plain.navigate(reader.address("zh/practice/questions.html"));
    assertThat(plain.locator(".asked li")).hasCount(4);
    silent.close();
  }
}
