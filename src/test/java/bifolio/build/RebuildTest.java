package bifolio.build;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.Golden;
import bifolio.PlainTypesetter;
import bifolio.RandomMarkdown;
import bifolio.TinySite;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pipeline that has built before gives what a new one gives: bytes and findings. */
class RebuildTest {
  private static final BuildOptions PLAIN =
      new BuildOptions(Optional.empty(), Optional.empty(), false).withLints();

  private final Pipeline kept = new Pipeline(new PlainTypesetter());

  private void assertSame(TinySite site, String edit) {
    var again = site.build(kept, PLAIN);
    var clean = site.build(PLAIN);
    assertThat(again.result().diagnostics()).as(edit).isEqualTo(clean.result().diagnostics());
    assertThat(again.result().files()).as(edit).isEqualTo(clean.result().files());
  }

  /** Each seed is a session of edits to one book, some of which break it. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void randomEditsOfRandomFilesGiveWhatACleanBuildGives(long seed) throws IOException {
    var random = new Random(seed);
    var site = TinySite.of(Golden.read("every-block/project.txt"));
    if (seed % 2 == 0) {
      site = site.without("content/site.yaml"); // then mistakes are warnings and pages are written
    }
    assertSame(site, "first");
    for (int i = 0; i < 60; i++) {
      var edited = edit(site, random);
      assertSame(edited, "seed " + seed + ", edit " + i);
      // Mostly the author goes on from there; sometimes the edit is taken back.
      site = random.nextInt(3) == 0 ? site : edited;
    }
  }

  private static TinySite edit(TinySite site, Random random) {
    var paths = new ArrayList<>(site.files().keySet());
    String path = paths.get(random.nextInt(paths.size()));
    String text = site.files().getOrDefault(path, "");
    return switch (random.nextInt(8)) {
      case 0 -> paths.size() > 4 ? site.without(path) : site;
      case 1 ->
          site.with("content/en/new-" + random.nextInt(3) + ".md", RandomMarkdown.text(random, 20));
      case 2 ->
          site.with("content/zh/new-" + random.nextInt(3) + ".md", RandomMarkdown.text(random, 20));
      case 3 -> site.with(path, text + "\n" + RandomMarkdown.text(random, 5));
      case 4 -> site.with(path, withoutALine(text, random));
      case 5 ->
          site.with(
              "content/diagrams/e6efeb3d651b3713.svg", "<svg id=\"" + random.nextInt(3) + "\"/>");
      case 6 ->
          site.with(
              "content/data/models.yaml",
              withoutALine(site.files().getOrDefault("content/data/models.yaml", ""), random));
      default ->
          site.with(path, text.isEmpty() ? "x" : text.substring(0, random.nextInt(text.length())));
    };
  }

  private static String withoutALine(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    if (!lines.isEmpty()) {
      lines.remove(random.nextInt(lines.size()));
    }
    return String.join("\n", lines) + "\n";
  }

  @Test
  void findingsOfUnchangedFilesAreRepeated() {
    var site = TinySite.zh("文[^x]\n").with("content/data/d.yaml", "title: T\n");
    assertSame(site, "first");
    assertSame(site.with("content/zh/b.md", "# 乙\n"), "another page");
    assertThat(site.build(kept, PLAIN).problems())
        .anyMatch(line -> line.contains("unknown-footnote"))
        .anyMatch(line -> line.contains("missing-key"));
  }

  @Test
  void aGlossaryThatChangesIsHeldAgainstPagesThatDoNot() {
    String glossary =
        """
        title: {en: Terms, zh: 术语}
        columns:
          en: {label: {en: Term, zh: 英文}, primary: true}
          zh: {label: {en: Chinese, zh: 中文}}
          avoid: {label: {en: Avoid, zh: 勿用}, kind: tags}
        rows:
          - {id: latency, en: latency, zh: 延迟, avoid: [迟延]}
        """;
    String page = "---\ntype: glossary\ndata: terms\n---\n# T\n";
    var site =
        TinySite.both("# T\n\nThe latency is 2 ms.\n", "# 题\n\n迟延为 3 ms，时滞为 4 ms。\n")
            .with("content/en/g.md", page)
            .with("content/zh/g.md", page)
            .with("content/data/terms.yaml", glossary);
    assertSame(site, "first");
    assertSame(site.with("content/en/b.md", "# B\n"), "another page");
    assertThat(site.build(kept, PLAIN).problems())
        .anyMatch(line -> line.contains("[forbidden-term]") && line.contains("迟延"))
        .anyMatch(line -> line.contains("[numbers-differ]"));
    var changed = site.with("content/data/terms.yaml", glossary.replace("[迟延]", "[时滞]"));
    assertSame(changed, "another glossary");
    assertThat(changed.build(kept, PLAIN).problems())
        .noneMatch(line -> line.contains("\"迟延\""))
        .anyMatch(line -> line.contains("\"时滞\""));
    assertSame(site.without("content/data/terms.yaml"), "no glossary");
  }

  @Test
  void aLinkThatLeadsNowhereNowIsNoDifferenceAnyMore() {
    var site =
        TinySite.both("# T\n\nSee [b](b.md).\n", "# 题\n\n见下页。\n")
            .with("content/en/b.md", "# B\n")
            .with("content/zh/b.md", "# 乙\n");
    assertSame(site, "first");
    assertThat(site.build(kept, PLAIN).problems()).anyMatch(line -> line.contains("link-differs"));
    var without = site.without("content/en/b.md").without("content/zh/b.md");
    assertSame(without, "the page that it leads to is gone");
    assertThat(without.build(kept, PLAIN).problems())
        .noneMatch(line -> line.contains("link-differs"));
  }

  @Test
  void aDrawingThatComesOrGoesChangesThePage() {
    var site = TinySite.zh("```mermaid\n%% alt: 环\ngraph LR\n```\n");
    assertSame(site, "not drawn");
    assertSame(site.with("content/diagrams/e6efeb3d651b3713.svg", "<svg/>"), "drawn");
    assertSame(site.with("content/diagrams/e6efeb3d651b3713.svg", "<svg></svg>"), "drawn anew");
    assertSame(site, "gone");
  }

  @Test
  void aFileOfCodeThatComesChangesOrGoesChangesThePage() {
    var site = TinySite.zh("```code a.py f\n```\n");
    assertSame(site, "no file");
    String code = "# region f\nx = 1  # 一\n# endregion\n";
    assertSame(site.with("content/code/a.py", code), "written");
    assertThat(site.with("content/code/a.py", code).build(kept, PLAIN).body("zh/a.html"))
        .contains("x = 1");
    assertSame(site.with("content/code/a.py", code.replace("1", "2")), "changed");
    assertSame(site, "gone");
  }

  @Test
  void theSameTextInAnotherFileIsAnotherPage() {
    var site =
        TinySite.of(
            "-- content/en/a.md --\n# T\n\n[x](b.md)\n-- content/en/b.md --\n# T\n\n[x](b.md)\n");
    assertSame(site, "first");
    assertSame(site.without("content/en/a.md"), "without one");
    assertSame(site.with("content/zh/a.md", "# T\n\n[x](b.md)\n"), "a twin that is equal");
  }

  @Test
  void aTwinThatIsEqualIsStillATwin() {
    var built = TinySite.both("# T\n\nGPU\n", "# T\n\nGPU\n").build();
    assertThat(built.problems()).isEmpty();
    assertThat(built.part("zh/a.html", "address")).isEmpty();
    assertThat(built.part("zh/a.html", "header")).isEqualTo("<h1>T</h1>");
  }
}
