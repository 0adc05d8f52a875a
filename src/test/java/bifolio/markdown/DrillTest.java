package bifolio.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.TinySite;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Questions, interviews, rubrics and quizzes as pages show them. */
class DrillTest {
  private static final String EN =
      """
      # A

      ## Why

      ```question a-1
      level: L2
      minutes: 8
      topics: memory, zero
      kind: choice
      ```

      - [ ] one ring
      - [x] two rings

      ```timeline a-1
      0 3 Set-up
      3 10 Derive <b>
      ```

      ```score a-1
      pass: 3 senior
      Units | none | some | most | all
      ```

      ```quiz a-1
      memory: a
      ```

      - [ ] a box
      """;

  private static final String ZH =
      """
      # 甲

      ## 为什么

      ```question a-1
      level: L2
      minutes: 8
      topics: memory, zero
      kind: choice
      ```

      - [ ] 一个环
      - [x] 两个环

      ```timeline a-1
      0 3 开场
      3 10 推导
      ```

      ```score a-1
      pass: 3 高级
      单位 | 没有 | 一些 | 多数 | 全部
      ```

      ```quiz a-1
      memory: a
      ```

      - [ ] 一个方框
      """;

  @Test
  void aQuestionIsAQuietLineInEachLanguage() {
    var built = TinySite.both(EN, ZH).build();
    assertThat(built.problems()).isEmpty();
    assertThat(built.body("en/a.html"))
        .contains(
            "<div class=\"question\" id=\"why.1\" data-question=\"a-1\"><abbr class=\"level\""
                + " title=\"compute\">L2</abbr><span class=\"minutes\">8 min</span>");
    assertThat(built.body("zh/a.html"))
        .contains("title=\"计算\">L2</abbr><span class=\"minutes\">8 分钟</span>");
    assertThat(built.body("both/a.html"))
        .containsOnlyOnce("data-question=")
        .contains("8 min <span lang=\"zh-Hans\">分钟</span>");
  }

  @Test
  void optionsGiveNoAnswerAwayAndBoxesStayBoxes() {
    for (String mode : new String[] {"en", "zh", "both"}) {
      var body = TinySite.both(EN, ZH).build().body(mode + "/a.html");
      assertThat(body).containsOnlyOnce("type=\"checkbox\"").doesNotContain(" checked");
      assertThat(body).containsPattern("class=\"(pairs )?options\"");
      assertThat(body).containsSubsequence("data-right=\"0\"", "data-right=\"1\"");
    }
  }

  @Test
  void bothLanguagesShareTheKeysOfBoxes() {
    var built = TinySite.both(EN, ZH).build();
    assertThat(keys(built.body("zh/a.html"))).isEqualTo(keys(built.body("en/a.html")));
    assertThat(keys(built.body("both/a.html"))).isEqualTo(keys(built.body("en/a.html")));
  }

  @Test
  void aSmallEditChangesASmallPartOfAKey() {
    var before = TinySite.en("- [ ] Derive the bytes of a ring for eight ranks\n").build();
    var after = TinySite.en("- [ ] Derive the bytes of one ring for eight ranks\n").build();
    String was = keys(before.body("en/a.html"));
    String is = keys(after.body("en/a.html"));
    assertThat(is).isNotEqualTo(was).hasSameSizeAs(was);
    int changed = 0;
    for (int i = 0; i < is.length(); i += 2) {
      changed += is.regionMatches(i, was, i, 2) ? 0 : 1;
    }
    assertThat(changed).isEqualTo(1);
  }

  @Test
  void equalBoxesHaveTheirOwnKeysAndChineseAloneHasSome() {
    String keys = keys(TinySite.zh("- [ ] 显存𠮷\n- [ ] 显存𠮷\n").build().body("zh/a.html"));
    assertThat(keys).matches("(\\w{6}) \\1-2");
  }

  @Test
  void stagesAndRubricsStandOnceForBothLanguages() {
    var built = TinySite.both(EN, ZH).build();
    assertThat(built.body("both/a.html"))
        .containsOnlyOnce("data-timeline=\"a-1\"")
        .contains("<span>Derive &lt;b&gt;</span><span lang=\"zh-Hans\">推导</span>")
        .containsOnlyOnce("data-score=\"a-1\"")
        .contains("<span>Units</span><span lang=\"zh-Hans\">单位</span>")
        .contains("≥ 3");
    assertThat(built.body("zh/a.html"))
        .contains("<rect x=\"216\" width=\"504\"", "0–3 分钟", "<b>高级</b> 没有 1 分，合计 ≥ 3");
  }

  @Test
  void aQuizSaysHowToScoreByHandAndWhereToGo() {
    assertThat(TinySite.both(EN, ZH).build().body("zh/a.html"))
        .contains("<p class=\"by-hand\">按主题数。</p>", "<a href=\"a.html\">甲</a>");
  }

  @Test
  void withTheirNamesTopicsAreInTheReadersLanguage() {
    var topics =
        """
        title: {en: Topics, zh: 主题}
        columns:
          name: {label: {en: Topic, zh: 主题}, kind: text, primary: true}
        rows:
          - {id: memory, name: {en: memory, zh: 显存}}
        """;
    var built = TinySite.both(EN, ZH).with("content/data/topics.yaml", topics).build();
    assertThat(built.problems()).isEmpty();
    assertThat(built.body("zh/a.html"))
        .contains("data-topic=\"memory\">显存</span>", "data-topic=\"zero\">zero</span>");
  }

  @Test
  void whatIsCountedIsAScriptWithEveryQuestionAndBox() {
    var built =
        TinySite.both(EN, ZH)
            .with("content/en/p.md", "# P\n\n```practice progress\n```\n")
            .with("content/zh/p.md", "# 丙\n\n```practice progress\n```\n")
            .build();
    String key = keys(built.body("en/a.html"));
    assertThat(built.file("assets/practice/site.js"))
        .isEqualTo(
            "bifolioPractice({\"cards\":0,\"parts\":[{\"id\":\"\",\"t\":{\"en\":\"A\",\"zh\":\"甲\"},"
                + "\"pages\":[{\"p\":\"a\",\"t\":{\"en\":\"A\",\"zh\":\"甲\"},"
                + "\"q\":[[\"a-1\",\"why\"]],\"k\":[\""
                + key.substring(key.lastIndexOf(' ') + 1)
                + "\"]}]}]});\n");
    assertThat(TinySite.both(EN, ZH).build().has("assets/practice/site.js")).isFalse();
  }

  private static String keys(String html) {
    return Pattern.compile("data-key=\"([0-9a-z-]+)\"")
        .matcher(html)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.joining(" "));
  }
}
