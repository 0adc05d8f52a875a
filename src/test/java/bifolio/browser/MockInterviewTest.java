package bifolio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clock, the notes, the rubric and the recording of a mock interview; flash cards. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MockInterviewTest {
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

  private void press(String what) {
    page.locator("[data-do='" + what + "']").click();
  }

  private void left(String stage, String whole) {
    assertThat(page.locator(".stage-left")).hasText(stage);
    assertThat(page.locator(".whole-left")).hasText(whole);
  }

  @Test
  void theClockGoesThroughTheStagesAndSurvivesReloadAndTheOtherLanguage() {
    page.clock().install(new Clock.InstallOptions().setTime("2026-01-01T09:00:00Z"));
    go("en/" + PractisingReader.MOCK);
    page.clock().pauseAt("2026-01-01T10:00:00Z");
    left("3:00", "10:00");
    press("start");
    page.clock().runFor(125_000);
    left("0:55", "7:55");
    assertThat(page.locator(".announced")).hasText("One minute left: Set-up.");
    page.reload();
    page.clock().runFor(60_000);
    left("6:55", "6:55");
    assertThat(page.locator(".stages [aria-current]")).containsText("Derive");
    assertThat(page.locator(".announced")).hasText("Stage: Derive, 7 minutes.");
    press("pause");
    page.clock().runFor(60_000);
    left("6:55", "6:55");
    go("zh/" + PractisingReader.MOCK);
    left("6:55", "6:55");
    press("next");
    assertThat(page.locator(".announced")).containsText("时间到");
    assertThat(page.locator("[data-do=start]")).isHidden();
    press("reset");
    left("3:00", "10:00");
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-do=pause]")).isFocused();
  }

  @Test
  void notesAreKeptAndSavedAsAFile() throws IOException {
    go("zh/" + PractisingReader.MOCK);
    page.locator("textarea").fill("显存 16 字节\nsecond line");
    var file = page.waitForDownload(() -> press("save-notes"));
    assertThat(Files.readString(file.path())).contains("显存 16 字节\nsecond line");
    go("en/" + PractisingReader.MOCK);
    assertThat(page.locator("textarea")).hasValue("显存 16 字节\nsecond line");
  }

  @Test
  void theRubricAddsUpAndJudges() {
    go("en/" + PractisingReader.MOCK);
    var rows = page.locator(".score tbody tr");
    rows.nth(0).locator("input").nth(3).check();
    assertThat(page.locator(".sum output")).hasText("4 + …");
    rows.nth(1).locator("input").nth(0).check();
    assertThat(page.locator(".sum output")).hasText("5");
    assertThat(page.locator(".passes li")).hasAttribute("data-passed", "no");
    rows.nth(1).locator("input").nth(1).check();
    assertThat(page.locator(".passes li")).hasAttribute("data-passed", "yes");
    go("zh/" + PractisingReader.MOCK);
    assertThat(page.locator(".sum output")).hasText("6");
    page.locator(".score-clear").click();
    assertThat(page.locator(".score :checked")).hasCount(0);
  }

  @ParameterizedTest
  @CsvSource({"NotAllowedError, refused", "NotFoundError, missing", "TypeError, failed"})
  void aMicrophoneThatIsNotGivenIsSaidAndTheRestGoesOn(String error, String what) {
    page.addInitScript(
        "MediaDevices.prototype.getUserMedia = () => Promise.reject(new DOMException('no', '"
            + error
            + "'))");
    go("zh/" + PractisingReader.MOCK);
    press("record");
    assertThat(page.locator(".recorder [data-say=" + what + "]")).isVisible();
    assertThat(page.locator("[data-do=record]")).isVisible();
    press("start");
    assertThat(page.locator("[data-do=pause]")).isVisible();
  }

  @Test
  void whereNothingCanBeRecordedThePageSaysSo() {
    page.addInitScript("delete window.MediaRecorder");
    go("en/" + PractisingReader.MOCK);
    press("record");
    assertThat(page.locator(".recorder [data-say=impossible]")).isVisible();
  }

  @Test
  void aRecordingBecomesAFileAndIsSentNowhere() throws IOException {
    page.addInitScript(
        "MediaDevices.prototype.getUserMedia = async () => {"
            + " const audio = new AudioContext(), tone = audio.createOscillator(),"
            + " out = audio.createMediaStreamDestination();"
            + " tone.connect(out); tone.start(); return out.stream; }");
    go("en/" + PractisingReader.MOCK);
    var sent = new ArrayList<String>();
    page.onRequest(
        request -> {
          boolean here = request.url().startsWith(reader.address("assets/"));
          if (!request.method().equals("GET") || !(here || request.url().startsWith("blob:"))) {
            sent.add(request.url());
          }
        });
    press("record");
    assertThat(page.locator("[data-say=recording]")).isVisible();
    press("stop");
    assertThat(page.locator("[data-say=recorded]")).isVisible();
    var file = page.waitForDownload(() -> press("save-audio"));
    assertThat(file.suggestedFilename()).startsWith("mock-r1.");
    assertThat(Files.exists(file.path())).isTrue();
    assertThat(sent).isEmpty();
  }

  @Test
  void cardsAreAskedByKeyboardInBothDirectionsAndComeBackWhenDue() {
    page.clock().install();
    go("en/practice/cards.html");
    assertThat(page.locator(".front")).hasText("cache");
    assertThat(page.locator(".behind")).isEmpty();
    page.keyboard().press("Space");
    assertThat(page.locator(".behind")).containsText("缓存");
    page.keyboard().press("3");
    assertThat(page.locator(".front")).hasText("page");
    page.keyboard().press("Space");
    page.keyboard().press("1");
    assertThat(page.locator(".leitner li")).hasText(new String[] {"1", "1", "0", "0", "0"});
    page.keyboard().press("z");
    assertThat(page.locator(".front")).hasText("page");
    page.keyboard().press("2");
    assertThat(page.locator(".front")).hasText("link");
    page.keyboard().press("Space");
    page.keyboard().press("3");
    assertThat(page.locator(".due")).hasText("1 due, 0 new, 3 in all");
    page.clock().fastForward("25:00:00");
    page.reload();
    assertThat(page.locator(".due")).hasText("3 due, 0 new, 3 in all");
    page.locator("[data-by=direction]").selectOption("zh-en");
    assertThat(page.locator(".due")).hasText("0 due, 3 new, 3 in all");
    assertThat(page.locator(".front")).hasText("缓存");
    page.locator("[data-by=direction]").selectOption("def");
    assertThat(page.locator(".front")).hasText("Fast & small.");
  }

  @Test
  void cardsGoToAnki() throws IOException {
    go("zh/practice/cards.html");
    page.locator("[data-by=area]").selectOption("内存");
    var file = page.waitForDownload(() -> press("tsv"));
    assertThat(Files.readString(file.path()))
        .isEqualTo(
            """
            #separator:tab
            #html:true
            #tags column:3
            cache\t缓存<br>快而小。\t内存
            page\t页<br>一块内存。\t内存
            """);
  }
}
