package bifolio.data;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.TinySite;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataTableTest {
  private static final Pattern ROW_ID = Pattern.compile("<tr id=\"row-([^\"]*)\">");

  private static final TinySite SITE =
      TinySite.of(
          """
          -- content/data/books.yaml --
          title: {en: Books, zh: 书单}
          columns:
            rank: {label: "#", kind: number}
            title: {label: {en: Book, zh: 书}, primary: true}
            year: {label: {en: Year, zh: 年}, kind: year}
            topics: {label: {en: Topics, zh: 主题}, kind: tags, values: {serving: {en: serving, zh: 推理}}}
            mark: {label: {en: Mark, zh: 证}, kind: mark}
            code: {label: {en: Code, zh: 代码}, kind: code}
            secret: {label: S, hidden: true}
          rows:
            - id: ddia
              rank: 10
              title: "*Designing Data-Intensive Applications*"
              year: 2017
              topics: [serving, storage]
              mark: V1
              code: "`x`"
              secret: b
            - id: ring
              rank: 9
              title: {en: On rings & more, zh: 用GPU论环}
              topics: serving
              mark: U
              secret: a
            - id: empty
              title: {en: Nothing, zh: 无}
              secret: b
          -- content/en/a.md --
          # A
          -- content/zh/a.md --
          # 甲
          """);

  private static String table(String mode, String query) {
    String block = "# T\n\n```table books\n" + query.replace("; ", "\n") + "\n```\n";
    return SITE.with("content/en/a.md", block)
        .with("content/zh/a.md", block.replace("# T", "# 题"))
        .build()
        .body(mode + "/a.html");
  }

  private static List<String> rows(String query) {
    return ROW_ID.matcher(table("en", query)).results().map(row -> row.group(1)).toList();
  }

  @Test
  void eachKindOfColumnIsSetInItsWay() {
    assertThat(table("zh", ""))
        .isEqualTo(
            """
            <div class="table data" id="top.1" tabindex="0" role="group" aria-label="书单"><table><thead><tr><th scope="col" class="number">#</th><th scope="col">书</th><th scope="col" class="year">年</th><th scope="col" class="tags">主题</th><th scope="col" class="mark">证</th><th scope="col" class="code">代码</th></tr></thead>
            <tbody><tr id="row-ddia"><td class="number" data-label="#">10</td><th scope="row"><em lang="en">Designing Data-Intensive Applications</em></th><td class="year" data-label="年">2017</td><td class="tags" data-label="主题"><span class="tag">推理</span> <span class="tag">storage</span></td><td class="mark" data-label="证"><abbr class="mark v1" title="已读一手来源">V1</abbr></td><td class="code" data-label="代码"><code>x</code></td></tr>
            <tr id="row-ring"><td class="number" data-label="#">9</td><th scope="row">用 GPU 论环</th><td class="year" data-label="年"></td><td class="tags" data-label="主题"><span class="tag">推理</span></td><td class="mark" data-label="证"><abbr class="mark u" title="未核实">U</abbr></td><td class="code" data-label="代码"></td></tr>
            <tr id="row-empty"><td class="number" data-label="#"></td><th scope="row">无</th><td class="year" data-label="年"></td><td class="tags" data-label="主题"></td><td class="mark" data-label="证"></td><td class="code" data-label="代码"></td></tr>
            </tbody></table></div>""");
  }

  @Test
  void sideBySideACellHoldsBothLanguagesOrOneText() {
    assertThat(table("both", "columns: title, rank, topics"))
        .startsWith("<div class=\"span\" id=\"top.1\"><div class=\"table data\" tabindex=\"0\"")
        .contains("<th scope=\"col\">Book <span lang=\"zh-Hans\">书</span></th>")
        .contains("<span>On rings &amp; more</span><span lang=\"zh-Hans\">用 GPU 论环</span>")
        .contains("data-label=\"#\">10</td>")
        .contains("<span class=\"tag\">serving <span lang=\"zh-Hans\">推理</span></span>");
  }

  @Test
  void columnsAreShownInTheOrderAskedFor() {
    assertThat(table("en", "columns: title, rank"))
        .containsSubsequence("scope=\"col\">Book", "scope=\"col\" class=\"number\">#")
        .doesNotContain("Year");
    assertThat(table("en", "columns: secret")).contains("<td data-label=\"S\">b</td>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          where: secret = b                   => ddia, empty
          where: topics = serving             => ddia, ring
          where: topics = storage             => ddia
          where: secret = b, topics = storage => ddia
          where: year = 2017                  => ddia
          where: secret = zzz                 => ''
          sort: rank                          => ring, ddia, empty
          sort: secret                        => ring, ddia, empty
          sort: title                         => ddia, empty, ring
          where: secret = b; sort: title      => ddia, empty
          group: secret                       => ddia, empty, ring
          """)
  void rowsAreChosenSortedAndGrouped(String query, String expected) {
    assertThat(String.join(", ", rows(query))).isEqualTo(expected);
  }

  @Test
  void aGroupIsHeadedByItsWord() {
    var site =
        TinySite.zh("---\ntype: table\ndata: d\n---\n# 表\n\n文\n")
            .with(
                "content/data/d.yaml",
                """
                title: {en: D, zh: 数}
                group: kind
                columns:
                  name: {label: {en: N, zh: 名}, primary: true}
                  kind: {label: {en: K, zh: 类}, hidden: true, values: {moe: {en: sparse, zh: 稀疏}}}
                rows:
                  - {id: b, name: B, kind: moe}
                  - {id: a, name: A, kind: dense}
                  - {id: c, name: C, kind: moe}
                  - {id: d, name: D}
                """);
    assertThat(site.build().body("zh/a.html"))
        .startsWith("<p id=\"top.1\">文</p>\n<div class=\"table data\" id=\"top.table\"")
        .containsSubsequence(
            "<th scope=\"rowgroup\" colspan=\"1\">稀疏</th>",
            "row-b",
            "row-c",
            ">dense</th>",
            "row-a",
            "<th scope=\"rowgroup\" colspan=\"1\"></th>",
            "row-d");
  }

  @Test
  void aLinkInDataIsWrittenAsFromThePageThatShowsIt() {
    String data =
        """
        title: {en: D, zh: 数}
        columns:
          name: {label: {en: N, zh: 名}, primary: true}
        rows:
          - {id: x, name: "[gone](../b.md)"}
        """;
    var built =
        TinySite.of("-- content/zh/b.md --\n# 乙\n\n```table d\n```\n")
            .with("content/zh/lib/a.md", "---\ntype: table\ndata: d\n---\n# 表\n")
            .with("content/data/d.yaml", data)
            .build();
    assertThat(built.mistakes()).isEmpty();
    assertThat(built.body("zh/lib/a.html")).contains("<a href=\"../b.html\">gone</a>");
    assertThat(built.body("zh/b.html")).contains("<a href=\"b.html\">gone</a>");
  }

  @Test
  void aRowCanBeLinkedTo() {
    var built =
        SITE.with("content/en/b.md", "# B\n\n[DDIA](a.md#row-ddia)\n")
            .with("content/en/a.md", "# A\n\n```table books\n```\n")
            .build();
    assertThat(built.body("en/b.html")).contains("<a href=\"a.html#row-ddia\">DDIA</a>");
  }

  @Test
  void aYamlEscapeCannotForgeALink() {
    var built =
        TinySite.zh("---\ntype: table\ndata: d\n---\n# 表\n")
            .with(
                "content/data/d.yaml",
                """
                title: {en: "a\\x01b", zh: 数}
                columns:
                  name: {label: {en: "\\x019\\x01", zh: 名}, primary: true}
                rows:
                  - {id: x, name: "\\x010\\x01 [a](https://e.org) `\\x011\\x01`"}
                """)
            .build();
    assertThat(built.file("zh/a.html"))
        .doesNotContain("\u0001")
        .contains("�0�", "<code>�1�</code>");
    assertThat(built.file("en/a.html")).doesNotContain("\u0001");
  }
}
