package bifolio.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetTest {
  private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\">%s</svg>";

  @TempDir Path temp;
  ContentFolder folder;

  @BeforeEach
  void makeFolder() {
    folder = new ContentFolder(temp);
  }

  @ParameterizedTest
  @CsvSource({
    "图.png, 89504e470d0a1a0a00",
    "photo.JPG, ffd8ffe0",
    "photo.jpeg, ffd8ffe1",
    "move.gif, 474946383961",
    "small.webp, 524946460000000057454250",
    "new.avif, 0000001c6674797061766966",
    "paper.pdf, 255044462d312e37",
  })
  void picturesThatHoldWhatTheyAreCalledAreCopied(String name, String hexadecimal) {
    folder.file("content/pictures/" + name, HexFormat.of().parseHex(hexadecimal));
    assertThat(folder.read().contentAssets()).hasSize(1);
    assertThat(folder.printed()).isEmpty();
  }

  @Test
  void aPictureThatHoldsSomethingElseIsLeftOut() {
    folder
        .file("content/en/a.png", HexFormat.of().parseHex("ffd8ffe0"))
        .file("content/en/b.png", "<script>")
        .file("content/en/empty.gif", "");
    assertThat(folder.read().contentAssets()).isEmpty();
    assertThat(folder.printed())
        .contains(
            """
            content/en/a.png: error[file-content]: the name says png, the content does not
              hint: it holds jpeg: rename it
            """)
        .contains("content/en/b.png: error[file-content]")
        .contains("content/en/empty.gif: error[file-content]");
  }

  @Test
  void aTextThatIsNotTextIsLeftOut() {
    folder.file("content/data/table.csv", "名,数\n\u0000".getBytes(StandardCharsets.UTF_8));
    assertThat(folder.read().contentAssets()).isEmpty();
    assertThat(folder.printed()).startsWith("content/data/table.csv:2:1: error[control-character]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<text>显存</text><path d='M0 0'/>",
        "<style>.a{fill:url(#g)} .b{color:red}</style>",
        "<style><![CDATA[.a{fill:red}]]></style>",
        "<use href='#a'/><use xlink:href='#b'/>",
        "<image href='data:image/png;base64,iVBORw0KGgo='/>",
        "<animate attributeName='opacity' from='0' to='1'/>",
        "<a/><title>onload=</title>",
      })
  void plainDrawingsAreCopied(String inner) {
    folder.file("content/pictures/a.svg", SVG.formatted(inner));
    assertThat(folder.read().contentAssets()).hasSize(1);
    assertThat(folder.printed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<svg:script xmlns:svg='http://www.w3.org/2000/svg'>alert(1)</svg:script>",
        "<g onload='alert(1)'/>",
        "<g ONCLICK='alert(1)'/>",
        "<foreignObject><p>好</p></foreignObject>",
        "<a href='javascript:alert(1)'/>",
        "<a xlink:href=' java&#10;script:alert(1)'/>",
        "<use href='https://evil.example/x.svg#a'/>",
        "<image href='//evil.example/x.png'/>",
        "<image href='data:image/svg+xml;base64,AAAA'/>",
        "<image href='data:text/html,x'/>",
        "<style>@import 'https://evil.example/x.css';</style>",
        "<style><![CDATA[@import 'x.css';]]></style>",
        "<style>.a{fill:url(https://evil.example/x)}</style>",
        "<style>.a{fill:u\\72l(https://evil.example/x)}</style>",
        "<rect style='fill:url(//evil.example/x)'/>",
        "<rect fill='url(other.svg#g)'/>",
        "<set attributeName='href' to='javascript:alert(1)'/>",
        "<animate attributeName='xlink:href' values='javascript:alert(1)'/>",
        "<g xml:base='https://evil.example/'/>",
        "<?xml-stylesheet href='https://evil.example/x.css'?>",
      })
  void drawingsThatRunOrLoadSomethingAreLeftOut(String inner) {
    folder.file("content/pictures/图.svg", SVG.formatted("\n" + inner));
    assertThat(folder.read().contentAssets()).isEmpty();
    assertThat(folder.printed()).startsWith("content/pictures/图.svg:2:").contains("[unsafe-svg]");
  }

  @Test
  void entitiesAreRefused() {
    folder.file(
        "content/a.svg",
        """
        <?xml version="1.0"?>
        <!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>
        <svg xmlns="http://www.w3.org/2000/svg"><text>&b;</text></svg>
        """);
    folder.read();
    assertThat(folder.printed()).contains("the drawing has a document type with declarations");
  }

  @Test
  void somethingThatIsNoDrawingIsLeftOut() {
    folder.file("content/a.svg", "<html><svg/></html>").file("content/b.svg", "图");
    assertThat(folder.read().contentAssets()).isEmpty();
    assertThat(folder.problems.sorted()).hasSize(2);
  }

  @Test
  void diagramsAreCheckedToo() {
    folder.file("content/diagrams/0.svg", SVG.formatted("<script/>"));
    assertThat(folder.read().content()).hasSize(2);
    assertThat(folder.printed()).contains("unsafe-svg");
  }

  @Test
  void deepNestingEndsInSeconds() {
    folder.file("content/a.svg", SVG.formatted("<g>".repeat(100_000)));
    Assertions.assertTimeout(Duration.ofSeconds(5), () -> folder.read());
  }

  @Test
  void themeAssetsAreTrusted() {
    folder.file("themes/default/assets/app.js", "addEventListener('load', () => {})");
    assertThat(folder.read().themeAssets()).hasSize(2);
    assertThat(folder.printed()).isEmpty();
  }
}
