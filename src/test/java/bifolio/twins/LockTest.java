package bifolio.twins;

import static bifolio.twins.Confirmed.LOCK;
import static bifolio.twins.Confirmed.state;
import static org.assertj.core.api.Assertions.assertThat;

import bifolio.TinySite;
import bifolio.model.PageId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of the lock when pages move and branches meet. */
class LockTest {
  private static final TinySite BOOK =
      Confirmed.all(
          TinySite.of(
              """
              -- content/en/old.md --
              # Page

              First paragraph.

              Second paragraph.
              -- content/zh/old.md --
              # 页

              第一段。

              第二段。
              -- content/en/other.md --
              # Other
              -- content/zh/other.md --
              # 另一页
              """));

  private static String text(TinySite site, String path) {
    return site.files().getOrDefault(path, "");
  }

  private static TinySite moved(String front) {
    return BOOK.without("content/en/old.md")
        .without("content/zh/old.md")
        .with("content/en/new/页.md", front + text(BOOK, "content/en/old.md"))
        .with("content/zh/new/页.md", text(BOOK, "content/zh/old.md"));
  }

  @Test
  void aPageThatMovesKeepsItsState() {
    assertThat(state(moved(""), "new/页")).isEqualTo("CURRENT");
  }

  @Test
  void aPageThatMovesAndChangesInOneLanguageIsStale() {
    var edited = moved("");
    var site =
        edited.with("content/zh/new/页.md", text(edited, "content/zh/new/页.md").replace("第二", "第贰"));
    assertThat(state(site, "new/页")).isEqualTo("STALE zh:5");
  }

  @Test
  void anAliasSaysWhereAPageWasWhateverElseHasChanged() {
    var edited = moved("---\naliases: [old]\n---\n");
    String en = text(edited, "content/en/new/页.md");
    String zh = text(edited, "content/zh/new/页.md");
    var site =
        edited
            .with("content/en/new/页.md", en.replace("First", "The first"))
            .with("content/zh/new/页.md", zh.replace("第二", "第贰"));
    assertThat(state(site, "new/页")).isEqualTo("STALE en:6 zh:8");
  }

  @Test
  void twoPagesThatCouldBeTheOldOneAreBothUnconfirmed() {
    var site =
        moved("")
            .with("content/en/copy.md", text(BOOK, "content/en/old.md"))
            .with("content/zh/copy.md", text(BOOK, "content/zh/old.md"));
    assertThat(state(site, "new/页")).isEqualTo("UNCONFIRMED");
    assertThat(state(site, "copy")).isEqualTo("UNCONFIRMED");
  }

  @Test
  void aPageThatMovesWithoutOneOfItsLanguagesIsMissing() {
    assertThat(state(moved("").without("content/zh/new/页.md"), "new/页")).isEqualTo("MISSING");
  }

  @Test
  void confirmingOnePageMovesLinesAndDropsThoseOfPagesThatAreGone() {
    var site = moved("").without("content/en/other.md").without("content/zh/other.md");
    String lock = Confirmed.twins(site).confirmed(Set.of(), "2026-11-21");
    assertThat(lock.lines().skip(1)).hasSize(1).allMatch(line -> line.startsWith("new/页 "));
    assertThat(state(site.with(LOCK, lock), "new/页")).isEqualTo("CURRENT");
  }

  @Test
  void aPageThatLosesATwinForAWhileKeepsItsLine() {
    var site = BOOK.without("content/zh/old.md");
    assertThat(Confirmed.twins(site).confirmed(Set.of(), "2026-11-21")).isEqualTo(text(BOOK, LOCK));
  }

  /** Two branches: each changed another paragraph and confirmed the page. */
  private static TinySite merged(String marks) {
    String en = text(BOOK, "content/en/old.md");
    String zh = text(BOOK, "content/zh/old.md");
    var ours =
        Confirmed.pages(BOOK.with("content/en/old.md", en.replace("First", "The first")), "old");
    var theirs = Confirmed.pages(BOOK.with("content/zh/old.md", zh.replace("第二", "第贰")), "old");
    String conflict =
        String.format(
            marks, line(text(ours, LOCK)), line(text(BOOK, LOCK)), line(text(theirs, LOCK)));
    String lock = text(BOOK, LOCK).replace(line(text(BOOK, LOCK)) + "\n", conflict);
    return BOOK.with("content/en/old.md", en.replace("First", "The first"))
        .with("content/zh/old.md", zh.replace("第二", "第贰"))
        .with(LOCK, lock);
  }

