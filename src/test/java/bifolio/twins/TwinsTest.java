package bifolio.twins;

import static bifolio.twins.Confirmed.LOCK;
import static bifolio.twins.Confirmed.state;
import static org.assertj.core.api.Assertions.assertThat;

import bifolio.TinySite;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the twins of a page stand after an edit. */
class TwinsTest {
  private static final String EN =
      """
      ---
      summary: Where the memory goes.
      ---
      # Memory

      The cache grows with the context, see [the paper](https://a.example/x).

      - first item
      - second item

      | name | value |
      |---|---|
      | weights | yes |
      | cache | no |

      > [!NOTE]
      > Mind the *batch*.

      <details>
      <summary>How much?</summary>

      It depends.

      </details>

      ```c
      int kv = 1;
      ```

      Text with a note[^n].

      [^n]: From the appendix.
      """;
  private static final String ZH =
      """
      ---
      summary: 显存去了哪里。
      ---
      # 显存

      缓存随上下文增长，见[论文](https://a.example/x)。

      - 第一项
      - 第二项

      | 名称 | 取值 |
      |---|---|
      | 权重 | 是 |
      | 缓存 | 否 |

      > [!NOTE]
      > 注意*批量*。

      <details>
      <summary>要多少？</summary>

      看情况。

      </details>

      ```c
      int kv = 1;
      ```

      带注释的文字[^n]。

      [^n]: 见附录。
      """;

  private final TinySite book = Confirmed.all(TinySite.both(EN, ZH));

  private TinySite en(String before, String after) {
    assertThat(EN).contains(before);
    return book.with("content/en/a.md", EN.replace(before, after));
  }

  private TinySite zh(String before, String after) {
    assertThat(ZH).contains(before);
    return book.with("content/zh/a.md", ZH.replace(before, after));
  }

  @Test
  void aBookWithoutALockSaysNothing() {
    var built = TinySite.both(EN, ZH).build();
    assertThat(built.problems()).isEmpty();
    assertThat(built.has("en/status.html")).isFalse();
    assertThat(state(TinySite.both(EN, ZH), "a")).isEqualTo("UNCONFIRMED");
  }

  @Test
  void whatWasConfirmedIsCurrent() {
    assertThat(book.build().problems()).isEmpty();
    assertThat(state(book, "a")).isEqualTo("CURRENT");
  }

