package bifolio.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.OneLine;
import bifolio.TinySite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text in the other language says so; {@code ‹…›} stands for the span around it. */
class LanguageRunTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\1',
      textBlock =
          """
          The word 显存 means memory.     => The word ‹显存› means memory.
          He said “你好，世界。” loudly.    => He said “‹你好，世界。›” loudly.
          See 《三体》 now                => See ‹《三体》› now
          one（三）two                    => one‹（三）›two
          **显存** is memory              => <strong>‹显存›</strong> is memory
          𠮷 is wide                      => ‹𠮷› is wide
          `显存` is code                  => <code>显存</code> is code
          a，b                            => a，b
          """)
  void eachRunOfHanInEnglishIsChinese(String markdown, String html) {
    assertThat(OneLine.en(markdown)).isEqualTo(spans(html, "zh-Hans"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\1',
      textBlock =
          """
          这是 All Reduce 操作                     => 这是 ‹All Reduce› 操作
          这是All Reduce操作                       => 这是 ‹All Reduce› 操作
          这是 token 操作                          => 这是 token 操作
          GPU A 和 GPU B                           => GPU A 和 GPU B
          读《Designing Data-Intensive Systems》一书 => 读《‹Designing Data-Intensive Systems›》一书
          使用 **Ring All-Reduce** 算法            => 使用 <strong>‹Ring All-Reduce›</strong> 算法
          don't stop 是歌名                        => ‹don't stop› 是歌名
          don’t stop 是歌名                        => ‹don’t stop› 是歌名
          ‘all reduce’ 操作                        => ‘‹all reduce›’ 操作
          TCP/IP stack 协议                        => ‹TCP/IP stack› 协议
          Schrödinger equation 方程                => ‹Schrödinger equation› 方程
          one two, three four. 结束                => ‹one two, three four.› 结束
          `ring all reduce` 代码                   => <code>ring all reduce</code> 代码
          A100 80 GB                               => A100 80 GB
          """)
  void twoAndMoreLatinWordsInChineseAreEnglish(String markdown, String html) {
    assertThat(OneLine.zh(markdown)).isEqualTo(spans(html, "en"));
  }

  @Test
  void eachLineOfEnglishIsEnglish() {
    assertThat(OneLine.zh("Hello world\nfoo bar"))
        .isEqualTo(spans("‹Hello world› ‹foo bar›", "en"));
  }

  @Test
  void anEnglishTitleInChineseStaysItalic() {
    assertThat(OneLine.zh("读 *Designing Systems* 一书"))
        .isEqualTo("读 <em lang=\"en\">Designing Systems</em> 一书");
    assertThat(OneLine.zh("*token* 级")).isEqualTo("<em lang=\"en\">token</em> 级");
    assertThat(OneLine.zh("*强调* 与 *AI 强调*")).isEqualTo("<em>强调</em> 与 <em>AI 强调</em>");
  }

  @Test
  void aChineseTitleInEnglishSaysSo() {
    assertThat(OneLine.en("*三体* is a novel")).isEqualTo("<em lang=\"zh-Hans\">三体</em> is a novel");
    assertThat(OneLine.en("*A title*")).isEqualTo("<em>A title</em>");
  }

  @Test
  void headingsSummariesCaptionsAndCellsSaySoToo() {
    var en =
        TinySite.en(
                """
                # On 显存

                ## Why 显存

                <details>
                <summary>Answer 显存</summary>

                x

                </details>

                | 显存 |
                |---|
                | b |
                """)
            .build();
    assertThat(en.part("en/a.html", "header")).isEqualTo(spans("<h1>On ‹显存›</h1>", "zh-Hans"));
    assertThat(en.part("en/a.html", "title")).startsWith("On 显存 ·");
    assertThat(en.body("en/a.html"))
        .contains(spans(">Why ‹显存›<a", "zh-Hans"))
        .contains(spans("<summary>Answer ‹显存›</summary>", "zh-Hans"))
        .contains(spans("<th scope=\"col\">‹显存›</th>", "zh-Hans"));
  }

  private static String spans(String html, String lang) {
    return html.replace("‹", "<span lang=\"" + lang + "\">").replace("›", "</span>");
  }
}
