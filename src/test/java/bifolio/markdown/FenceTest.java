package bifolio.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.TinySite;
import bifolio.model.Block;
import org.junit.jupiter.api.Test;

class FenceTest {
  private static String body(String markdown) {
    return TinySite.en(markdown).build().body("en/a.html");
  }

  private static String code(String language, String text) {
    String data = language.isEmpty() ? "" : " data-language=\"" + language + "\"";
    return "<div class=\"code\" id=\"top.1\"%s><pre tabindex=\"0\"><code>%s</code></pre></div>"
        .formatted(data, text);
  }

  @Test
  void theFirstWordIsTheLanguage() {
    assertThat(body("```Cpp title=\"x\" {1,2}\na < b && c;\n```\n"))
        .isEqualTo(code("cpp", "a &lt; b &amp;&amp; c;"));
    assertThat(body("~~~python{1}\nx\n~~~\n")).isEqualTo(code("python", "x"));
    assertThat(body("```\nx\n```\n")).isEqualTo(code("", "x"));
  }

  @Test
  void blankLinesIndentsAndShorterFencesStay() {
    assertThat(body("````md\n```c\n\n  x\n```\n````\n")).isEqualTo(code("md", "```c\n\n  x\n```"));
  }

  @Test
  void indentedTextIsCodeWithoutLanguage() {
    assertThat(body("    a\n\n      b\n")).isEqualTo(code("", "a\n\n  b"));
  }

  @Test
  void codeInAnItemLosesTheItemsIndent() {
    assertThat(body("- a\n\n  ```c\n  x\n    y\n  ```\n")).contains("<code>x\n  y</code>");
  }

  @Test
  void allLineEndsAreOne() {
    assertThat(body("```c\r\na\r\nb\r\n```\r\n")).isEqualTo(code("c", "a\nb"));
    assertThat(body("```c\ra\rb\r```\r")).isEqualTo(code("c", "a\nb"));
  }

  @Test
  void chineseInCodeStaysAsItIs() {
    assertThat(TinySite.zh("```c\n// 用GPU\n第一行\n第二行\n```\n").build().body("zh/a.html"))
        .isEqualTo(code("c", "// 用GPU\n第一行\n第二行"));
  }

  @Test
  void anUnclosedFenceIsReportedWhereItBegins() {
    var built = TinySite.zh("文\n\n```c\nx\n\n# 里面\n").build();
    assertThat(built.mistakes())
        .containsExactly(
            "content/zh/a.md:3:1: warning[unclosed-fence]: this fence is not closed: the rest of the"
                + " page is inside");
    assertThat(built.body("zh/a.html")).contains("<code>x\n\n# 里面</code>");
  }

  @Test
  void equalCodeStandsOnceSideBySide() {
    var built = TinySite.both("```c\nx\n```\n", "```c\nx\n```\n").build();
    assertThat(built.body("both/a.html")).startsWith("<div class=\"span\" id=\"top.1\">");
    var other = TinySite.both("```c\nx // a\n```\n", "```c\nx // 甲\n```\n").build();
    assertThat(other.body("both/a.html")).startsWith("<div class=\"pair\" id=\"top.1\">");
  }

  @Test
  void aDiagramNeedsADescriptionAndADrawing() {
    var built = TinySite.en("```mermaid\ngraph LR\n```\n").build();
    assertThat(built.mistakes())
        .containsExactly(
            "content/en/a.md:1:1: warning[diagram-not-drawn]: this diagram has not been drawn since it"
                + " changed",
            "content/en/a.md:1:1: warning[missing-alt-text]: this diagram does not say what it shows");
    assertThat(built.body("en/a.html"))
        .startsWith("<div class=\"code\" data-language=\"mermaid\" id=\"top.1\">");
  }

  @Test
  void aDrawingIsShownOnceAndDescribedInBothLanguages() {
    String en = "```mermaid\n%% alt: a \"ring\"\ngraph LR\n```\n";
    String zh = "```mermaid\n%% alt: 环\ngraph LR\n```\n";
    String svg = "<svg><path id=\"p\"/></svg>";
    var built =
        TinySite.both(en, zh).with("content/" + Block.Diagram.file("graph LR"), svg).build();
    assertThat(built.mistakes()).isEmpty();
    assertThat(built.body("en/a.html"))
        .isEqualTo(
            "<figure class=\"diagram\" role=\"img\" tabindex=\"0\" aria-label=\"a &quot;ring&quot;\" id=\"top.1\">"
                + svg
                + "</figure>");
    assertThat(built.body("zh/a.html")).contains("aria-label=\"环\"");
    assertThat(built.body("both/a.html"))
        .startsWith("<div class=\"span\" id=\"top.1\">")
        .contains("aria-label=\"a &quot;ring&quot; 环\"")
        .containsOnlyOnce(svg);
  }

  @Test
  void theFileOfADrawingDependsOnWhatIsDrawn() {
    String file = Block.Diagram.file("graph LR\n  a-->b\n");
    assertThat(file).matches("diagrams/[0-9a-f]{16}\\.svg");
    assertThat(Block.Diagram.file("  %% alt: 甲\n\ngraph LR  \n  a-->b")).isEqualTo(file);
    assertThat(Block.Diagram.file("graph LR\n  a-->c\n")).isNotEqualTo(file);
    assertThat(Block.Diagram.file("graph LR\n a-->b\n")).isNotEqualTo(file);
  }
}
