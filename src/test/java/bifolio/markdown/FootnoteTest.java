package bifolio.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.TinySite;
import org.junit.jupiter.api.Test;

class FootnoteTest {
  private static String ref(String lang, String label, int count, int number) {
    return "<sup class=\"fnref\"><a id=\"fnref-%s-%s-%d\" href=\"#fn-%s\">%d</a></sup>"
        .formatted(lang, label, count, label, number);
  }

  @Test
  void notesAreNumberedByTheirFirstReference() {
    var built = TinySite.en("B[^b] A[^a] B[^b].\n\n[^a]: Note a.\n[^b]: Note *b*.\n").build();
    assertThat(built.body("en/a.html"))
        .isEqualTo(
            """
            <p id="top.1">B%s A%s B%s.</p>
            <section class="footnotes"><h2>Notes</h2><ol><li id="fn-b"><p id="fn-b.1">Note <em>b</em>.</p>
            <a class="back" href="#fnref-en-b-1" aria-label="back to the text">↩</a> <a class="back" href="#fnref-en-b-2" aria-label="back to the text">↩</a> </li>
            <li id="fn-a"><p id="fn-a.1">Note a.</p>
            <a class="back" href="#fnref-en-a-1" aria-label="back to the text">↩</a> </li>
            </ol></section>"""
                .formatted(ref("en", "b", 1, 1), ref("en", "a", 1, 2), ref("en", "b", 2, 1)));
    assertThat(built.mistakes()).isEmpty();
  }

  @Test
  void aNoteHoldsBlocks() {
    var body =
        TinySite.en("A[^n]\n\n[^n]: First\n    line.\n\n    Second.\n\n    - item\n")
            .build()
            .body("en/a.html");
    assertThat(body).contains(">First line.</p>", ">Second.</p>", ">item </li>");
  }

  @Test
  void aNoteCanReferToANote() {
    var body = TinySite.en("A[^1]\n\n[^2]: Two.\n[^1]: One[^2].\n").build().body("en/a.html");
    assertThat(body)
        .containsSubsequence(
            "<li id=\"fn-1\">", "One" + ref("en", "2", 1, 2), "<li id=\"fn-2\">", "Two.");
  }

  @Test
  void aNoteThatRefersToItselfEnds() {
    var built = TinySite.en("A[^1]\n\n[^1]: One[^1].\n").build();
    assertThat(built.body("en/a.html")).contains(ref("en", "1", 2, 1));
  }

  @Test
  void anUnusedNoteIsReportedAndNotShown() {
    var built = TinySite.zh("甲\n\n[^多余]: 注\n").build();
    assertThat(built.mistakes())
        .containsExactly(
            "content/zh/a.md:3:1: warning[unused-footnote]: nothing refers to the footnote \"多余\"");
    assertThat(built.body("zh/a.html")).doesNotContain("注");
  }

  @Test
  void anUnknownNoteIsReportedAtItsReference() {
    var built = TinySite.zh("文[^缺]字\n").build();
    assertThat(built.mistakes())
        .containsExactly(
            "content/zh/a.md:1:2: warning[unknown-footnote]: there is no footnote \"缺\"");
    assertThat(built.body("zh/a.html")).contains("文[^缺]字");
  }

  @Test
  void labelsThatDifferOnlyInPunctuationHaveIdsOfTheirOwn() {
    var body =
        TinySite.en("[^a b] [^a-b] [^*] [^!]\n\n[^a b]: 1\n[^a-b]: 2\n[^*]: 3\n[^!]: 4\n")
            .build()
            .body("en/a.html");
    assertThat(body)
        .contains("id=\"fn-a-b\"", "id=\"fn-a-b-2\"", "id=\"fn-note\"", "id=\"fn-note-2\"")
        .contains(ref("en", "a-b-2", 1, 2), ref("en", "note-2", 1, 4));
  }

  @Test
  void chineseLabelsStayReadable() {
    assertThat(TinySite.zh("文[^来源]\n\n[^来源]: 见\n").build().body("zh/a.html"))
        .contains(ref("zh", "来源", 1, 1), "<li id=\"fn-来源\">", "href=\"#fnref-zh-来源-1\"");
  }

  @Test
  void bothSidesHaveTheirOwnReferencesAndOneList() {
    var body =
        TinySite.both("One[^n] fact.\n\n[^n]: A note.\n", "一个[^n]事实。\n\n[^n]: 一条注。\n")
            .build()
            .body("both/a.html");
    assertThat(body)
        .contains(ref("en", "n", 1, 1), ref("zh", "n", 1, 1))
        .containsOnlyOnce("<li id=\"fn-n\">")
        .contains(
            "href=\"#fnref-en-n-1\"",
            "href=\"#fnref-zh-n-1\" aria-label=\"回到正文\" lang=\"zh-Hans\"");
  }

  @Test
  void aReferenceThatIsShownOnceHasOneWayBack() {
    var body =
        TinySite.both("DDIA[^n]\n\n[^n]: *DDIA*, 2017.\n", "DDIA[^n]\n\n[^n]: *DDIA*, 2017.\n")
            .build()
            .body("both/a.html");
    assertThat(body).contains("href=\"#fnref-en-n-1\"").doesNotContain("#fnref-zh");
  }

  @Test
  void aPageShownInTheOtherLanguageLeadsBackToo() {
    var built = TinySite.en("A[^n]\n\n[^n]: n\n").build();
    assertThat(built.body("zh/a.html")).contains("<a class=\"back\" href=\"#fnref-en-n-1\"");
    assertThat(built.body("both/a.html").split("class=\"back\"", -1)).hasSize(2);
  }
}
