package bifolio.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.OneLine;
import bifolio.TinySite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line break that the author did not ask for; {@code ⏎} stands for it. */
class SoftBreakTest {
  @ParameterizedTest
  @CsvSource({
    "第一行⏎第二行, 第一行第二行",
    "第一行，⏎第二行, 第一行，第二行",
    "第一行⏎（第二行）, 第一行（第二行）",
    "全角ＡＢ⏎中文, 全角ＡＢ中文",
    "“引号”⏎后文, “引号”后文",
    "前文⏎“引号”, 前文“引号”",
    "破折号——⏎后文, 破折号——后文",
    "省略号……⏎后文, 省略号……后文",
    "日本語の⏎テキスト, 日本語のテキスト",
    "𠮷⏎𠮷, 𠮷𠮷",
    "行尾有空格 ⏎下一行, 行尾有空格下一行",
    "第一行⏎  缩进的第二行, 第一行缩进的第二行",
  })
  void betweenHanCharactersNothingIsPrinted(String lines, String html) {
    assertThat(OneLine.zh(broken(lines))).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource({
    "使用 GPU⏎训练, 使用 GPU 训练",
    "训练⏎GPU 快, 训练 GPU 快",
    "GPU⏎CUDA, GPU CUDA",
    "数字 3⏎倍, 数字 3 倍",
    "中文⏎한국어, 中文 한국어",
    "한국어⏎문장, 한국어 문장",
  })
  void besideLatinAndHangulItIsASpace(String lines, String html) {
    assertThat(OneLine.zh(broken(lines))).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource({
    "**粗体**⏎后文, <strong>粗体</strong>后文",
    "前文⏎**粗体**, 前文<strong>粗体</strong>",
    "**粗体，⏎还是**粗, <strong>粗体，还是</strong>粗",
    "代码 `x`⏎中文, 代码 <code>x</code> 中文",
    "中文⏎`x` 代码, 中文 <code>x</code> 代码",
    "`x`⏎`y`, <code>x</code> <code>y</code>",
    "公式 $x$⏎中文, 公式 <math>x</math> 中文",
    "按 <kbd>回车</kbd>⏎键, 按 <kbd>回车</kbd>键",
  })
  void marksAroundTheBreakDoNotMatterButCodeDoes(String lines, String html) {
    assertThat(OneLine.zh(broken(lines))).isEqualTo(html);
  }

  @Test
  void besideALinkTheWordsOfTheLinkDecide() {
    String link = "<a href=\"https://e.org\" rel=\"noopener\">链接</a>";
    assertThat(OneLine.zh("前文[链接](https://e.org)\n后文")).isEqualTo("前文" + link + "后文");
    assertThat(OneLine.zh("前文\n[链接](https://e.org)后")).isEqualTo("前文" + link + "后");
  }

  @Test
  void afterAFootnoteTheTextBeforeItDecides() {
    var body = TinySite.zh("注[^1]\n后文\n\n[^1]: 见\n他处。\n").build().body("zh/a.html");
    assertThat(body).contains("</sup>后文").contains("见他处。");
  }

  @Test
  void quotesListsAndCellsHaveTheSameRule() {
    assertThat(TinySite.zh("> 一\n> 二\n\n- 三\n  四\n").build().body("zh/a.html"))
        .contains(">一二</p>")
        .contains(">三四 </li>");
  }

  @Test
  void aBreakThatWasAskedForStays() {
    assertThat(OneLine.zh("第一行\\\n第二行")).isEqualTo("第一行<br>第二行");
    assertThat(OneLine.zh("第一行  \n第二行")).isEqualTo("第一行<br>第二行");
    assertThat(OneLine.zh("第一行<br>第二行")).isEqualTo("第一行<br>第二行");
  }

  @Test
  void inEnglishTextABreakIsASpaceExceptInsideAChineseQuotation() {
    assertThat(OneLine.en("line one\nline two")).isEqualTo("line one line two");
    assertThat(OneLine.en("“one”\n“two”")).isEqualTo("“one” “two”");
    assertThat(OneLine.en("say 第一行\n第二行"))
        .isEqualTo("say <span lang=\"zh-Hans\">第一行</span><span lang=\"zh-Hans\">第二行</span>");
  }

  @Test
  void otherLineEndsAreLineEnds() {
    assertThat(OneLine.zh("第一行\r\n第二行\r\n")).isEqualTo("第一行第二行");
    assertThat(OneLine.zh("第一行\r第二行\r")).isEqualTo("第一行第二行");
    assertThat(OneLine.en("one\r\ntwo\r\n")).isEqualTo("one two");
  }

  private static String broken(String lines) {
    return lines.replace('⏎', '\n');
  }
}
