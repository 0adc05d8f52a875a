package bifolio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.TinySite;
import bifolio.build.BuildOptions;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceMenderTest {
  private static final BuildOptions LINTS =
      new BuildOptions(Optional.empty(), Optional.empty(), false, true);

  /** Mends a Chinese page until nothing is left to mend. */
  private static String mended(String body) {
    String text = body;
    for (int pass = 0; pass < 3; pass++) {
      var found = TinySite.zh(text).build(LINTS).result().diagnostics();
      text = SourceMender.mended(text, found);
    }
    return text;
  }

  @Test
  void textsOfDataAreMendedAndTheirYamlStays() {
    String before =
        """
        # 说明8张
        title: {en: "T, (x)", zh: "使用8张H100,好"}
        columns:
          name: {label: {en: Name, zh: '它''是8张'}, primary: true}
        rows:
          - id: a
            name:
              en: "A: 8"
              zh: "所谓「有效」：占 41 %，\\"GPU\\"
                与处理器(CPU)。"  # 不动8张
          - id: b
            name:
              en: 8张
              zh: >-
                显存80GB ，好
        """;
    String text = before;
    for (int pass = 0; pass < 3; pass++) {
      var built = TinySite.zh("```table d\n```\n").with("content/data/d.yaml", text).build(LINTS);
      text =
          SourceMender.mended(
              text,
              built.result().diagnostics().stream()
                  .filter(found -> found.at().path().endsWith(".yaml"))
                  .toList());
    }
    assertThat(text)
        .isEqualTo(
            before
                .replace("使用8张H100,好", "使用 8 张 H100，好")
                .replace("是8张'", "是 8 张'")
                .replace("「有效」：占 41 %", "“有效”：占 41%")
                .replace("与处理器(CPU)", "与处理器（CPU）")
                .replace("显存80GB ，", "显存 80 GB，"));
  }

  @Test
  void spacesArePutAndTaken() {
    assertThat(mended("使用8张H100训练 ，占 41 % ，显存80GB。\n"))
        .isEqualTo("使用 8 张 H100 训练，占 41%，显存 80 GB。\n");
  }

  @Test
  void aSpaceStandsOutsideOfMarks() {
    assertThat(mended("使用**H100**训练，见[FSDP](https://e.org/a)与`x`和$y$。\n"))
        .isEqualTo("使用 **H100** 训练，见 [FSDP](https://e.org/a) 与 `x` 和 $y$。\n");
    assertThat(mended("**粗体**BERT，*强调*AB\n")).isEqualTo("**粗体** BERT，*强调* AB\n");
  }

  @Test
  void punctuationBecomesChinese() {
    assertThat(mended("结论:环形更好, 上下文并行(CP)对吗?\n")).isEqualTo("结论：环形更好，上下文并行（CP）对吗？\n");
    assertThat(mended("所谓「有效」与\"吞吐\"，等等...不是算力--而是带宽，2-4 倍。\n"))
        .isEqualTo("所谓“有效”与“吞吐”，等等……不是算力——而是带宽，2～4 倍。\n");
  }

  @Test
  void boldEndsInsideItsBracket() {
    assertThat(mended("**分块预填充（chunked prefill）**可以。\n"))
        .isEqualTo("**分块预填充**（chunked prefill）可以。\n");
  }

  @Test
  void codeFormulasAddressesAndWaivedWordsStay() {
    String text =
        """
        `使用8张` 与 $中a$，见 [甲](https://e.org/甲b "题a")。

        ```text
        使用8张H100,好
        ```

        超算8号。 <!-- lint: L-1 产品名 -->

        它是 `{{ 甲8 }}`，<https://e.org/中a>。
        """;
    assertThat(mended(text)).isEqualTo(text);
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsStay() {
    assertThat(
            SourceMender.mended(
                "\uFEFF使用8 张\r\n\r\n甲\r\n",
                TinySite.zh("使用8 张\r\n\r\n甲\r\n").build(LINTS).result().diagnostics()))
        .isEqualTo("\uFEFF使用 8 张\r\n\r\n甲\r\n");
  }
}
