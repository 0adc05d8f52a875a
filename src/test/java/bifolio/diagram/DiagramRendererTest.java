package bifolio.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bifolio.diagram.DiagramRenderer.Drawing;
import bifolio.diagram.DiagramRenderer.Drawing.Failure;
import bifolio.diagram.DiagramRenderer.Drawing.Svg;
import bifolio.typeset.DiagramSvg;
import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Needs Chromium and fails without it: a skipped test would say nothing. */
class DiagramRendererTest {
  private static final Map<String, String> SOURCES =
      Map.ofEntries(
          Map.entry(
              "flow",
              """
              %% alt: 前缀命中就不再预填充
              flowchart TD
                subgraph gpu [GPU 显存]
                  A[用户请求] --> B{命中前缀?}
                  B -->|是 yes| C([首 token])
                end
                B -. 否 .-> D[(主机内存)]
                classDef hot fill:#f96,stroke:#333
                class D hot
              """),
          Map.entry(
              "sequence",
              """
              sequenceDiagram
                autonumber
                participant C as 客户端
                participant R as Router
                C->>R: 请求 <b>x</b>
                loop 每个 token
                  R-->>C: token
                end
                Note over C,R: 流式 streaming
              """),
          Map.entry(
              "gantt",
              """
              gantt
                dateFormat YYYY-MM-DD
                axisFormat %m-%d
                section 第一阶段
                读论文 :done, a, 2026-01-01, 10d
                里程碑 :milestone, after a, 0d
              """),
          Map.entry(
              "state",
              """
              stateDiagram-v2
                [*] --> 等待
                等待 --> Running: 调度
                state Running {
                  [*] --> Decode
                }
              """),
          Map.entry("class", "classDiagram\n  class 块 { +int refs }\n  块 <|-- Page"),
          Map.entry("er", "erDiagram\n  JOB ||--o{ RANK : 包含"),
          Map.entry("pie", "pie title 显存\n  \"参数\" : 2\n  \"优化器\" : 12"),
          Map.entry(
              "attack",
              "flowchart LR\n  A[\"</script><img src=x onerror=alert(1)>甲\"]\n"
                  + "  click A \"javascript:alert(1)\""),
          Map.entry("broken", "%% alt: 坏的\n%% 注释\nflowchart LR\n  A --> B\n\n  显存 --> [C"),
          Map.entry("loop", "sequenceDiagram\n  A->>B: hi\n  loop x\n  B->>A"),
          Map.entry("unknown", "\n%% alt: 什么\n流程图 LR\n  A --> B"),
          Map.entry("empty", "%% alt: 空"),
          Map.entry("settings", "%% alt: 甲\n%%{init: {\"theme\": \"dark\"}}%%\nflowchart LR\n A"),
          Map.entry("front", "---\ntitle: 甲\n---\nflowchart LR\n A"));

  private static SortedMap<String, Drawing> drawings = new TreeMap<>();

  @BeforeAll
  static void drawAll() throws Exception {
    var sources = new TreeMap<String, String>();
    SOURCES.forEach((name, text) -> sources.put("diagrams/" + name + ".svg", text));
    drawings = DiagramRenderer.find(System.getenv()).draw(sources);
  }

  @Test
  void everySourceHasAnAnswer() {
    assertThat(drawings).hasSameSizeAs(SOURCES);
  }

  @Test
  void drawingsHaveNothingThatAPageForbids() {
    drawings.forEach(
        (file, drawing) -> {
          if (drawing instanceof Svg svg) {
            assertThat(DiagramSvg.isAsDrawn(svg.svg())).as(file).isTrue();
            assertThat(svg.svg())
                .as(file)
                .doesNotContain("style", "<script", "http://www.w3.org/1999", "foreignObject")
                .doesNotContain("rgb(", "NaN", "javascript:", "onerror=", "y2=\"2000");
          }
        });
  }