  private static String line(String lock) {
    return lock.lines().filter(line -> line.startsWith("old ")).findFirst().orElseThrow();
  }

  @Test
  void aConflictIsReportedAtItsPlaceAndJoined() {
    var site = merged("<<<<<<< HEAD\n%1$s\n||||||| 基点\n%2$s\n=======\n%3$s\n>>>>>>> 分支\n");
    assertThat(site.build().printed())
        .isEqualTo(
            """
            content/twins.lock:2:1: warning[twins-conflict]: a merge left its marks in this file
                2 │ <<<<<<< HEAD
                  │ ^^^^^^^^^^^^
              hint: run ./bifolio confirm: it keeps what either side confirmed, and confirms nothing else
            """);
    assertThat(state(site, "old")).isEqualTo("CURRENT");
  }

  @Test
  void confirmingNothingMendsAConflict() {
    var site = merged("<<<<<<< HEAD\n%1$s\n=======\n%3$s\n>>>>>>> 分支\n");
    String lock = Confirmed.twins(site).confirmed(Set.of(), "2026-11-21");
    assertThat(lock).isEqualTo(text(Confirmed.all(site), LOCK));
    assertThat(site.with(LOCK, lock).build().problems()).isEmpty();
  }

  @Test
  void linesThatGitJoinsWithoutMarksAreJoinedToo() {
    var site = merged("%1$s\n%3$s\n");
    assertThat(site.build().problems()).isEmpty();
    assertThat(Confirmed.twins(site).confirmed(Set.of(), "2026-11-21"))
        .isEqualTo(text(Confirmed.all(site), LOCK));
  }

  @Test
  void mendingConfirmsNothingThatNobodyConfirmed() {
    var joined = merged("%1$s\n%3$s\n");
    String zh = text(joined, "content/zh/old.md");
    var site = joined.with("content/zh/old.md", zh.replace("第一段", "首段"));
    String lock = Confirmed.twins(site).confirmed(Set.of(), "2026-11-21");
    assertThat(state(site.with(LOCK, lock), "old")).isEqualTo("STALE zh:3");
  }

  @Test
  void lineEndsOfWindowsAreRead() {
    var site = BOOK.with(LOCK, text(BOOK, LOCK).replace("\n", "\r\n"));
    assertThat(site.build().problems()).isEmpty();
  }

  private static String day(TinySite site, String path) {
    return Confirmed.parity(site, path).day();
  }

  @Test
  void aConfirmedLineHasItsDay() {
    assertThat(line(text(BOOK, LOCK))).startsWith("old 2026-11-21 ");
    assertThat(day(BOOK, "old")).isEqualTo("2026-11-21");
  }

  @Test
  void confirmingAPageThatHasNotChangedKeepsItsDay() {
    String again = Confirmed.twins(BOOK).confirmed(Set.of(new PageId("old")), "2027-01-02");
    assertThat(again).isEqualTo(text(BOOK, LOCK));
    var edited =
        BOOK.with("content/zh/old.md", text(BOOK, "content/zh/old.md").replace("第二", "第贰"));
    String lock = Confirmed.twins(edited).confirmed(Set.of(new PageId("old")), "2027-01-02");
    assertThat(day(edited.with(LOCK, lock), "old")).isEqualTo("2027-01-02");
    assertThat(day(edited.with(LOCK, lock), "other")).isEqualTo("2026-11-21");
  }

  @Test
  void ofTwoDaysAMergeTakesTheLaterOne() {
    String line = line(text(BOOK, LOCK));
    String later = line.replace("2026-11-21", "2027-01-02");
    for (String both : List.of(line + "\n" + later, later + "\n" + line)) {
      assertThat(day(BOOK.with(LOCK, text(BOOK, LOCK).replace(line, both)), "old"))
          .isEqualTo("2027-01-02");
    }
  }

  @Test
  void aLineWithoutADayIsReadAndKept() {
    var site = BOOK.with(LOCK, text(BOOK, LOCK).replace(" 2026-11-21", ""));
    assertThat(site.build().problems()).isEmpty();
    assertThat(state(site, "old")).isEqualTo("CURRENT");
    assertThat(day(site, "old")).isEmpty();
    assertThat(Confirmed.twins(site).confirmed(Set.of(), "2027-01-02")).isEqualTo(text(site, LOCK));
  }
}
