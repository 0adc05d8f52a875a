package bifolio.build;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.model.OutputFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThemeAssetsTest {
  @Test
  void commentsAndIndentsAreNotPublished() {
    String css =
        """
        /* 令牌：见 docs/design.md */

        :root {
          --ink: #111; /* ink */
          --seal: red;
        }
        a , b > i { top: calc(1px + 2px) }
        """;
    assertThat(ThemeAssets.squeezed(css))
        .isEqualTo(":root{--ink:#111;--seal:red}\na,b > i{top:calc(1px + 2px)}\n");
  }

  @Test
  void stringsStayAsTheyAre() {
    assertThat(ThemeAssets.squeezed("a::after { content: \"  /* 不是注释 */ \\\" ; \"; }\n"))
        .isEqualTo("a::after{content:\"  /* 不是注释 */ \\\" ; \"}\n");
  }

  @Test
  void aSpaceThatJoinsSelectorsStays() {
    assertThat(ThemeAssets.squeezed(".a /* 甲 */ .b\n.c { top: 0 }")).isEqualTo(".a .b .c{top:0}\n");
    assertThat(ThemeAssets.squeezed("a :hover { top: 0 } @media (x: 1) and (y: 2) { b { c: d } }"))
        .isEqualTo("a :hover{top:0}\n@media (x:1) and (y:2){b{c:d}\n}\n");
  }

  @Test
  void aSheetHoldsWhatItImports() {
    var files =
        ThemeAssets.published(
            List.of(
                css("assets/theme.css", "/* 全部 */\n@import \"a.css\";\n@import \"b.css\";\n"),
                css("assets/a.css", "a { top: 0 }"),
                css("assets/b.css", "b { top: 0 }")));
    assertThat(files).extracting(OutputFile::path).containsExactly("assets/theme.css");
    assertThat(text(files.getFirst())).isEqualTo("a{top:0}\nb{top:0}\n");
  }

  @Test
  void importsInACircleOrOfNothingStay() {
    var files =
        ThemeAssets.published(
            List.of(css("assets/a.css", "@import \"a.css\"; @import \"none.css\";\na { top: 0 }")));
    assertThat(text(files.getFirst())).contains("@import \"a.css\"", "@import \"none.css\"");
  }

  @Test
  void scriptsAreWithoutLinesOfComment() {
    String script =
        """
        /* 说明：
           两行 */
        (function () {
          // 注释
          var url = "https://e.org//x"; // stays

          /** 文档 */
          return url;
        })();
        """;
    assertThat(ThemeAssets.withoutComments(script))
        .isEqualTo(
            "(function () {\nvar url = \"https://e.org//x\"; // stays\nreturn url;\n})();\n");
  }

  @Test
  void codeBehindACommentStays() {
    String script = "/* 一 */ var a = 1;\nvar b = 2;\n/* 二 ** */\nvar c = 3;\n";
    assertThat(ThemeAssets.withoutComments(script))
        .isEqualTo("/* 一 */ var a = 1;\nvar b = 2;\nvar c = 3;\n");
  }

  @Test
  void aScriptWhoseLinesMayBeTextStays() {
    String script = "var a = `\n  // 文本\n`;\n";
    assertThat(ThemeAssets.withoutComments(script)).isEqualTo(script);
  }

  private static OutputFile css(String path, String text) {
    return OutputFile.text(path, text);
  }

  private static String text(OutputFile file) {
    return new String(file.bytes(), StandardCharsets.UTF_8);
  }
}
