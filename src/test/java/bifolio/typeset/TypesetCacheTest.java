package bifolio.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.typeset.TypesetCache.Maker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TypesetCacheTest {
  private static final Maker CODE = new Maker("code", "1");

  @Test
  void theSameInputIsMadeOnce() {
    var made = new ArrayList<String>();
    var cache = new TypesetCache();
    for (var input : List.of("显存", "显存", "带宽")) {
      cache.get(
          CODE,
          input,
          () -> {
            made.add(input);
            return input + "!";
          });
    }
    assertThat(made).containsExactly("显存", "带宽");
    assertThat(cache.entries().values()).containsExactlyInAnyOrder("显存!", "带宽!");
  }

  @Test
  void anotherVersionOrKindIsAnotherThing() {
    var cache = new TypesetCache();
    assertThat(cache.get(CODE, "x", () -> "a")).isEqualTo("a");
    assertThat(cache.get(new Maker("code", "2"), "x", () -> "b")).isEqualTo("b");
    assertThat(cache.get(new Maker("math", "1"), "x", () -> "c")).isEqualTo("c");
  }

  @Test
  void onlyWhatWasUsedIsKept() {
    var first = new TypesetCache();
    first.get(CODE, "旧", () -> "old");
    first.get(CODE, "新", () -> "new");
    var second = new TypesetCache(first.entries());
    assertThat(second.get(CODE, "新", () -> "made again")).isEqualTo("new");
    assertThat(second.entries()).hasSize(1).containsValue("new");
  }

  @Test
  void keysAreDigestsInOrder() {
    var cache = new TypesetCache();
    cache.get(CODE, "b", () -> "2");
    cache.get(CODE, "a", () -> "1");
    assertThat(List.copyOf(cache.entries().keySet()))
        .isSorted()
        .allMatch(key -> key.matches("[0-9a-f]{64}"));
  }

  @Test
  void threadsThatAskAtOnceShareOneResult() throws Exception {
    var made = new AtomicInteger();
    var cache = new TypesetCache(Map.of());
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 400; i++) {
        int input = i % 20;
        threads.execute(
            () -> cache.get(CODE, "输入" + input, () -> String.valueOf(made.incrementAndGet())));
      }
    }
    assertThat(made).hasValue(20);
    assertThat(cache.entries()).hasSize(20);
  }
}
