package bifolio.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.OneLine;
import bifolio.TinySite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InlineTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\1',
      textBlock =
          """
          *a* _b_ **c** __d__ ~~e~~       => <em>a</em> <em>b</em> <strong>c</strong> <strong>d</strong> <del>e</del>
          ***a***                         => <em><strong>a</strong></em>
          **a *b* c**                     => <strong>a <em>b</em> c</strong>
          snake_case_name                 => snake_case_name
          2 * 3 * 4                       => 2 * 3 * 4
          *a `*` b*                       => <em>a <code>*</code> b</em>
          **a                             => **a
          """)
  void emphasisIsRead(String markdown, String html) {
    assertThat(OneLine.en(markdown)).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\1',
      textBlock =
          """
          `a < b`              => <code>a &lt; b</code>
          `` a ` b ``          => <code>a ` b</code>
          ` a `                => <code>a</code>
          `  a  `              => <code> a </code>
          `*a* [b](c) $d$`     => <code>*a* [b](c) $d$</code>
          `\\n`                => <code>\\n</code>
          `&amp;`              => <code>&amp;amp;</code>
          `a                   => `a
          """)
  void codeIsShownAsItIsWritten(String markdown, String html) {
    assertThat(OneLine.en(markdown)).isEqualTo(html);
  }

  @Test
  void aLineEndInCodeIsASpace() {
    assertThat(OneLine.en("`a\nb`")).isEqualTo("<code>a b</code>");
    assertThat(OneLine.en("`a\r\nb`")).isEqualTo("<code>a b</code>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\1',
      textBlock =
          """
          &amp; &lt; &gt; &quot;      => &amp; &lt; &gt; "
          &copy; &#35; &#x4e2d;       => © # <span lang="zh-Hans">中</span>
          &nope; &amp &               => &amp;nope; &amp;amp &amp;
          \\* \\_ \\# \\` \\[ \\$ \\\\        => * _ # ` [ $ \\
          \\a \\中                      => \\a \\<span lang="zh-Hans">中</span>
          a < b > c & d "e" 'f'       => a &lt; b &gt; c &amp; d "e" 'f'
          """)
  void entitiesAndEscapesAreRead(String markdown, String html) {
    assertThat(OneLine.en(markdown)).isEqualTo(html);
  }

  @Test
  void aControlCharacterFromAnEntityIsReplaced() {
    assertThat(OneLine.en("a&#0;b&#1;9&#1;c&#27;[31m")).isEqualTo("a�b�9�c�[31m");
    assertThat(OneLine.zh("[甲](https://e.org)&#1;0&#1;")).doesNotContain("\u0001");
    assertThat(
            TinySite.en("![&#1;0&#1;](a.svg) [x](https://e.org '&#1;0&#1;')")
                .build()
                .body("en/a.html"))
        .contains("alt=\"�0�\"", "title=\"�0�\"");
  }

  @Test
  void hardBreaksAreRead() {
    assertThat(OneLine.en("a  \nb\\\nc<br>d")).isEqualTo("a<br>b<br>c<br>d");
    assertThat(OneLine.en("a \nb")).isEqualTo("a b");
    assertThat(OneLine.en("a\\")).isEqualTo("a\\");
    assertThat(OneLine.zh("甲  \r\n乙")).isEqualTo("甲<br>乙");
  }

  @Test
  void rulesAreRead() {
    assertThat(TinySite.en("***\n\n---\n\n- - -\n\n_ _ _\n").build().body("en/a.html"))
        .isEqualToIgnoringNewLines(
            "<hr id=\"top.1\"><hr id=\"top.2\"><hr id=\"top.3\"><hr id=\"top.4\">");
  }

  @Test
  void emojiAndOtherPlanesPass() {
    assertThat(OneLine.zh("中文😀后，𠮷𠮷")).isEqualTo("中文😀后，𠮷𠮷");
    assertThat(OneLine.en("ok 👩‍💻 ✅")).isEqualTo("ok 👩‍💻 ✅");
  }
}
