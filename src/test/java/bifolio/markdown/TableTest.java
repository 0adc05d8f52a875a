package bifolio.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.TinySite;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TableTest {
  private static final Pattern ROW = Pattern.compile("<tr>(.*?)</tr>");

  private static List<String> rows(String markdown) {
    return ROW.matcher(TinySite.en(markdown).build().body("en/a.html"))
        .results()
        .map(row -> row.group(1).replace("<th scope=\"col\">", "<th>"))
        .toList();
  }

  @Test
  void columnsKeepTheirSide() {
    assertThat(rows("| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | 2 | 3 | 4 |\n"))
        .containsExactly(
            "<th>a</th><th>b</th><th scope=\"col\" class=\"center\">c</th>"
                + "<th scope=\"col\" class=\"right\">d</th>",
            "<td>1</td><td>2</td><td class=\"center\">3</td><td class=\"right\">4</td>");
  }

  @Test
  void aRowWithTooManyOrTooFewCellsHasTheHeadsColumns() {
    assertThat(rows("| a | b |\n|---|---|\n| 1 | 2 | 3 |\n| 1 |\n|  |  |\n"))
        .containsExactly(
            "<th>a</th><th>b</th>",
            "<td>1</td><td>2</td>",
            "<td>1</td><td></td>",
            "<td></td><td></td>");
  }

  @Test
  void aHeadWithoutWordsIsNoHeading() {
    assertThat(rows("|  | b |\n|---|---|\n| 1 | 2 |\n"))
        .containsExactly("<td></td><th>b</th>", "<td>1</td><td>2</td>");
  }

  @Test
  void outerBarsCanBeLeftOut() {
    assertThat(rows("a | b\n--|--\n1 | 2\n"))
        .containsExactly("<th>a</th><th>b</th>", "<td>1</td><td>2</td>");
  }

  @Test
  void escapedBarsAndBarsInCodeStandInTheirCell() {
    assertThat(rows("| a | b |\n|---|---|\n| `x\\|y` | c \\| d |\n"))
        .element(1)
        .isEqualTo("<td><code>x|y</code></td><td>c | d</td>");
  }

  @Test
  void cellsHoldMarksLinksFormulasAndBreaks() {
    assertThat(rows("| a |\n|---|\n| **b** [c](https://e.org) $d$ `e`<br>f |\n"))
        .element(1)
        .isEqualTo(
            "<td><strong>b</strong> <a href=\"https://e.org\" rel=\"noopener\">c</a>"
                + " <math>d</math> <code>e</code><br>f</td>");
  }

  @Test
  void marksDoNotReachOverABar() {
    assertThat(rows("| a | b |\n|---|---|\n| **x | y** |\n"))
        .element(1)
        .isEqualTo("<td>**x</td><td>y**</td>");
  }

  @Test
  void aTableWithoutRowsIsATable() {
    assertThat(rows("| only |\n|---|\n\nafter\n")).containsExactly("<th>only</th>");
  }

  @Test
  void aHeadWithOtherColumnsThanItsLineIsText() {
    assertThat(rows("| a | b |\n|---|\n| 1 | 2 |\n")).isEmpty();
  }

  @Test
  void tablesStandInItemsQuotesAndHiddenParts() {
    String table = "| a |\n|---|\n| 1 |\n";
    assertThat(rows("- x\n\n" + table.indent(2))).hasSize(2);
    assertThat(rows(table.replaceAll("(?m)^", "> "))).hasSize(2);
    assertThat(rows("<details>\n<summary>s</summary>\n\n" + table + "\n</details>\n")).hasSize(2);
  }

  @Test
  void chineseCellsAreSpacedAndJoined() {
    assertThat(
            TinySite.zh("| 卡 | 用GPU |\n|---|---|\n| 共3张 | **粗。**后 |\n").build().body("zh/a.html"))
        .contains("<th scope=\"col\">用 GPU</th>", "<td>共 3 张</td><td><strong>粗。</strong>后</td>");
  }
}
