package bifolio.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.TinySite;
import bifolio.build.BuildOptions;
import bifolio.model.Bilingual;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScaffoldTest {
  private static final String SITE =
      """
      title: {en: Book, zh: 书} # 书名
      navigation:
        - index
        # the courses
        - section: {en: Courses, zh: 课程}
          pages:
            - courses/sys-602/index   # keep first

        - section: {en: Library, zh: 资料库}
          pages:
            - library/papers
        - status
      """;

  private static final String PAPERS =
      """
      title: {en: Papers, zh: 论文}
      columns:
        title: {label: {en: Paper, zh: 论文}, kind: text, primary: true}
        year: {label: {en: Year, zh: 年份}, kind: year}
        topic: {label: {en: Topic, zh: 主题}, kind: text, values: {net: {en: Net, zh: 网络}}}
        claim: {label: {en: Claim, zh: 结论}, kind: text}
      rows:
        # 第一篇
        - id: alpa
          title: Alpa
          year: 2022

      # the end
      """;

  private static TinySite book() {
    var site = TinySite.of("-- content/site.yaml --\n" + SITE);
    for (var page : List.of("index", "courses/sys-602/index", "library/papers", "status")) {
      site =
          site.with("content/en/" + page + ".md", "# Page\n\nText.\n")
              .with("content/zh/" + page + ".md", "# 页\n\n文字。\n");
    }
    for (var page : List.of("content/en/index.md", "content/zh/index.md")) {
      site = site.with(page, "# T\n\n```table papers\n```\n\n```table books\n```\n");
    }
    return site.with("content/data/papers.yaml", PAPERS)
        .with("content/data/books.yaml", PAPERS.replace("alpa", "ostep"));
  }

  private static Wish wish(Wish.Kind kind, String path) {
    Map<String, String> details =
        switch (kind) {
          case LESSON -> Map.of("code", "SYS-602");
          case PAPER -> Map.of("year", "2023");
          case ROUND -> Map.of("round", "3");
          default -> Map.of();
        };
    return new Wish(kind, path, new Bilingual<>("A \"new\" one", "新的：一个"), details);
  }

  private static TinySite with(TinySite site, Wish wish) {
    var made = (Outcome.Made) Scaffold.of(wish, site.sources());
    var after = site;
    for (var file : made.files()) {
      assertThat(site.files().containsKey("content/" + file.name())).isNotEqualTo(file.isNew());
      after = after.with("content/" + file.name(), file.text());
    }
    return after;
  }

  private static String path(Wish.Kind kind) {
    return switch (kind) {
      case PAGE -> "about/sources";
      case LESSON -> "courses/sys-602/overlap";
      case ROUND -> "rounds/r3-training";
      case PAPER -> "papers/ring-attention";
      case BOOK -> "library/book-ddia";
      case CALCULATOR -> "hit-rate";
      case QUESTION -> "courses/sys-602/index";
    };
  }

  @ParameterizedTest
  @EnumSource(Wish.Kind.class)
  void whatIsNewHasNoMistakeButWhatIsToBeWritten(Wish.Kind kind) {
    var options = new BuildOptions(Optional.empty(), Optional.empty(), false).withLints();
    assertThat(book().build(options).problems()).isEmpty();
    var problems = with(book(), wish(kind, path(kind))).build(options).problems();
    assertThat(problems).isNotEmpty().allMatch(line -> line.contains("warning[unwritten]"));
  }

  @Test
  void aPageStandsBehindItsNeighboursAndTheRestOfTheFileStays() {
    var site = with(book(), wish(Wish.Kind.LESSON, "courses/sys-602/overlap"));
    String keep = "      - courses/sys-602/index   # keep first\n";
    assertThat(site.files().get("content/site.yaml"))
        .isEqualTo(SITE.replace(keep, keep + "      - courses/sys-602/overlap\n"));
    assertThat(with(book(), wish(Wish.Kind.PAPER, "papers/x")).files().get("content/site.yaml"))
        .isEqualTo(SITE.replace("library/papers\n", "library/papers\n      - papers/x\n"));
    assertThat(with(book(), wish(Wish.Kind.PAGE, "about/x")).files().get("content/site.yaml"))
        .isEqualTo(SITE + "  - about/x\n");
  }

  @Test
  void anOverviewStandsBeforeItsFolder() {
    String before = "      - rounds/r3/checklist\n";
    assertThat(NavigationText.with("rounds/r3/index", "navigation:\n" + before))
        .hasValue("navigation:\n      - rounds/r3/index\n" + before);
    assertThat(NavigationText.with("calculators/a", "navigation:\n  - calculators/*\n"))
        .hasValue("navigation:\n  - calculators/*\n");
    assertThat(NavigationText.with("b", "navigation: [a]\n")).isEmpty();
    assertThat(NavigationText.with("b", "navigation:\n  - a"))
        .hasValue("navigation:\n  - a\n  - b\n");
  }

  @Test
  void aPaperHasARowAfterTheLastOne() {
    var site = with(book(), wish(Wish.Kind.PAPER, "papers/ring-attention"));
    assertThat(site.files().get("content/data/papers.yaml"))
        .isEqualTo(
            PAPERS.replace(
                "    year: 2022\n",
                """
                    year: 2022
                  - id: ring-attention
                    title: {en: "A \\"new\\" one", zh: "新的：一个"}
                    year: 2023
                    # write: topic: …, one of net
                    # write: claim: {en: "…", zh: "…"}
                """));
  }

  @Test
  void questionsAreNumberedAndStandBeforeTheNotes() {
    var site =
        book()
            .with("content/en/q.md", "# Q\n\n```question r3-09\n```\n\nText.[^a]\n\n[^a]: Note.\n")
            .with("content/zh/q.md", "# 题\n\n```question r3-09\n```\n\n文字。[^a]\n\n[^a]: 注。\n");
    var with = with(site, wish(Wish.Kind.QUESTION, "q"));
    assertThat(with.files().get("content/zh/q.md"))
        .contains("文字。[^a]\n\n### 新的：一个 {#r3-10}\n\n```question r3-10\n")
        .endsWith("</details>\n\n[^a]: 注。\n");
    assertThat(with.files().get("content/en/q.md")).contains("### A \"new\" one {#r3-10}");
  }

  @Test
  void nothingIsOverwritten() {
    assertThat(Scaffold.of(wish(Wish.Kind.PAGE, "library/papers"), book().sources()))
        .isEqualTo(new Outcome.Refused("content/en/library/papers.md is there already"));
    var half = book().with("content/zh/a.md", "# 甲\n");
    assertThat(Scaffold.of(wish(Wish.Kind.PAGE, "a"), half.sources()))
        .isEqualTo(new Outcome.Refused("content/zh/a.md is there already"));
    assertThat(Scaffold.of(wish(Wish.Kind.PAGE, "../a"), half.sources()))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(Scaffold.of(wish(Wish.Kind.QUESTION, "gone"), half.sources()))
        .isEqualTo(new Outcome.Refused("there is no page content/en/gone.md"));
  }

  @Test
  void aRoundKeepsThePagesThatAreThere() {
    var site = book().with("content/en/rounds/r3/checklist.md", "# C\n");
    var made = (Outcome.Made) Scaffold.of(wish(Wish.Kind.ROUND, "rounds/r3"), site.sources());
    assertThat(made.remarks())
        .containsExactly("content/en/rounds/r3/checklist.md is there already; it was left");
    assertThat(made.files()).extracting(Outcome.FileText::name).hasSize(13).contains("site.yaml");
  }
}
