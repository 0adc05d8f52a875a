package bifolio.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StyleSheetTest {
  @Test
  void commentsAndIndentsAreNotPublished() {
    String css =
        """
        /* 令牌：见 docs/design.md */

        :root {
          --ink: #111; /* ink */
          --seal: red;
        }
        """;
    assertThat(StyleSheet.squeezed(css))
        .isEqualTo(
            """
            :root {
            --ink: #111;
            --seal: red;
            }
            """);
  }

  @Test
  void stringsStayAsTheyAre() {
    String css = "a::after { content: \"  /* 不是注释 */ \\\" \"; }\n";
    assertThat(StyleSheet.squeezed(css)).isEqualTo(css);
  }

  @Test
  void aSpaceThatJoinsSelectorsStays() {
    assertThat(StyleSheet.squeezed(".a /* 甲 */ .b { top: 0 }")).isEqualTo(".a  .b { top: 0 }\n");
  }
}
