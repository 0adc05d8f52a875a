package bifolio.render;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.TinySite;
import org.junit.jupiter.api.Test;

/** What those get of a page who take it as Markdown. */
class MarkdownTwinTest {
  private static final TinySite SITE =
      TinySite.both(
              """
              ---
              summary: In short.
              ---
              # Page

              Text with `a|b`, $x_1 < 2$, *marks*, **bold** and [a link](deep/b.md#part-two).[^n]

              ## Part two

              - [x] done
              - [ ] open

              | Head | `h` |
              | --- | --: |
              | 1 \\| 2 | **3** |

              > [!PITFALL]
              > Look out.

              $$
              a + b
              $$

              [^n]: A note.
              """,
              """
              ---
              summary: 简述。
              ---
              # 页

              正文 `a|b`、$x_1 < 2$、**粗体。**后文和 [链接](deep/b.md#part-two)。[^n]

              ## 第二节

              - [x] 完成
              - [ ] 待办

              | 表头 | `h` |
              | --- | --: |
              | 1 \\| 2 | **3** |

              > [!PITFALL]
              > 当心。

              $$
              a + b
              $$

              [^n]: 注释。
              """)
          .with("content/en/deep/b.md", "# B\n\n## Part two\n\n[Back](../a.md)\n")
          .with("content/zh/deep/b.md", "# 乙\n\n## 第二节\n\n[返回](../a.md)\n");

  @Test
  void aPageIsWrittenAsItIsRead() {
    assertThat(SITE.build().file("en/a.md"))
        .isEqualTo(
            """
            # Page

            > In short.

            Text with `a|b`, $x_1 < 2$, *marks*, **bold** and [a link](deep/b.md#part-two).[^1]

            ## Part two

            - [x] done
            - [ ] open

            | Head | `h` |
            | --- | --: |
            | 1 \\| 2 | **3** |

            > [!WARNING]
            > **Pitfall**
            >
            > Look out.

            $$
            a + b
            $$

            [^1]: A note.
            """);
  }

  @Test
  void chineseKeepsItsBoldAndTheAnchorsOfTheTwin() {
    assertThat(SITE.build().file("zh/a.md"))
        .startsWith("# 页\n\n> 简述。\n")
        .contains("<strong>粗体。</strong>后文", "<a id=\"part-two\"></a>\n\n## 第二节\n", "**易错**");
  }

  @Test
  void linksBetweenPagesLeadToMarkdown() {
    assertThat(SITE.build().file("en/deep/b.md")).contains("[Back](../a.md)");
    assertThat(SITE.build().file("zh/deep/b.md")).contains("[返回](../a.md)");
  }

  @Test
  void thePageItselfDoesNotCarryTheSourceOfItsFormulas() {
    assertThat(SITE.build().file("en/a.html")).contains("<math>").doesNotContain("data-tex");
  }

  @Test
  void whatLooksLikeAMarkStaysText() {
    var built = TinySite.both("# A\n\n2 \\* 3, a\\_b_c, \\$5\n", "# 甲\n\n2 \\* 3，\\$5\n").build();
    assertThat(built.file("en/a.md")).contains("2 \\* 3, a_b_c, \\$5");
    assertThat(built.file("zh/a.md")).contains("2 \\* 3，\\$5");
  }

  @Test
  void aDiagramIsMermaidAndHiddenAnswersStayHidden() {
    String text =
        """
        # A

        ```mermaid
        flowchart LR
          %% alt: 图 a to b
          a --> b
        ```

        <details><summary>Answer 答</summary>

        42

        </details>
        """;
    assertThat(TinySite.both(text, text).build().file("zh/a.md"))
        .contains(
            "```mermaid\nflowchart LR\n",
            "  a --> b\n```",
            "<details>\n<summary>Answer 答</summary>\n\n42\n\n</details>");
  }

  @Test
  void aListInsideAListIsIndented() {
    var built =
        TinySite.both("# A\n\n1. one\n   - two\n2. three\n", "# 甲\n\n1. 一\n   - 二\n2. 三\n").build();
    assertThat(built.file("en/a.md")).contains("1. one\n   - two\n2. three\n");
    assertThat(built.file("zh/a.md")).contains("1. 一\n   - 二\n2. 三\n");
  }
}
