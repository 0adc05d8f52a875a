package bifolio.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Readers with a small window, large letters, no motion, colours of their own, or only keys. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComfortTest {
  static final List<String> MODES = ReadingDesk.MODES;
  private static final String LESSON = "courses/sys-602/data-parallel-zero";

  @TempDir static Path site;
  private ReadingDesk desk;

  @BeforeAll
  void open() {
    desk = new ReadingDesk(site);
  }

  @AfterAll
  void close() {
    desk.close();
  }

  private Page page(String name, int width) {
    var page = desk.read(width).newPage();
    page.navigate(desk.address(name));
    return page;
  }

  /** 320 px is also what a window of 1280 px leaves at 400 %; 640 px is 200 %. */
  @ParameterizedTest
  @CsvSource({"en, 320", "zh, 320", "both, 320", "both, 640"})
  void nothingScrollsSidewaysInASmallWindow(String mode, int width) {
    var wide = new ArrayList<String>();
    try (var page = page(mode + "/index", width)) {
      for (String name : ReadingDesk.PAGES) {
        page.navigate(desk.address(mode + "/" + name));
        page.evaluate(
            "document.querySelectorAll('main details').forEach(part => { part.open = true; })");
        int over =
            (int)
                page.evaluate(
                    "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth");
        if (over > 0) {
          wide.add(
              page.url()
                  + " by "
                  + over
                  + " px: "
                  + page.evaluate(
                      """
              (() => {
                const edge = document.documentElement.clientWidth + 1;
                const found = [...document.querySelectorAll('body *')].find(e => e.getBoundingClientRect().right > edge
                  && !e.closest('.table, pre, .math, .diagram, .calc-table, .chart, .schedule, .wide, .drawing'));
                return found ? found.outerHTML.slice(0, 160) : 'unknown';
              })()
              """));
        }
      }
    }
    assertThat(wide).isEmpty();
  }

  @Test
  void nothingMovesForReadersWhoAskForThat() {
    String moving = "document.getAnimations().length";
    var moves = new Browser.NewContextOptions();
    try (var context = desk.read(1280, moves)) {
      var page = context.newPage();
      page.navigate(desk.address("en/" + LESSON) + "#why-it-is-asked.1");
      assertThat(page.evaluate(moving)).isEqualTo(0);
      page.emulateMedia(
          new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
      page.navigate(desk.address("en/" + LESSON) + "#why-it-is-asked.1");
      page.reload();
      assertThat((int) page.evaluate(moving)).isPositive();
    }
  }

  @ParameterizedTest
  @FieldSource("MODES")
  void withColoursOfTheSystemThePlaceIsStillMarked(String mode) {
    var options = new Browser.NewContextOptions().setForcedColors(ForcedColors.ACTIVE);
    try (var context = desk.read(1280, options)) {
      var page = context.newPage();
      page.navigate(desk.address(mode + "/" + LESSON));
      String paper =
          (String)
              page.evaluate("getComputedStyle(document.querySelector('.modes')).backgroundColor");
      assertThat(
              page.evaluate(
                  "getComputedStyle(document.querySelector('.modes [aria-current]')).backgroundColor"))
          .isNotEqualTo(paper);
      assertThat(
              page.evaluate(
                  "getComputedStyle(document.querySelector('.side [aria-current]')).borderTopStyle"))
          .isEqualTo("solid");
    }
  }

  @ParameterizedTest
  @FieldSource("MODES")
  void keysAloneReachEverything(String mode) {
    try (var page = page(mode + "/" + LESSON, 1280)) {
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
      page.keyboard().press("Tab");
      page.keyboard().press("Tab");
      assertThat(page.evaluate("!!document.activeElement.closest('.bar')")).isEqualTo(true);
      page.locator(".skip").focus();
      page.keyboard().press("Enter");
      var seen = new LinkedHashSet<String>();
      var unseen = new ArrayList<Object>();
      for (int i = 0; i < 50; i++) {
        page.keyboard().press("Tab");
        seen.add(
            (String)
                page.evaluate(
                    "document.activeElement.closest('.bar, .side, .contents, .body, .turn, .foot')?.className ?? ''"));
        var hidden =
            page.evaluate(
                """
                (() => {
                  const e = document.activeElement, style = getComputedStyle(e);
                  return style.outlineStyle === 'none' || !e.getClientRects().length ? e.outerHTML.slice(0, 120) : '';
                })()
                """);
        if (!"".equals(hidden)) {
          unseen.add(hidden);
        }
      }
      assertThat(unseen).as("no focus to be seen").isEmpty();
      assertThat(seen).contains("body");
    }
  }

  @Test
  void keysTurnPagesAndShowTheKeys() {
    try (var page = page("zh/" + LESSON, 1280)) {
      page.keyboard().press("]");
      page.waitForURL("**/zh/courses/sys-602/tensor-sequence.html**");
      page.keyboard().press("[");
      page.waitForURL("**/zh/" + LESSON + ".html**");
      page.keyboard().press("?");
      assertThat(page.locator("#keys").isVisible()).isTrue();
      page.keyboard().press("Escape");
      page.waitForFunction("() => !document.getElementById('keys').open");
      page.keyboard().press("b");
      page.waitForURL("**/both/" + LESSON + ".html**");
    }
  }

  @Test
  void theFrameSaysWhereTheReaderIs() {
    try (var page = page("en/" + LESSON, 1280)) {
      assertThat(page.locator(".crumbs a").first().textContent()).isEqualTo("Courses");
      assertThat(page.locator(".side [aria-current=page]").textContent()).contains("ZeRO");
      assertThat(page.locator(".top [aria-current]").textContent()).isEqualTo("Courses");
      String id =
          (String)
              page.evaluate(
                  "decodeURIComponent(document.querySelectorAll('.contents a')[3].hash.slice(1))");
      page.evaluate("id => document.getElementById(id).scrollIntoView()", id);
      page.waitForFunction("() => document.querySelector('.contents [aria-current]')");
      double top =
          ((Number)
                  page.evaluate(
                      "document.getElementById(decodeURIComponent("
                          + "document.querySelector('.contents [aria-current]').hash.slice(1)))"
                          + ".getBoundingClientRect().top"))
              .doubleValue();
      assertThat(top).isBetween(0.0, 300.0);
      assertThat(page.locator(".body h2 > a.anchor").first().getAttribute("aria-label"))
          .isNotBlank();
      assertThat(page.locator(".foot a.carry").getAttribute("href")).endsWith("zero.md");
    }
  }

  @Test
  void theTwinOfTheBlockUnderTheMouseIsMarked() {
    try (var page = page("both/" + LESSON, 1280)) {
      var pair = page.locator(".body > .pair:has(> p)").first();
      String wash = "pair => [...pair.children].map(e => getComputedStyle(e).backgroundColor)";
      var before = (List<?>) pair.evaluate(wash);
      pair.locator("> *").first().hover();
      page.waitForTimeout(50);
      var after = (List<?>) pair.evaluate(wash);
      assertThat(after.get(0)).isEqualTo(after.get(1)).isNotEqualTo(before.get(1));
    }
  }

  @Test
  void theHeadOfATableThatFitsStaysInView() {
    try (var page = page("en/library/books", 1680)) {
      page.waitForSelector(".data.fits");
      page.evaluate(
          "document.querySelector('.data.fits tbody tr:nth-child(8)').scrollIntoView({block: 'center'})");
      double top = page.locator(".data.fits thead th").first().boundingBox().y;
      assertThat(top).isBetween(40.0, 70.0);
    }
  }

  @Test
  void codeIsCopiedByItsButton() {
    try (var page = page("zh/" + LESSON, 1280)) {
      page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
      var box = page.locator("div.code").first();
      box.hover();
      box.locator("button").click();
      page.waitForFunction("() => document.querySelector('div.code button').textContent === '已复制'");
      assertThat(page.evaluate("navigator.clipboard.readText()"))
          .isEqualTo(box.locator("code").textContent());
    }
  }

  @ParameterizedTest
  @CsvSource({"en", "zh"})
  void aFirstVisitToALessonIsLight(String mode) {
    var sizes = new int[2];
    try (var context = desk.read(1280)) {
      var page = context.newPage();
      page.onResponse(
          answer -> {
            String url = answer.url();
            // what paper and the next visit need comes after the page can be read
            boolean later = url.endsWith("print.css") || url.endsWith("offline.js");
            if (!later && url.matches(".*[.](html|css|js)")) {
              int size = compressed(answer.body());
              sizes[0] += size;
              sizes[1] += url.endsWith(".js") ? size : 0;
            }
          });
      page.navigate(desk.address(mode + "/" + LESSON));
      page.waitForTimeout(300);
    }
    assertThat(sizes[0]).as("page, style and script").isLessThan(40 * 1024);
    assertThat(sizes[1]).as("script").isBetween(1, 6_000);
  }

  private static int compressed(byte[] body) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.size();
  }
}
