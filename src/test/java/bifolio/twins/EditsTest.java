package bifolio.twins;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.Golden;
import bifolio.TinySite;
import bifolio.model.Parity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any edit of one block makes exactly that block stale; an edit of space makes none. */
class EditsTest {
  private static final String[] EN = {"cache", "memory", "batch", "GPU", "link", "8", "rank"};
  private static final String[] ZH = {"缓存", "显存", "批量", "GPU", "链路", "8", "并行"};

  private final List<Integer> lines = new ArrayList<>();

  /** Returns paragraphs, headings and lists of random words, the same words in both languages. */
  private List<String> page(Random random) {
    var en = new StringBuilder("# Title\n");
    var zh = new StringBuilder("# 标题\n");
    int line = 1;
    for (int block = 0; block < 12; block++) {
      String[] starts = {"\n## ", "\n", "\n- ", "\n> ", "\n1. "};
      String start = starts[random.nextInt(starts.length)];
      en.append(start);
      zh.append(start);
      int words = 4 + random.nextInt(12);
      for (int i = 0; i < words; i++) {
        int word = random.nextInt(EN.length);
        en.append(EN[word]).append(i == words - 1 ? "." + block + "\n" : " ");
        zh.append(ZH[word]).append(i == words - 1 ? "。" + block + "\n" : "，");
      }
      line += 2;
      lines.add(line);
    }
    return List.of(en.toString(), zh.toString());
  }

  private static String edited(String text, int line, String more) {
    var all = new ArrayList<>(text.lines().toList());
    all.set(line - 1, all.get(line - 1) + more);
    return String.join("\n", all) + "\n";
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void anEditOfOneBlockMakesThatBlockStale(long seed) {
    var random = new Random(seed);
    var page = page(random);
    var book = Confirmed.all(TinySite.both(page.get(0), page.get(1)));
    assertThat(Confirmed.state(book, "a")).isEqualTo("CURRENT");
    for (int line : lines) {
      var chinese = book.with("content/zh/a.md", edited(page.get(1), line, "改"));
      assertThat(Confirmed.state(chinese, "a")).isEqualTo("STALE zh:" + line);
      var english = book.with("content/en/a.md", edited(page.get(0), line, " more"));
      assertThat(Confirmed.state(english, "a")).isEqualTo("STALE en:" + line);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anEditOfSpaceMakesNothingStale(long seed) throws IOException {
    var random = new Random(seed);
    var book = Confirmed.all(TinySite.of(Golden.read("every-block/project.txt")));
    for (int i = 0; i < 20; i++) {
      var spaced = book;
      for (String path : book.files().keySet()) {
        if (path.endsWith(".md")) {
          String text = book.files().getOrDefault(path, "");
          spaced = spaced.with(path, spaced(text, random));
        }
      }
      assertThat(Confirmed.twins(spaced).parity())
          .filteredOn(parity -> !parity.changes().isEmpty())
          .as(spaced.build().printed())
          .isEmpty();
    }
    assertThat(Confirmed.twins(book).parity())
        .extracting(Parity::state)
        .contains(Parity.State.CURRENT);
  }

  /** Doubles spaces inside lines of prose and lines that are empty. */
  private static String spaced(String text, Random random) {
    var out = new StringBuilder();
    boolean fenced = false;
    boolean front = text.startsWith("---");
    int number = 0;
    for (String line : text.lines().toList()) {
      fenced ^= line.strip().startsWith("```") || line.strip().startsWith("$$");
      boolean prose = !fenced && !front && line.matches("[\\p{L}].* .*");
      front &= number++ == 0 || !line.equals("---");
      boolean spaced = prose && !line.contains("`") && random.nextBoolean();
      out.append(spaced ? line.replace(" ", "  ") : line).append('\n');
      out.append(!fenced && !front && line.isEmpty() && random.nextBoolean() ? "\n" : "");
    }
    return out.toString();
  }
}
