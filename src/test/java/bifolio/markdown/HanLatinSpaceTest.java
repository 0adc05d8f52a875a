package bifolio.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.OneLine;
import bifolio.TinySite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One space between Han and Latin in Chinese text: docs/decisions/0005. */
class HanLatinSpaceTest {
  private static final String LINK = "<a href=\"https://e.org\" rel=\"noopener\">";

  @ParameterizedTest
  @CsvSource({
    "使用GPU训练, 使用 GPU 训练",
    "使用 GPU 训练, 使用 GPU 训练",
    "共3个, 共 3 个",
    "版本v1.2的, 版本 v1.2 的",
    "2026年3月, 2026 年 3 月",
    "约50%的, 约 50% 的",
    "约 50% 的, 约 50% 的",
    "千分之3‰的, 千分之 3‰ 的",
    "张α系数, 张 α 系数",
    "𠮷GPU𠮷, 𠮷 GPU 𠮷",
    "A100-80GB显存, A100-80GB 显存",
  })
  void lettersAndDigitsStandApartFromHan(String markdown, String html) {
    assertThat(OneLine.zh(markdown)).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          （GPU）训练     => （GPU）训练
          用“GPU”训练     => 用“GPU”训练
          GPU，显存       => GPU，显存
          GPU：80         => GPU：80
          ＧＰＵ训练      => ＧＰＵ训练
          5℃时           => 5℃时
          第①步           => 第①步
          한국어中文      => 한국어中文
          テストGPU       => テストGPU
          ｱ中文           => ｱ中文
          ¥5元            => ¥5 元
          """)
  void besidePunctuationAndOtherWideCharactersThereIsNone(String markdown, String html) {
    assertThat(OneLine.zh(markdown)).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          用**GPU**训练           => 用 <strong>GPU</strong> 训练
          用 **GPU** 训练         => 用 <strong>GPU</strong> 训练
          **使用**GPU**训练**模型 => <strong>使用</strong> GPU <strong>训练</strong>模型
          用~~GPU~~训练           => 用 <del>GPU</del> 训练
          用*GPU*训练             => 用 <em lang="en">GPU</em> 训练
          用`x`训练               => 用 <code>x</code> 训练
          用 `x` 训练             => 用 <code>x</code> 训练
          `x`，`y`                => <code>x</code>，<code>y</code>
          设$x$为                 => 设 <math>x</math> 为
          设 $x$ 为               => 设 <math>x</math> 为
          按<kbd>Ctrl</kbd>键     => 按 <kbd>Ctrl</kbd> 键
          用`x``y`                => 用 <code>x``y</code>
          """)
  void theSpaceStandsOutsideTheMarks(String markdown, String html) {
    assertThat(OneLine.zh(markdown)).isEqualTo(html);
  }

  @Test
  void linksAreSpacedByTheirWords() {
    assertThat(OneLine.zh("看[NCCL](https://e.org)文档")).isEqualTo("看 " + LINK + "NCCL</a> 文档");
    assertThat(OneLine.zh("看[文档](https://e.org)NCCL")).isEqualTo("看" + LINK + "文档</a> NCCL");
    assertThat(OneLine.zh("看[**N**C](https://e.org)文"))
        .isEqualTo("看 " + LINK + "<strong>N</strong>C</a> 文");
  }

  @Test
  void footnoteNumbersTakeNoPart() {
    var body = TinySite.zh("用GPU[^1]训练[^1]GPU\n\n[^1]: 见GPU\n").build().body("zh/a.html");
    assertThat(body)
        .contains("用 GPU<sup")
        .contains("</sup> 训练<sup")
        .contains("</sup> GPU</p>")
        .contains("见 GPU</p>");
  }

  @Test
  void nothingIsChangedInsideCodeFormulasAndAddresses() {
    assertThat(OneLine.zh("`用GPU训练`")).isEqualTo("<code>用GPU训练</code>");
    assertThat(OneLine.zh("$显存M$")).isEqualTo("<math>显存M</math>");
    assertThat(OneLine.zh("见 https://e.org/显存GPU用"))
        .isEqualTo("见 <a href=\"https://e.org/显存GPU用\" rel=\"noopener\">https://e.org/显存GPU用</a>");
    assertThat(TinySite.zh("```c\n用GPU训练\n```\n").build().body("zh/a.html"))
        .contains("<code>用GPU训练</code>");
  }

  @Test
  void twoSpacesAreOne() {
    assertThat(OneLine.zh("中文  中文")).isEqualTo("中文 中文");
    assertThat(OneLine.zh("用  GPU  训练")).isEqualTo("用 GPU 训练");
    assertThat(OneLine.zh("用 **GPU** \n训练")).isEqualTo("用 <strong>GPU</strong> 训练");
  }

  @Test
  void headingsTitlesCellsAndItemsHaveTheSameRule() {
    var built =
        TinySite.zh("# 用GPU训练\n\n## 用TP切\n\n- 用PP切\n\n| 卡A | 卡 |\n|---|---|\n| 用B | 3张 |\n")
            .build();
    assertThat(built.part("zh/a.html", "header")).isEqualTo("<h1>用 GPU 训练</h1>");
    assertThat(built.part("zh/a.html", "title")).startsWith("用 GPU 训练 ·");
    assertThat(built.body("zh/a.html"))
        .contains(">用 TP 切<a")
        .contains(">用 PP 切 </li>")
        .contains("<th scope=\"col\">卡 A</th>")
        .contains("<td>用 B</td><td>3 张</td>");
  }

  @Test
  void englishPagesStayAsTheyAreWritten() {
    assertThat(OneLine.en("Use GPU训练 and 3个 here"))
        .isEqualTo(
            "Use GPU<span lang=\"zh-Hans\">训练</span> and 3<span lang=\"zh-Hans\">个</span> here");
    assertThat(OneLine.en("`显存`size")).isEqualTo("<code>显存</code>size");
  }
}
