package bifolio.search;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.PlainTypesetter;
import bifolio.TinySite;
import bifolio.build.BuildOptions;
import bifolio.build.Pipeline;
import bifolio.model.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a small book answers. */
class SiteSearchTest {
  private static final String GLOSSARY =
      """
      -- content/data/glossary.yaml --
      title: {en: Glossary, zh: 术语表}
      columns:
        en: {label: {en: Term, zh: 英文}, primary: true}
        zh: {label: {en: Chinese, zh: 中文}}
        also: {label: {en: Also, zh: 又称}, kind: tags, hidden: true}
        avoid: {label: {en: Avoid, zh: 勿用}, kind: tags}
      rows:
        - {id: gpu-memory, en: GPU memory, zh: 显存, also: [VRAM]}
        - {id: bubble, en: bubble (pipeline), zh: 流水线气泡}
        - {id: bank-conflict, en: bank conflict, zh: bank 冲突, avoid: [存储体冲突]}
      """;

  private static final String BOOK =
      """
      -- content/en/memory.md --
      # Memory

      How large it is.

      ## What fills it

      GPU memory holds weights. `memory_order_acquire` orders loads.

      ## The bubble

      A pipeline bubble wastes time. A link moves 80GiB.
      -- content/zh/memory.md --
      # 存储

      它有多大。

      ## 里面有什么

      显存存放权重。

      ## 气泡

      流水线气泡浪费时间。
      -- content/en/alone.md --
      # Alone

      AllReduce sums gradients over ranks.
      """;

  private static SiteSearch index(String project) {
    var options = new BuildOptions(Optional.empty(), Optional.empty(), false);
    var pipeline = new Pipeline(new PlainTypesetter());
    return pipeline.search(TinySite.of(project).sources(), options);
  }

  private static List<String> find(String query) {
    return places(index(GLOSSARY + BOOK).find(query, Optional.empty(), 0, 10));
  }

  private static List<String> places(SearchResult result) {
    return result.hits().stream()
        .map(
            hit ->
                hit.language().code()
                    + "/"
                    + hit.path()
                    + (hit.anchor().isEmpty() ? "" : "#" + hit.anchor())
                    + (hit.full() ? "" : " (some words)"))
        .toList();
  }

  @Test
  void aConceptIsFoundInBothLanguagesAsOneHit() {
    assertThat(find("VRAM")).containsExactly("zh/memory#what-fills-it");
    assertThat(find("流水线气泡")).containsExactly("zh/memory#the-bubble");
  }

  @Test
  void aConceptFindsTheOtherLanguageWhenOnlyThatIsWanted() {
    var result = index(GLOSSARY + BOOK).find("显存", Optional.of(Language.EN), 0, 10);
    assertThat(places(result)).containsExactly("en/memory#what-fills-it");
    assertThat(result.hits().getFirst().excerpt().marks()).containsExactly(new Excerpt.Mark(0, 10));
  }

  @Test
  void codeIsFoundByAPartOfAName() {
    assertThat(find("acquire")).containsExactly("en/memory#what-fills-it");
    assertThat(find("memory_order_acq")).startsWith("en/memory#what-fills-it");
    assertThat(find("80 gib")).containsExactly("en/memory#the-bubble");
  }

  @Test
  void aPageWithoutATwinIsThereOnce() {
    var search = index(GLOSSARY + BOOK);
    var result = search.find("all-reduce", Optional.empty(), 0, 10);
    assertThat(places(result)).containsExactly("en/alone");
    assertThat(result.hits().getFirst().twin()).isFalse();
    assertThat(search.find("all-reduce", Optional.of(Language.ZH), 0, 10).hits()).isEmpty();
  }

  @Test
  void aSlipAndABeginningAreForgiven() {
    assertThat(find("gradeints")).containsExactly("en/alone");
    assertThat(find("gradi")).containsExactly("en/alone");
  }

  @Test
  void aPhraseStandsAsItIsQuoted() {
    assertThat(find("\"sums gradients\"")).containsExactly("en/alone");
    assertThat(find("\"gradients sums\"")).isEmpty();
    assertThat(find("\"存放权重\"")).containsExactly("zh/memory#what-fills-it");
  }

  @Test
  void sectionsWithEveryWordComeFirst() {
    assertThat(find("bubble gradients wastes"))
        .containsExactlyInAnyOrder("en/memory#the-bubble (some words)", "en/alone (some words)");
    assertThat(find("bubble wastes").getFirst()).isEqualTo("en/memory#the-bubble");
  }

  @Test
  void whatNothingResemblesIsSaid() {
    var result = index(GLOSSARY + BOOK).find("VRAM xyzzy", Optional.empty(), 0, 10);
    assertThat(result.unknown()).containsExactly("xyzzy");
  }

  @Test
  void aLongQueryIsCutAndSaysSo() {
    var result = index(BOOK).find("显存 权重 ".repeat(2_000), Optional.empty(), 0, 10);
    assertThat(result.cut()).isTrue();
    assertThat(places(result)).startsWith("zh/memory#what-fills-it");
  }

  @Test
  void anEmptyBookAnswersNothing() {
    var search = index("-- content/data/a.yaml --\n");
    assertThat(search.files()).isEmpty();
    assertThat(search.find("a", Optional.empty(), 0, 10).hits()).isEmpty();
  }

  @Test
  void sameSourcesGiveSameBytes() {
    assertThat(index(GLOSSARY + BOOK).files()).isEqualTo(index(GLOSSARY + BOOK).files());
  }
}
