package bifolio.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract of the tokenizer, example by example, in Java and in the reader's script. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenTest {
  private Reader reader;

  @BeforeAll
  void open() {
    reader = new Reader(List.of());
  }

  @AfterAll
  void close() {
    reader.close();
  }

  private static String tokens(String text) {
    return Token.of(Pieces.of(text)).stream().map(Token::text).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "memory_order_acquire → memoryorderacquire memory order acquire",
        "AllReduce all-reduce → allreduce all reduce allreduce all reduce",
        "KV Cache 量化 → kv cache 量化",
        "GPU显存不足 → gpu 显存 存不 不足",
        "C++20 vs C# → c++ 20 vs c#",
        "RefCell<T> thread::spawn → refcell ref cell t thread spawn",
        "v-model __init__ → vmodel v model init",
        "Ｋｖ cache（缓存） → kv cache 缓存",
        "vLLM HTTPServer GPUs → vllm httpserver http server gpus",
        "80GiB 80 GiB 1F1B → 80gib 80 gib 80 gib 1f1b 1 f1b",
        "3.14 fp8 12345678 → 3 14 fp8",
        "显 与 the 显存。优化 → 显 与 显存 优化",
        "İ Σ ÀÉ ﬁne ㎡ → i̇ σ àé fine m2",
        "𠀀𠀁 カタ 한국 → 𠀀𠀁 カタ 한국",
        "a_b--c -x. → ab b c x",
      })
  void textBecomesTerms(String text, String terms) {
    assertThat(tokens(text)).isEqualTo(terms);
    assertThat(reader.tokens(text)).isEqualTo(terms);
  }

  @Test
  void halfACharacterSeparatesAndIsNoError() {
    String text = "显\uD800存 a\uDC00b";
    assertThat(tokens(text)).isEqualTo("显 存 b");
    assertThat(reader.tokens(text)).isEqualTo("显 存 b");
  }

  @Test
  void aWordOfMoreThanFortyLettersIsLeftOut() {
    assertThat(tokens("x".repeat(41) + " 显存")).isEqualTo("显存");
  }

  @Test
  void placesAreThoseOfTheSource() {
    var pieces = Pieces.of("（ＫＶ）缓存 GiB");
    assertThat(pieces.getFirst()).isEqualTo(new Piece("kv", 1, 3, 1, false));
    assertThat(pieces.get(1)).isEqualTo(new Piece("缓", 4, 5, 2, true));
    assertThat(pieces.getLast()).isEqualTo(new Piece("gib", 7, 10, 3, false));
  }

  @ParameterizedTest
  @CsvSource({
    "cache, cach",
    "caches, cach",
    "caching, cach",
    "cached, cach",
    "parallelism, parallel",
    "quantization, quant",
    "quantized, quant",
    "scheduler, schedul",
    "schedules, schedul",
    "string, string",
    "process, process",
    "gpu, gpu",
    "running, run",
    "显存, 显存"
  })
  void formsOfAWordHaveOneStem(String word, String stem) {
    assertThat(Stem.of(word)).isEqualTo(stem);
    assertThat(reader.stem(word)).isEqualTo(stem);
  }

  @ParameterizedTest
  @CsvSource({
    "cache, cahce, 1",
    "cache, cach, 1",
    "cache, cxche, 1",
    "cache, caache, 1",
    "tensor, tnesro, 2",
    "cache, cache, 0",
    "кэш, кэшш, 1"
  })
  void slipsAreCounted(String a, String b, int slips) {
    assertThat(Typos.slips(a, b, 2)).isEqualTo(slips);
  }
}
