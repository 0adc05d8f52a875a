package bifolio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code calc} and {@code calc check} as somebody at a terminal meets them. */
class CalcCommandTest {
  static final String KV =
      """
      title: {en: KV cache, zh: KV 缓存}
      section: A4
      question: {en: How large is it, zh: 它有多大}
      profiles:
        - {name: model, kind: models, aliases: [profile]}
      inputs:
        - {name: layers, symbol: L, label: {en: Layers, zh: 层数}, unit: layer, default: 32, from: model.layers, valid: "integer, >= 1"}
        - {name: context, symbol: s, label: {en: Context, zh: 上下文长度}, unit: token, default: 8192, valid: "integer, >= 1", aliases: [seq_len]}
        - {name: hbm, symbol: M, label: {en: Memory, zh: 显存}, unit: GiB, default: 80, valid: "> 0"}
      refusals:
        - {code: TOO_LONG, at: context, when: context > 1000000, say: {en: "{context} tokens are more than any model reads.", zh: "{context} 个 token 超出了任何模型的长度。"}}
      warnings:
        - {code: FULL, when: share > 1, say: {en: "It takes {share} of the memory.", zh: "要占显存的 {share}。"}}
      steps:
        - {name: total, symbol: K, label: {en: Cache, zh: 缓存}, formula: 1 KiB/(layer*token) * layers * context, unit: GiB, say: {en: One vector for each layer and token., zh: 每层每个 token 一份。}}
        - {name: share, symbol: u, label: {en: Share, zh: 占比}, formula: total / hbm, unit: "%"}
      results: [total, share]
      answer: {en: "{layers} layers keep {total}.", zh: "{layers} 层共存 {total}。"}
      sources: [{text: 一篇论文, mark: V2}]
      """;

  static final String MODELS =
      """
      title: {en: Models, zh: 模型}
      fields:
        layers: {unit: layer, label: {en: Layers, zh: 层数}}
      profiles:
        - {id: llama31-70b, name: Llama 3.1 70B, aliases: [羊驼], values: {layers: 80}}
      """;

  @TempDir Path temp;
  CommandLineProject project;

  @BeforeEach
  void makeProject() throws IOException {
    project = new CommandLineProject(temp.resolve("手册 home"));
    project.write("content/data/calculators/kv-cache.yaml", KV);
    project.write("content/data/profiles/models.yaml", MODELS);
    project.write("content/data/names.yaml", "layers: [num_layers, num_hidden_layers]\n");
  }

