package bifolio.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagramSvgTest {
  private static final String INK = "rgb(29, 27, 24)";
  private static final String SOFT = "rgb(92, 87, 79)";

  @Test
  void coloursBecomeNamesOfTheTheme() {
    assertThat(
            restyled(
                """
                <rect x="1.23456" y="0" width="10" height="5" fill="rgb(255, 254, 251)" \
                stroke="%s" stroke-width="1px"/>"""
                    .formatted(SOFT)))
        .isEqualTo("<rect x=\"1.23\" y=\"0\" width=\"10\" height=\"5\" class=\"f-leaf s-soft\" />");
  }

  @Test
  void aColourOfTheAuthorsIsTheAccent() {
    assertThat(restyled("<circle r=\"5\" fill=\"rgb(255, 153, 102)\" stroke=\"rgb(0, 90, 200)\"/>"))
        .isEqualTo("<circle r=\"5\" class=\"f-wash s-seal\" />");
    assertThat(restyled("<circle r=\"5\" fill=\"rgb(204, 204, 204)\" stroke=\"rgb(0, 0, 0)\"/>"))
        .isEqualTo("<circle r=\"5\" class=\"f-rule s-soft\" />");
  }

  @Test
  void wordsAreInkUnlessSomethingSaysOtherwise() {
    assertThat(
            restyled(
                """
                <text x="1" fill="rgb(255, 254, 251)" font-size="14px"><tspan fill="%s">显存 a</tspan></text>\
                <text fill="%s" font-size="12.5px" font-weight="700">带宽</text>"""
                    .formatted(INK, INK)))
        .isEqualTo(
            """
            <text x="1" class="f-leaf"><tspan class="f-ink">显存 a</tspan></text>
            <text font-size="12.5" font-weight="700">带宽</text>""");
  }

  @Test
  void stylesScriptsAndForeignMarkupGo() {
    assertThat(
            restyled(
                """
                <style>@import url(https://example.org/a.css);</style><script>alert(1)</script>\
                <foreignObject><div>显存</div></foreignObject><image href="https://example.org/a.png"/>\
                <rect width="1" height="2" style="fill:red" onclick="alert(1)" class="x" data-id="y" \
                filter="url(https://example.org/f.svg#a)"/>"""))
        .isEqualTo("<rect width=\"1\" height=\"2\" />");
  }

  @Test
  void aLinkedNodeIsNoLink() {
    assertThat(
            restyled(
                "<a href=\"javascript:alert(1)\"><text fill=\"%s\">甲</text></a>".formatted(INK)))
        .isEqualTo("<text>甲</text>");
  }

  @Test
  void idsBeginWithTheDrawingAndUnusedOnesGo() {
    assertThat(
            restyled(
                """
                <marker id="d_pointEnd" refX="5"><path d="M0 0L10 5Z" fill="%s"/></marker>\
                <marker id="d_pointStart"><path d="M0 0L10 5Z"/></marker>\
                <path id="edge" d="M0,0L9.999,1.006" fill="none" stroke="%s" \
                marker-end="url(&quot;#d_pointEnd&quot;)"/>"""
                    .formatted(SOFT, SOFT)))
        .isEqualTo(
            """
            <marker id="dname-1" refX="5"><path d="M0 0L10 5Z" class="f-soft" /></marker>
            <path d="M0,0L10,1.01" fill="none" marker-end="url(#dname-1)" class="s-soft" />""");
  }

  @Test
  void emptyGroupsGo() {
    assertThat(restyled("<g><g transform=\"translate(1,2)\"><g/></g><defs/></g><g><rect/></g>"))
        .isEmpty();
  }

  @Test
  void theFrameGivesTheSize() {
    assertThat(
            DiagramSvg.restyle(
                "<svg viewBox=\"-4 -4 480.2 100.6\" width=\"100%\" style=\"max-width:9px\"/>", "a"))
        .isEqualTo(
            """
            <svg viewBox="-4 -4 480.2 100.6" width="480" xmlns="http://www.w3.org/2000/svg" \
            height="101" class="w3">
            </svg>
            """);
  }

  @Test
  void whatIsNoSvgIsRefused() {
    assertThatThrownBy(() -> DiagramSvg.restyle("<html/>", "a"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>1</script>",
        "<style>a{}</style>",
        "<rect style=\"fill:red\"/>",
        "<rect onload=\"x()\"/>",
        "<use href=\"https://example.org/a.svg#b\"/>",
        "<a href=\"#a\"><text>甲</text></a>",
        "<foreignObject/>",
        "<rect fill=\"red\"/>",
        "<rect clip-path=\"url(https://example.org)\"/>",
        "<!-- 注释 -->",
        "<![CDATA[x]]>",
        "<animate attributeName=\"x\"/>",
        "<text xml:base=\"https://example.org\">甲</text>"
      })
  void aDrawingThatWasChangedByHandIsNotAsDrawn(String inside) {
    assertThat(DiagramSvg.isAsDrawn("<svg viewBox=\"0 0 1 1\">" + inside + "</svg>")).isFalse();
  }

  @Test
  void whatWasRestyledIsAsDrawn() {
    var kept =
        DiagramSvg.restyle(
            "<svg viewBox=\"0 0 1 1\"><text fill=\"%s\">显存</text></svg>".formatted(INK), "a");
    assertThat(DiagramSvg.isAsDrawn(kept)).isTrue();
    assertThat(DiagramSvg.isAsDrawn("<p>甲</p>")).isFalse();
    assertThat(DiagramSvg.isAsDrawn("")).isFalse();
  }

  private static String restyled(String inside) {
    var kept = DiagramSvg.restyle("<svg>" + inside + "</svg>", "name");
    assertThat(DiagramSvg.isAsDrawn(kept)).isTrue();
    return kept.replaceFirst("^<svg[^>]*>", "").replace("</svg>", "").strip();
  }
}
