package bifolio.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Queries as readers type them, and as nobody does, made from a book's own text. */
final class Queries {
  private static final List<String> HAND =
      List.of(
          "",
          " ",
          "the",
          "a",
          "显",
          "显存",
          "GPU memory",
          "VRAM",
          "流水线气泡",
          "pipeline bubble",
          "memory_order_acquire",
          "memory_or",
          "AllReduce",
          "all-reduce",
          "allreduce",
          "fully_shard",
          "存储体冲突",
          "bank conflict",
          "KV cache",
          "kv 缓存",
          "键值缓存",
          "80 GiB",
          "80GiB",
          "400 Gbit/s",
          "quantisation",
          "quantizaton",
          "tensr paralelism",
          "张量并行 all-reduce",
          "\"共享内存\"",
          "\"time to first token\" TTFT",
          "c++ c#",
          "Ｋｖ　ｃａｃｈｅ",
          "RoCEv2 无损",
          "3D 并行",
          "1F1B",
          "GPU显存不足怎么办",
          "\uD800",
          "\uDC00显存\uD83D",
          "\u202Ecache\u202C",
          "😀 显存 𠀀𠀁",
          "ﬁne-tuning",
          "what is a warp",
          "prefill decode disaggregation",
          "%3C",
          "\\",
          "<script>",
          "@kv-cache",
          "=1",
          "İstanbul ß Σ",
          "ÀÉ",
          "к",
          "한국어",
          "カタカナ",
          "0",
          "1234567",
          "12345678 GB",
          "a-b-c-d",
          "cache cache caches",
          "cahce cacche",
          "x".repeat(300),
          "显存优化".repeat(60));

  private final Random random = new Random(20261121);
  private final List<String> texts = new ArrayList<>();
  private final List<String> terms;

  Queries(SiteSearch search) {
    for (var page : search.pages()) {
      texts.add(page.title());
      for (var section : page.sections()) {
        texts.add(section.heading());
        texts.add(section.text());
      }
    }
    texts.removeIf(text -> text.length() < 2);
    terms = search.dictionary().terms();
  }

  /** Returns the queries written by hand, then as many made ones as asked for. */
  List<String> all(int made) {
    var all = new ArrayList<>(HAND);
    for (int i = 0; i < made; i++) {
      all.add(one());
    }
    return all;
  }

  private String one() {
    String text = texts.get(random.nextInt(texts.size()));
    int length = 1 + random.nextInt(random.nextInt(8) == 0 ? 60 : 24);
    int from = random.nextInt(text.length());
    var query = new StringBuilder(text.substring(from, Math.min(text.length(), from + length)));
    int change = random.nextInt(10);
    int at = query.length() < 2 ? 0 : random.nextInt(query.length() - 1);
    if (change < 2) {
      query.deleteCharAt(at);
    } else if (change < 4 && query.length() > 1) {
      char c = query.charAt(at);
      query.setCharAt(at, query.charAt(at + 1));
      query.setCharAt(at + 1, c);
    } else if (change < 6) {
      query.append(' ').append(terms.get(random.nextInt(terms.size())));
    } else if (change == 6) {
      query.append(" \"").append(terms.get(random.nextInt(terms.size()))).append('"');
    }
    return query.toString();
  }
}
