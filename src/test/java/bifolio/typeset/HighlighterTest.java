package bifolio.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HighlighterTest {
  /** A little of each language, with Chinese in it. */
  private static final Map<String, String> SAMPLES =
      Map.ofEntries(
          Map.entry("c", "#include <stdio.h>\nint main(void) { return 0; } /* 返回 */"),
          Map.entry("cpp", "std::atomic<int> 计数{0}; // 原子\nauto s = R\"(显存)\";"),
          Map.entry("cuda", "__global__ void 核(float* x) { x[threadIdx.x] = 1.0f; }"),
          Map.entry("python", "@triton.jit\ndef f(x):  # 注释\n    return f\"值 {x}\""),
          Map.entry("bash", "export A=1 # 变量\nfor i in 1 2; do echo \"$i\"; done"),
          Map.entry("yaml", "名称: 值 # 注释\nreplicas: 3"),
          Map.entry("json", "{\"名称\": [1, true, null]}"),
          Map.entry("java", "record 点(int x) { static final String S = \"显存\"; }"),
          Map.entry("go", "func main() { fmt.Println(\"显存\") } // 注释"),
          Map.entry("rust", "#[derive(Debug)]\nfn main() { println!(\"显存 {}\", 1u32); }"),
          Map.entry("toml", "[package] # 包\nname = \"名\"\nn = 1"),
          Map.entry("markdown", "# 标题\n\n**粗** `code` [a](b)\n\n```python\nx = 1\n```"),
          Map.entry("javascript", "const f = async (x) => `值 ${x + 1}`; // 注释"),
          Map.entry("typescript", "interface 点 { x: number }\nconst y: string = '显';"),
          Map.entry("jsx", "const A = () => <div className=\"甲\">{x} 文字</div>;"),
          Map.entry("tsx", "const A = (p: {x: number}) => <B c={p.x}>文字</B>;"),
          Map.entry("css", ".甲 { color: red; /* 注 */ }"),
          Map.entry("html", "<p class=\"甲\">文字 <!-- 注 --></p><script>let x = 1;</script>"),
          Map.entry("diff", "-旧\n+新\n 同"),
          Map.entry("sql", "SELECT 名 FROM t WHERE n > 1 -- 注释"),
          Map.entry("makefile", "all: 目标\n\t@echo $(CC) # 注"),
          Map.entry("dockerfile", "FROM ubuntu:24.04 # 注\nRUN echo 显存"),
          Map.entry("ini", "[节]\n; 注\nkey = 值"),
          Map.entry("powershell", "Get-Item $x # 注"),
          Map.entry("batch", "@echo off\nREM 注\nset A=1"),
          Map.entry("hcl", "resource \"a\" \"甲\" { n = 1 }"),
          Map.entry("nginx", "server { listen 80; # 注\n}"),
          Map.entry("properties", "# 注\nkey=值"),
          Map.entry("protobuf", "message 点 { int32 x = 1; }"),
          Map.entry("promql", "sum(rate(x{a=\"甲\"}[5m])) by (job)"),
          Map.entry("cmake", "project(甲) # 注\nset(A 1)"));

  private final Highlighter highlighter = new Highlighter(new TypesetCache());

  static List<Map.Entry<String, String>> samples() {
    return SAMPLES.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyLanguageIsMarkedAndKeepsItsText(Map.Entry<String, String> sample) {
    var html = highlighter.highlight(sample.getValue(), sample.getKey());
    assertThat(html).contains("<span class=\"");
    assertThat(Jsoup.parseBodyFragment("<pre>" + html + "</pre>").wholeText())
        .isEqualTo(sample.getValue());
  }

  @Test
  void whatStoodBeforeDoesNotChangeTheColours() {
    var alone = new java.util.TreeMap<String, String>();
    samples()
        .forEach(
            sample ->
                alone.put(
                    sample.getKey(),
                    new Highlighter(new TypesetCache())
                        .highlight(sample.getValue(), sample.getKey())));
    var together = new java.util.TreeMap<String, String>();
    samples()
        .reversed()
        .forEach(
            sample ->
                together.put(
                    sample.getKey(), highlighter.highlight(sample.getValue(), sample.getKey())));
    assertThat(together).isEqualTo(alone);
  }

  @Test
  void manyThreadsMakeTheSame() throws Exception {
    try (var threads = Executors.newFixedThreadPool(4)) {
      var jobs =
          java.util.Collections.nCopies(2, samples()).stream()
              .flatMap(List::stream)
              .map(
                  sample ->
                      (java.util.concurrent.Callable<String>)
                          () ->
                              new Highlighter(new TypesetCache())
                                  .highlight(sample.getValue(), sample.getKey()))
              .toList();
      var results = threads.invokeAll(jobs).stream().map(Future::resultNow).toList();
      assertThat(results.subList(31, 62)).isEqualTo(results.subList(0, 31));
    }
  }

  @Test
  void cudaKnowsItsWordsAndLaunches() {
    assertThat(
            highlighter.highlight(
                """
                __global__ void add(float* __restrict__ x) { // 核函数
                  __shared__ float4 t[32];
                  x[blockIdx.x * blockDim.x + threadIdx.x] += 1.0f;
                }
                add<<<dim3(1), 256>>>(x);""",
                "cuda"))
        .isEqualTo(
            """
            <span class="k">__global__ void</span> <span class="f">add</span>(<span class="k">float</span>* \
            <span class="k">__restrict__</span> x) { <span class="c">// 核函数</span>
              <span class="k">__shared__</span> <span class="t">float4</span> t[<span class="n">32</span>];
              x[<span class="p">blockIdx</span>.x * <span class="p">blockDim</span>.x + \
            <span class="p">threadIdx</span>.x] += <span class="n">1.0f</span>;
            }
            add<span class="k">&lt;&lt;&lt;</span><span class="t">dim3</span>(<span class="n">1</span>), \
            <span class="n">256</span><span class="k">&gt;&gt;&gt;</span>(x);""");
  }

  @Test
  void aDecoratorKeepsItsDots() {
    assertThat(highlighter.highlight("@triton.jit\nx = 1", "py"))
        .isEqualTo("<span class=\"m\">@triton.jit</span>\nx = <span class=\"n\">1</span>");
  }

  @ParameterizedTest
  @CsvSource({
    "cuda, true",
    "CU, true",
    "sh, true",
    "Dockerfile, true",
    "html, true",
    "text, true",
    "console, true",
    "'', true",
    "brainfuck, false",
    "显存, false"
  })
  void knowsTellsWhatHasColoursOrIsPlainOnPurpose(String language, boolean known) {
    assertThat(highlighter.knows(language)).isEqualTo(known);
  }

  @Test
  void unknownLanguagesStayPlainText() {
    assertThat(highlighter.highlight("a < b && \"显存\" > 𠮷", "klingon"))
        .isEqualTo("a &lt; b &amp;&amp; \"显存\" &gt; 𠮷");
  }

  @Test
  void markupInCodeIsText() {
    for (var language : List.of("html", "markdown", "javascript", "jsx", "text", "bash", "yaml")) {
      assertThat(highlighter.highlight("</code><script>alert('显存')</script><img src=x>", language))
          .doesNotContain("<script", "</code", "<img");
    }
  }

  @Test
  void theTurkishLocaleChangesNothing() {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(highlighter.highlight("[节]\nA = 1", "INI")).contains("<span class=\"h\">节");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void hostileCodeEndsSoonAndStaysReadable() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          var attacks =
              Map.of("tsx", "f(", "markdown", "#[", "rust", "/*", "yaml", "- ", "cpp", "显");
          attacks.forEach(
              (language, part) -> {
                var code = part.repeat(language.equals("cpp") ? 1_000_000 : 29_000);
                assertThat(Jsoup.parseBodyFragment(highlighter.highlight(code, language)).text())
                    .hasSizeGreaterThan(50_000);
              });
        });
  }
}
