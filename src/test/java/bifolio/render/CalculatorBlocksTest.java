package bifolio.render;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.TinySite;
import org.junit.jupiter.api.Test;

class CalculatorBlocksTest {
  private static final String CALCULATOR =
      """
      title: {en: %1$s, zh: %1$s甲}
      section: %2$s
      question: {en: How large is %1$s, zh: %1$s多大}
      profiles: [{name: model, kind: models, default: tiny}]
      inputs:
        - {name: layers, symbol: L, label: {en: Layers, zh: 层数}, unit: layer, default: 2, from: model.layers, aliases: [not flat]}
        - {name: seq_length, symbol: s, label: {en: Context, zh: 上下文}, unit: token, default: 8}
      steps:
        - {name: total, formula: 2 B/layer * layers * seq_length, unit: B}
      results: [total]
      sources: [{text: 一篇论文, mark: V2}]
      """;

  private static TinySite site(String en, String zh) {
    return TinySite.both("# A\n\n" + en, "# 甲\n\n" + zh)
        .with(
            "content/site.yaml",
            """
            title: {en: Book, zh: 书}
            navigation:
              - a
              - section: {en: Calculators, zh: 计算器}
                pages: [calculators/*]
            """)
        .with(
            "content/data/profiles/models.yaml",
            """
            title: {en: Models, zh: 模型}
            fields:
              layers: {unit: layer, label: {en: Layers, zh: 层数}}
            profiles:
              - id: tiny
                name: Tiny 1B
                aliases: [Tiny-Instruct]
                source: 一篇论文
                mark: V2
                values: {layers: 4}
            """)
        .with("content/data/names.yaml", "seq_length: [context, num_tokens]\n")
        .with("content/data/calculators/late.yaml", CALCULATOR.formatted("Late", "A10"))
        .with("content/data/calculators/early.yaml", CALCULATOR.formatted("Early", "A9"))
        .with("content/data/calculators/other.yaml", CALCULATOR.formatted("Other", "B1"));
  }

  @Test
  void aListHoldsTheCalculatorsOfItsSectionInTheirOrder() {
    var built = site("```calculators A\n```", "```calculators A\n```").build();
    assertThat(built.body("en/a.html"))
        .contains("<a href=\"calculators/early.html\">Early</a>")
        .contains("How large is Late")
        .doesNotContain("Other")
        .containsSubsequence("Early", "Late");
    assertThat(built.body("zh/a.html")).contains("Early甲", "Late多大");
    assertThat(built.body("both/a.html"))
        .contains("Early</a>", "<p lang=\"zh-Hans\"><a href=\"calculators/early.html\">Early甲");
  }

  @Test
  void aListWithoutASectionHoldsAll() {
    var built = site("```calculators\n```", "```calculators\n```").build();
    assertThat(built.body("zh/a.html")).containsSubsequence("Early甲", "Late甲", "Other甲");
  }

  @Test
  void theNavigationFollowsTheSections() {
    var built = site("text", "文字").build();
    assertThat(built.part("zh/calculators/early.html", "aside"))
        .containsSubsequence("Early甲", "Late甲", "Other甲");
  }

  @Test
  void theEngineIsAFileOfASiteWithCalculatorsOnly() {
    assertThat(site("text", "文字").build().file("assets/engine.js")).contains("bifolioCalculator");
    assertThat(TinySite.both("# A\n", "# 甲\n").build().has("assets/engine.js")).isFalse();
  }

  @Test
  void aFieldKnowsItsOtherNamesAndItsProfile() {
    var body = site("text", "文字").build().body("en/calculators/early.html");
    assertThat(body)
        .contains("data-names=\"!flat\" data-from=\"model\"")
        .contains("data-names=\"context num_tokens\"")
        .contains("<option value=\"tiny\" data-names=\"Tiny-Instruct\" selected>");
  }

  @Test
  void whatAPageGivesIsWhereItsReaderBegins() {
    var block = "```calculator early\ncontext: 16\n```";
    var body = site(block, block).build().body("zh/a.html");
    assertThat(body).contains("data-preset=\"seq_length=16\"", "<b>128</b>");
  }

  @Test
  void aScheduleIsNamedAsPeopleWriteIt() {
    var block =
        "```schedule\nschedule: 1f1b-interleaved\nstages: 4\nmicrobatches: 8\nchunks: 2\n```";
    var built = site(block, block).build();
    assertThat(built.body("zh/a.html")).contains("<figcaption>交错式 1F1B，p = 4，m = 8 · ", "%）· ");
    assertThat(built.body("en/a.html")).contains("<figcaption>interleaved 1F1B, p = 4, m = 8 · ");
  }
}