  @ParameterizedTest
  @CsvSource({
    "# 显存, # 内存, STALE zh:4",
    "显存去了哪里, 显存用在哪里, STALE zh:4",
    "缓存随上下文增长, 缓存随批量增长, STALE zh:6",
    "第二项, 第二条, STALE zh:9",
    "| 否 |, | 是 |, STALE zh:14",
    "注意, 小心, STALE zh:17",
    "要多少, 需要多少, STALE zh:19",
    "看情况, 不一定, STALE zh:22",
    "见附录, 出自附录, STALE zh:32"
  })
  void whatChangesInChineseMakesTheEnglishStale(String before, String after, String state) {
    assertThat(state(zh(before, after), "a")).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    "# Memory, # GPU memory, STALE en:4",
    "grows, shrinks, STALE en:6",
    "first item, the first item, STALE en:8",
    "weights | yes, weights | no, STALE en:13",
    "How much?, How many?, STALE en:19"
  })
  void whatChangesInEnglishMakesTheChineseStale(String before, String after, String state) {
    assertThat(state(en(before, after), "a")).isEqualTo(state);
  }

  @Test
  void spaceAddressesAndMarksDoNotCount() {
    var edited =
        book.with(
                "content/zh/a.md",
                ZH.replace("缓存随上下文增长", "缓存随  上下文\n增长")
                    .replace("a.example/x", "b.example/y")
                    .replace("*批量*", "**批量**")
                    .replace("- 第一项\n", "-   第一项\n\n"))
            .with("content/en/a.md", EN.replace("The cache grows with", "The cache\ngrows   with"));
    assertThat(state(edited, "a")).isEqualTo("CURRENT");
  }

  @Test
  void theFindingStandsAtTheSideThatDidNotMoveAndPointsAtTheOther() {
    assertThat(zh("第二项", "第二条").build().printed())
        .isEqualTo(
            """
            content/en/a.md:9:3: warning[stale-twin]: the Chinese of this has changed since both were confirmed
                9 │ - second item
                  │   ^^^^^^^^^^^
              note: content/zh/a.md:9:3: the Chinese that has changed is here
              hint: bring this up to date; if it still says the same: ./bifolio confirm a
            """);
    assertThat(en("second item", "item two").build().printed())
        .isEqualTo(
            """
            content/zh/a.md:9:3: warning[stale-twin]: the English of this has changed since both were confirmed
                9 │ - 第二项
                  │   ^^^^^^
              note: content/en/a.md:9:3: the English that has changed is here
              hint: bring this up to date; if it still says the same: ./bifolio confirm a
            """);
  }

  @Test
  void whatChangesInBothIsNotStaleButNobodyHasLooked() {
    var edited = zh("第二项", "第二条").with("content/en/a.md", EN.replace("second item", "item two"));
    assertThat(state(edited, "a")).isEqualTo("UNCONFIRMED both:9");
    assertThat(edited.build().problems())
        .containsExactly(
            "content/zh/a.md:9:3: warning[unconfirmed-twins]: this has changed in both languages"
                + " since they were confirmed");
    assertThat(Confirmed.pages(edited, "a").build().problems()).isEmpty();
  }

  @Test
  void aStaleBlockThatFollowsIsNoLongerStaleButStillUnconfirmed() {
    var stale = zh("第二项", "第二条");
    var followed = stale.with("content/en/a.md", EN.replace("second item", "item two"));
    assertThat(state(followed, "a")).startsWith("UNCONFIRMED");
  }

  @Test
  void whatIsTakenBackIsCurrentAgain() {
    assertThat(state(zh("第二项", "第二条").with("content/zh/a.md", ZH), "a")).isEqualTo("CURRENT");
  }

  @Test
  void aBlockThatOneLanguageAddsMakesThePageStaleAndIsReportedOnce() {
    var edited = zh("- 第二项\n", "- 第二项\n- 只有中文的第三项 `x`\n");
    assertThat(state(edited, "a")).isEqualTo("STALE zh:10");
    assertThat(edited.build().problems())
        .containsExactly(
            "content/zh/a.md:10:1: warning[block-mismatch]: this list item has no twin in the"
                + " English page");
  }

  @Test
  void aBlockThatBothRemoveLeavesThePageCurrent() {
    var edited = zh("- 第二项\n", "").with("content/en/a.md", EN.replace("- second item\n", ""));
    assertThat(state(edited, "a")).isEqualTo("CURRENT");
  }

  @Test
  void blocksThatMoveInBothStayCurrent() {
    String en = "# T\n\n## One\n\nFirst.\n\n## Two\n\nSecond.\n";
    String zh = "# 题\n\n## 一\n\n甲。\n\n## 二\n\n乙。\n";
    var confirmed = Confirmed.all(TinySite.both(en, zh));
    var moved =
        confirmed
            .with("content/en/a.md", "# T\n\n## Two\n\nSecond.\n\n## One\n\nFirst.\n")
            .with("content/zh/a.md", "# 题\n\n## 二\n\n乙。\n\n## 一\n\n甲。\n");
    assertThat(state(moved, "a")).isEqualTo("CURRENT");
  }

  @Test
  void equalTextsAreToldApartByTheirTwins() {
    String en = "# T\n\n- Is it? Yes\n- Is that? No\n- Is it? Yes\n";
    String zh = "# 题\n\n- 是吗？是\n- 那个呢？否\n- 是吗？是\n";
    var confirmed = Confirmed.all(TinySite.both(en, zh));
    assertThat(
            state(
                confirmed.with("content/zh/a.md", zh.replaceFirst("(?s)是吗？是\n$", "那个呢？否\n")), "a"))
        .isEqualTo("STALE zh:5");
  }

  @Test
  void codeThatIsTheSameInBothNeedsNoFingerprint() {
    var edited =
        zh("int kv = 1;", "int kv = 2;")
            .with("content/en/a.md", EN.replace("int kv = 1;", "int kv = 2;"));
    assertThat(state(edited, "a")).isEqualTo("CURRENT");
    assertThat(state(zh("int kv = 1;", "int kv = 3;"), "a")).isEqualTo("UNCONFIRMED both:26");
  }

  @Test
  void aPageThatIsNotInTheLockIsUnconfirmedAndOneWithoutTwinIsMissing() {
    var more =
        book.with("content/en/b.md", "# B\n")
            .with("content/zh/b.md", "# 乙\n")
            .with("content/zh/c.md", "# 丙\n");
    assertThat(state(more, "b")).isEqualTo("UNCONFIRMED");
    assertThat(state(more, "c")).isEqualTo("MISSING");
    assertThat(more.build().mistakes())
        .containsExactly(
            "content/zh/b.md:1:1: warning[unconfirmed-twins]: nobody has confirmed that this page"
                + " and its twin say the same");
  }

  @Test
  void theLockHasOneLineForEachPageInOrderOfTheirPaths() {
    var site =
        TinySite.of(
            """
            -- content/en/b 二.md --
            # B
            -- content/zh/b 二.md --
            # 乙
            -- content/en/a.md --
            # Same
            -- content/zh/a.md --
            # Same
            -- content/en/only.md --
            # Only
            """);
    List<String> lines = Confirmed.all(site).files().getOrDefault(LOCK, "").lines().toList();
    assertThat(lines.get(0)).startsWith("# ").contains("./bifolio confirm");
    assertThat(lines.get(1)).matches("a 2026-11-21 [\\w-]{6}");
    assertThat(lines.get(2)).matches("b%20二 2026-11-21 [\\w-]{6}\\.[\\w-]{6}");
    assertThat(lines).hasSize(3);
    assertThat(state(Confirmed.all(site), "b 二")).isEqualTo("CURRENT");
  }
}