  @Test
  void theWorkingIsPrintedWithItsAnswer() {
    var run = project.run("calc", "kv-cache", "--model", "羊驼", "--context", "128Ki");
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            KV cache

              model = Llama 3.1 70B
              L = 80 layer  (Layers)
              s = 131,072 tokens  (Context)
              M = 80 GiB  (Memory)

              K = 1 KiB/(layer*token) × L s
                = 1 KiB/(layer*token) × 80 × 131,072
                = 10 GiB
                  One vector for each layer and token.

              u = K / M
                = 10 GiB / 80 GiB
                = 12.5%

            Cache: 10 GiB
            Share: 12.5%

            80 layers keep 10 GiB.
            """);
    assertThat(run.code()).isZero();
  }

  @Test
  void theWorkingIsPrintedInChinese() {
    var run = project.run("calc", "kv-cache", "--lang", "zh", "--num-layers", "40");
    assertThat(run.out())
        .startsWith("KV 缓存\n")
        .contains("  L = 40 layer  (层数)\n")
        .contains("每层每个 token 一份。\n")
        .contains("缓存：0.3125 GiB\n")
        .endsWith("40 层共存 0.3125 GiB。\n");
    assertThat(project.run("calc", "kv-cache", "--lang", "fr").code()).isEqualTo(2);
  }

  @Test
  void anInputMayBeGivenInThreeWays() {
    for (String[] words :
        new String[][] {
          {"calc", "kv-cache", "--input", "hbm=160 GiB"},
          {"calc", "kv-cache", "--hbm=160 GiB"},
          {"calc", "kv-cache", "--hbm", "163840 MiB"}
        }) {
      assertThat(project.run(words).out()).contains("M = 160 GiB").contains("Share: 0.1563%");
    }
  }

  @Test
  void jsonHasInputsStepsAndResultsWithTheirUnits() {
    var run = project.run("calc", "kv-cache", "--json", "--model", "llama31-70b");
    assertThat(run.out())
        .isEqualTo(
            """
            {"calculator": "kv-cache", "profiles": {"model": "llama31-70b"}, \
            "inputs": {"layers": {"value": 80, "unit": "layer"}, \
            "context": {"value": 8192, "unit": "token"}, "hbm": {"value": 80, "unit": "GiB"}}, \
            "steps": {"total": {"value": 0.625, "unit": "GiB"}, \
            "share": {"value": 0.78125, "unit": "%"}}, \
            "results": {"total": {"value": 0.625, "unit": "GiB"}, \
            "share": {"value": 0.78125, "unit": "%"}}, "warnings": [], "refusals": []}
            """);
  }

  @Test
  void aRefusalIsASentenceAndAProblem() {
    var run = project.run("calc", "kv-cache", "--context", "-5");
    assertThat(run.out()).contains("✗ NOT_POSITIVE: Context must be at least 1 token, found -5.");
    assertThat(run.code()).isEqualTo(1);
    var chinese = project.run("calc", "kv-cache", "--context", "2000000", "--lang", "zh");
    assertThat(chinese.out()).contains("✗ TOO_LONG: 2,000,000 个 token 超出了任何模型的长度。");
    var json = project.run("calc", "kv-cache", "--context", "80 Gib", "--json");
    assertThat(json.out())
        .contains(
            "\"results\": {}, \"warnings\": [], \"refusals\": [{\"code\": \"UNKNOWN_UNIT\","
                + " \"input\": \"context\", \"en\": ")
        .contains("没有“Gib”这个单位");
    assertThat(json.code()).isEqualTo(1);
  }

  @Test
  void aWarningStandsBesideTheAnswer() {
    var run = project.run("calc", "kv-cache", "--hbm", "0.125");
    assertThat(run.out()).contains("Cache: 0.25 GiB\n").contains("! It takes 200% of the memory.");
    assertThat(run.code()).isZero();
  }

  @Test
  void aMisspeltCalculatorGetsTheNearestName() {
    var run = project.run("calc", "kv-cahce");
    assertThat(run.err())
        .isEqualTo(
            """
            bifolio: no calculator is called "kv-cahce"
            did you mean "kv-cache"?
            ./bifolio calc lists all of them, ./bifolio calc --find kv finds some
            """);
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void aMisspeltInputGetsTheNearestName() {
    var run = project.run("calc", "kv-cache", "--contxt", "8");
    assertThat(run.err())
        .isEqualTo(
            """
            bifolio: kv-cache has no input "contxt"
            did you mean "context"?
            ./bifolio calc kv-cache --inputs lists them
            """);
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void anInputWithoutAValueIsWrongUsage() {
    for (String[] words :
        new String[][] {
          {"calc", "kv-cache", "--context"}, {"calc", "kv-cache", "--context", "--hbm", "80"}
        }) {
      var run = project.run(words);
      assertThat(run.err()).isEqualTo("bifolio: --context needs a value\n");
      assertThat(run.code()).isEqualTo(2);
    }
    assertThat(project.run("calc", "kv-cache", "上下文").err())
        .isEqualTo("bifolio: \"上下文\" is no input; write --name value\n");
  }

  @Test
  void inputsAreListedWithUnitsAndOtherNames() {
    assertThat(project.run("calc", "kv-cache", "--inputs", "--lang", "zh").out())
        .contains("--model  [models]，又名 profile：llama31-70b\n")
        .contains("--layers  [layer] 层数 = 32（integer, >= 1），又名 num_layers、num_hidden_layers\n")
        .contains("--hbm  [GiB] 显存 = 80（> 0）\n");
    assertThat(project.run("calc", "kv-cache", "--inputs").out())
        .contains("--context  [token] Context = 8,192 (integer, >= 1), also seq_len\n");
    assertThat(project.run("calc", "kv-cache", "--inputs", "--json").out())
        .startsWith("{\"calculator\": \"kv-cache\", \"inputs\": [{\"name\": \"model\"")
        .contains(
            "{\"name\": \"hbm\", \"unit\": \"GiB\", \"default\": \"80\", \"choices\": [],"
                + " \"valid\": [\"> 0\"], \"aliases\": [], \"en\": \"Memory\", \"zh\": \"显存\"}");
  }

  @Test
  void calculatorsAreListedAndFoundInBothLanguages() {
    assertThat(project.run("calc").out()).isEqualTo("kv-cache                  KV cache\n");
    assertThat(project.run("calc", "--find", "多大", "--lang", "zh").out()).contains("KV 缓存");
    assertThat(project.run("calc", "--find", "没有").out())
        .isEqualTo("no calculator mentions \"没有\"\n");
    assertThat(project.run("calc", "--json").out())
        .isEqualTo(
            "{\"calculators\": [{\"id\": \"kv-cache\", \"section\": \"A4\", \"title\":"
                + " {\"en\": \"KV cache\", \"zh\": \"KV 缓存\"}}]}\n");
  }

  @Test
  void onlyMistakesOfTheCalculatorItselfArePrinted() throws IOException {
    project.write("content/data/calculators/broken.yaml", KV.replace("layers * context", "层"));
    assertThat(project.run("calc", "kv-cache").err()).isEmpty();
    var run = project.run("calc", "broken");
    assertThat(run.err())
        .contains("content/data/calculators/broken.yaml:15:")
        .contains("error[unknown-character]: a formula has no \"层\"")
        .doesNotContain("no calculator is called");
    assertThat(run.code()).isEqualTo(1);
    assertThat(project.run("calc").code()).isEqualTo(1);
  }
}
