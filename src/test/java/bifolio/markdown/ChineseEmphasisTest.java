package bifolio.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.OneLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Emphasis without spaces around it: commonmark-spec#650 and the CJK-friendly amendment. */
class ChineseEmphasisTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\1',
      textBlock =
          """
          **粗体。**后文                     => <strong>粗体。</strong>后文
          **「引」**字                       => <strong>「引」</strong>字
          字**（括）**字                     => 字<strong>（括）</strong>字
          **code：`x`**中                    => <strong>code：<code>x</code></strong> 中
          **该星号不会被识别，而是直接显示。**这是因为 => <strong>该星号不会被识别，而是直接显示。</strong>这是因为
          这是**我想做的事。**所以继续。     => 这是<strong>我想做的事。</strong>所以继续。
          **【提示】**后                     => <strong>【提示】</strong>后
          中文**“引号”**中文                 => 中文<strong>“引号”</strong>中文
          太郎**"你好"**说                   => 太郎<strong>"你好"</strong>说
          税込**¥10**で                      => 税込<strong>¥10</strong>で
          正解は**④**です                    => 正解は<strong>④</strong>です
          **真** 她                          => <strong>真</strong> 她
          *斜。*后文                         => <em>斜。</em>后文
          中*（文）*字                       => 中<em>（文）</em>字
          ***粗斜。***后                     => <em><strong>粗斜。</strong></em>后
          中***文***字                       => 中<em><strong>文</strong></em>字
          中**粗*斜*粗**中                   => 中<strong>粗<em>斜</em>粗</strong>中
          ~~作废。~~后文                     => <del>作废。</del>后文
          字~~（括）~~字                     => 字<del>（括）</del>字
          """)
  void marksInsideChineseTextAreEmphasis(String markdown, String html) {
    assertThat(OneLine.zh(markdown)).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource({
    "**真，**她",
    "**真。**她",
    "**真、**她",
    "**真；**她",
    "**真：**她",
    "**真？**她",
    "**真！**她",
    "**真“**她",
    "**真”**她",
    "**真‘**她",
    "**真’**她",
    "**真（**她",
    "真**（她**",
    "**真）**她",
    "**真【**她",
    "真**【她**",
    "**真】**她",
    "**真《**她",
    "真**《她**",
    "**真》**她",
    "**真—**她",
    "**真～**她",
    "**真…**她",
    "**真·**她",
    "**真〃**她",
    "**真-**她",
    "**真々**她",
    "**真**她",
    "**真**，她",
    "**テスト。**テスト",
    "**テスト**。テスト",
    "**テスト、**テスト",
    "**テスト**、テスト",
    "**テスト？**テスト",
    "**テスト**？テスト",
    "**これは太字。**ご注意",
    "注意**（太字）**文",
    "IDが**001号**に",
    "IDが**００１号**に",
    "Go**「初心者」**を",
    "**⻲田太郎**と申します",
    "選択肢**㋐**: 1つ目",
    "**さようなら︙**と",
    ".NET**（不可）**では",
    "偏は**礻**です",
    "Git**（注：不是GitHub）**",
    "制御プロトコル**(HTCPCP)**",
    "**推荐几个框架：**React、Vue",
    "イコㇿ**(Ikor)**",
    "a**〰**a",
    "a**〽**a",
    "a**🈂**a",
    "a**🈷**a",
    "a**㊗**a",
    "a**㊙**a",
    "私は**私のやりたかったこと。**だから"
  })
  void eachStringOfTheAmendmentIsBold(String markdown) {
    assertThat(OneLine.zh(markdown)).contains("<strong>").doesNotContain("*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          **𠮷。**𠮷             => <strong>𠮷。</strong>𠮷
          𰻞𰻞**(ビャン)**麺       => 𰻞𰻞<strong>(ビャン)</strong>麺
          𠮟**(正式)**           => 𠮟<strong>(正式)</strong>
          𪜈**(略)**             => 𪜈<strong>(略)</strong>
          谺𬤲**(こだま)**石     => 谺𬤲<strong>(こだま)</strong>石
          𱟛**(U+317DB)**         => 𱟛<strong>(U+317DB)</strong>
          あ𛀙**(か)**よ          => あ𛀙<strong>(か)</strong>よ
          葛󠄀**(こちら)**城市     => 葛󠄀<strong>(こちら)</strong>城市
          大塚︀**(U+FE00)** 大塚   => 大塚︀<strong>(U+FE00)</strong> 大塚
          """)
  void ideographsOutsideTheBasicPlaneAndVariantsCount(String markdown, String html) {
    assertThat(OneLine.zh(markdown)).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\1',
      textBlock =
          """
          **스크립트(script)**라고      => <strong>스크립트(script)</strong>라고
          **안녕(hello)**하세요.        => <strong>안녕(hello)</strong>하세요.
          실행 **`npm publish`**를      => 실행 <strong><code>npm publish</code></strong>를
          ᅡ**(a)**                      => ᅡ<strong>(a)</strong>
          **(k)**ᄏ                      => <strong>(k)</strong>ᄏ
          """)
  void koreanParticlesFollowTheMarks(String markdown, String html) {
    assertThat(OneLine.zh(markdown)).isEqualTo(html);
  }

  @Test
  void linksStandInsideTheMarks() {
    assertThat(OneLine.zh("**见[文档](https://e.org)。**后"))
        .isEqualTo("<strong>见<a href=\"https://e.org\" rel=\"noopener\">文档</a>。</strong>后");
    assertThat(OneLine.zh("与**[文档](https://e.org)**和"))
        .isEqualTo("与<strong><a href=\"https://e.org\" rel=\"noopener\">文档</a></strong>和");
  }

  @ParameterizedTest
  @CsvSource({"a**a«**a", "a**»a**a", "a**\"foo\"**b", "a**\"foo\"**b", "** 不是** 粗", "**不是 **粗"})
  void whereNoChineseCharacterIsBesideTheMarksTheyStayAsInCommonMark(String markdown) {
    assertThat(OneLine.zh(markdown)).isEqualTo(markdown);
  }

  @ParameterizedTest
  @CsvSource({"__粗体。__后文", "_斜。_后文", "snake_case_名", "5 * 3 = 15 * 1"})
  void underscoresInsideWordsAndFreeStarsAreText(String markdown) {
    assertThat(OneLine.zh(markdown)).doesNotContain("<strong>").doesNotContain("<em");
  }

  @Test
  void englishPagesHaveTheSameRule() {
    assertThat(OneLine.en("A **粗体。**后文 B"))
        .isEqualTo(
            "A <strong><span lang=\"zh-Hans\">粗体。</span></strong><span lang=\"zh-Hans\">后文</span>"
                + " B");
  }

  @Test
  void threeStarsInsideAnEnglishWordAreBothMarks() {
    assertThat(OneLine.en("foo***bar***baz")).isEqualTo("foo<em><strong>bar</strong></em>baz");
  }
}