  @Test
  void labelsInBothLanguagesStand() {
    assertThat(svg("flow")).contains(">GPU 显存<", ">用户请求<", ">是 yes<", ">主机内存<");
    assertThat(svg("sequence")).contains(">客户端<", ">Router<", "token", "流式 streaming");
    assertThat(svg("gantt")).contains(">第一阶段<", ">读论文<", ">里程碑<", "rotate(45");
    assertThat(svg("state")).contains(">等待<", ">调度<", ">Decode<");
    assertThat(svg("class")).contains(">块<", ">Page<");
    assertThat(svg("er")).contains(">包含<");
    assertThat(svg("pie")).contains("参数", "优化器");
  }

  @Test
  void theDescriptionIsNotPartOfTheDrawing() {
    assertThat(svg("flow")).doesNotContain("前缀命中就不再预填充");
  }

  @Test
  void aHighlightedNodeHasTheAccent() {
    assertThat(svg("flow")).contains("f-wash").contains("f-leaf s-soft");
  }

  @Test
  void everyClassHasARuleInTheTheme() throws Exception {
    var css = Files.readString(Path.of("themes/default/assets/diagram.css"));
    for (var drawing : drawings.values()) {
      if (drawing instanceof Svg svg) {
        var classes = Pattern.compile("class=\"([^\"]*)\"").matcher(svg.svg());
        while (classes.find()) {
          for (var name : classes.group(1).split(" ", -1)) {
            assertThat(css).contains("." + name + " {");
          }
        }
      }
    }
  }

  @Test
  void markupInALabelIsText() {
    assertThat(svg("attack")).contains("甲").doesNotContain("<img", "<a ");
  }

  @Test
  void aMistakeHasItsLineAndColumnInTheBlock() {
    assertThat(drawing("broken"))
        .isEqualTo(new Failure(6, 10, "the diagram cannot be read from \"[C\" on"));
    assertThat(drawing("unknown"))
        .isEqualTo(
            new Failure(
                3, 1, "\"流程图\" is no kind of diagram: begin with flowchart, sequenceDiagram, …"));
    assertThat(drawing("empty")).isEqualTo(new Failure(1, 1, "the diagram is empty"));
    assertThat(drawing("loop"))
        .isInstanceOfSatisfying(Failure.class, failure -> assertThat(failure.line()).isEqualTo(4));
  }

  @Test
  void settingsAreTheThemesMatter() {
    var message = "a diagram cannot bring settings: the theme says how it looks";
    assertThat(drawing("settings")).isEqualTo(new Failure(2, 1, message));
    assertThat(drawing("front")).isEqualTo(new Failure(1, 1, message));
  }

  @Test
  void whatElseIsDrawnChangesNothing() throws Exception {
    for (var name : new String[] {"flow", "gantt"}) {
      var file = "diagrams/" + name + ".svg";
      var alone =
          DiagramRenderer.find(System.getenv())
              .draw(Map.of(file, SOURCES.getOrDefault(name, "").replace("\n", "\r\n")));
      assertThat(alone.get(file)).isEqualTo(drawings.get(file));
    }
  }

  @Test
  void nothingToDrawNeedsNoBrowser() throws Exception {
    assertThat(DiagramRenderer.find(System.getenv()).draw(Map.of())).isEmpty();
  }

  @Test
  void withoutChromiumASentenceSaysWhatToInstall() {
    assertThatThrownBy(() -> DiagramRenderer.find(Map.of("PATH", "/nowhere")))
        .isInstanceOf(FileNotFoundException.class)
        .hasMessageContaining("apt-get install chromium fonts-noto-cjk")
        .hasMessageContaining("BIFOLIO_CHROMIUM");
    assertThatThrownBy(() -> DiagramRenderer.find(Map.of("BIFOLIO_CHROMIUM", "/没有/chromium")))
        .hasMessage("BIFOLIO_CHROMIUM names no program: /没有/chromium");
  }

  private static Drawing drawing(String name) {
    return drawings.getOrDefault(
        "diagrams/" + name + ".svg", new Failure(0, 0, "there is no such drawing"));
  }

  private static String svg(String name) {
    return switch (drawing(name)) {
      case Svg svg -> svg.svg();
      case Failure failure -> throw new AssertionError(name + ": " + failure);
    };
  }
}
