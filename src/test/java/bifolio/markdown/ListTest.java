package bifolio.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.TinySite;
import org.junit.jupiter.api.Test;

class ListTest {
  /** The blocks without ids, so that only their nesting is seen. */
  private static String shape(String markdown) {
    return TinySite.en(markdown)
        .build()
        .body("en/a.html")
        .replaceAll(" id=\"[^\"]*\"", "")
        .replaceAll(" ?\n", "");
  }

  @Test
  void itemsNestByIndentation() {
    assertThat(shape("- a\n  - b\n    1. c\n- d\n"))
        .isEqualTo("<ul><li>a <ul><li>b <ol><li>c </li></ol></li></ul></li><li>d </li></ul>");
  }

  @Test
  void anItemOfSeveralBlocksHasParagraphs() {
    assertThat(shape("- a\n\n  b\n\n  ```c\n  x\n  ```\n- c\n"))
        .isEqualTo(
            "<ul><li><p>a</p><p>b</p><div class=\"code\" data-language=\"c\"><pre tabindex=\"0\">"
                + "<code>x</code></pre></div></li><li>c </li></ul>");
  }

  @Test
  void aListStartsAtItsFirstNumber() {
    assertThat(shape("3. a\n4. b\n")).isEqualTo("<ol start=\"3\"><li>a </li><li>b </li></ol>");
    assertThat(shape("0) a\n")).isEqualTo("<ol start=\"0\"><li>a </li></ol>");
    assertThat(shape("1. a\n1. b\n")).isEqualTo("<ol><li>a </li><li>b </li></ol>");
  }

  @Test
  void anotherMarkBeginsAnotherList() {
    assertThat(shape("- a\n* b\n+ c\n"))
        .isEqualTo("<ul><li>a </li></ul><ul><li>b </li></ul><ul><li>c </li></ul>");
    assertThat(shape("1. a\n2) b\n"))
        .isEqualTo("<ol><li>a </li></ol><ol start=\"2\"><li>b </li></ol>");
  }

  @Test
  void emptyItemsStay() {
    assertThat(shape("- a\n-\n- c\n")).isEqualTo("<ul><li>a </li><li></li><li>c </li></ul>");
  }

  @Test
  void aNumberInAParagraphBeginsNoList() {
    assertThat(shape("The year was\n1986. A great one.\n"))
        .isEqualTo("<p>The year was 1986. A great one.</p>");
  }

  @Test
  void checklistItemsHaveABoxNamedByTheirFirstLine() {
    assertThat(unkeyed("- [ ] open `x`\n- [x] **done**\n- [X] done too\n- plain\n"))
        .isEqualTo(
            "<ul><li class=\"task\"><input type=\"checkbox\" aria-label=\"open x\"> open"
                + " <code>x</code> </li><li class=\"task\"><input type=\"checkbox\""
                + " aria-label=\"done\" checked> <strong>done</strong> </li><li class=\"task\"><input"
                + " type=\"checkbox\" aria-label=\"done too\" checked> done too </li><li>plain"
                + " </li></ul>");
  }

  @Test
  void checklistItemsNestAndHoldBlocks() {
    var html = unkeyed("1. [ ] a\n\n   more\n\n   - [x] b\n");
    assertThat(html)
        .startsWith("<ol><li class=\"task\"><input type=\"checkbox\" aria-label=\"a\"> <p>a</p>")
        .contains("<p>more</p>", "aria-label=\"b\" checked> b");
  }

  private static String unkeyed(String markdown) {
    return shape(markdown).replaceAll(" data-key=\"[0-9a-z-]+\"", "");
  }

  @Test
  void bracketsWithoutASpaceAreNoBox() {
    assertThat(shape("- [] a\n- [ ]\n- [y] b\n"))
        .doesNotContain("aria-label=\"a\"", "aria-label=\"b\"");
  }

  @Test
  void aLongLabelIsCutOnAWholeCharacter() {
    String html = shape("- [ ] " + "𠮷".repeat(100) + " \"q\"\n");
    String label = html.replaceFirst("(?s).*?aria-label=\"([^\"]*)\".*", "$1");
    assertThat(label.codePointCount(0, label.length())).isEqualTo(80);
    assertThat(label).endsWith("𠮷…");
  }

  @Test
  void listsInQuotesAndQuotesInLists() {
    assertThat(shape("> - a\n>   - b\n"))
        .isEqualTo("<blockquote><ul><li>a <ul><li>b </li></ul></li></ul></blockquote>");
    assertThat(shape("- > a\n  > b\n"))
        .isEqualTo("<ul><li><blockquote><p>a b</p></blockquote></li></ul>");
  }

  @Test
  void chineseItemsFollowChineseRules() {
    var body = TinySite.zh("- 一\n  二\n- [x] 用GPU\n").build().body("zh/a.html");
    assertThat(body).contains(">一二 </li>", "aria-label=\"用 GPU\" checked> 用 GPU ");
  }
}
