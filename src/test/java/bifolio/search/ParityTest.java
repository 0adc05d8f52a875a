package bifolio.search;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.model.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The reader's script finds what Lucene finds, on the real handbook; on another book with {@code
 * ./bifolio test -Dtest=ParityTest -Dbifolio.book=DIR}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParityTest {
  private static final int MADE = 5_000;

  private SiteSearch search;
  private Reader reader;
  private List<String> queries;

  @BeforeAll
  void index() {
    search = Book.of(System.getProperty("bifolio.book", "content"));
    reader = new Reader(search.files());
    queries = new Queries(search).all(MADE);
  }

  @AfterAll
  void close() {
    reader.close();
  }

  private String lucene(String query, Optional<Language> language, int part) {
    return search.rank(search.plan(query), language, part, 10).best().stream()
        .map(
            one ->
                one.section() + ":" + Float.floatToIntBits(one.score()) + (one.full() ? "+" : "-"))
        .collect(Collectors.joining(" "));
  }

  @Test
  void theTopTenAndTheBitsOfTheirScoresAreLucenes() {
    var differences = new ArrayList<String>();
    int answered = 0;
    for (int i = 0; i < queries.size(); i++) {
      String query = queries.get(i);
      var language =
          i % 7 == 5
              ? Optional.of(Language.ZH)
              : i % 7 == 6 ? Optional.of(Language.EN) : Optional.<Language>empty();
      int part = i % 11 == 10 ? 1 + i % Math.max(1, search.parts().size()) : 0;
      String expected = lucene(query, language, part);
      String found = reader.rank(query, language.map(Language::code).orElse(""), part, 10);
      answered += expected.isEmpty() ? 0 : 1;
      if (!found.equals(expected)) {
        differences.add(query + "\n  Lucene " + expected + "\n  script " + found);
      }
    }
    assertThat(differences).isEmpty();
    assertThat(answered).isGreaterThan(MADE * 2 / 3);
  }

  @Test
  void everyTokenOfEverySectionIsTheSame() {
    int tokens = 0;
    for (var page : search.pages()) {
      for (var section : page.sections()) {
        for (String text : List.of(page.title(), section.heading(), section.text())) {
          var expected = Token.of(Pieces.of(text)).stream().map(Token::text).toList();
          assertThat(reader.tokens(text)).isEqualTo(String.join(" ", expected));
          tokens += expected.size();
        }
      }
    }
    assertThat(tokens).isGreaterThan(50_000);
  }

  @Test
  void everyStemIsTheSame() {
    for (String term : search.dictionary().terms()) {
      assertThat(reader.stem(term)).isEqualTo(Stem.of(term));
    }
  }

  @Test
  void aPageIsGivenTheSameHitsAndExcerpts() {
    for (int i = 0; i < queries.size(); i += 25) {
      String query = queries.get(i);
      var result = search.find(query, Optional.empty(), 0, 10);
      String found = reader.query(query, "{\"limit\": 10}");
      assertThat(found).doesNotContain("\"state\":\"broken\"");
      var expected = new ArrayList<String>();
      for (var hit : result.hits()) {
        String anchor = hit.anchor().isEmpty() ? "" : "#" + hit.anchor();
        String path = "../" + hit.language().code() + "/" + hit.path() + ".html" + anchor;
        expected.add("\"address\":" + reader.json(path));
        expected.add(excerpt("title", hit.title()));
        expected.add(excerpt("heading", hit.heading()));
        expected.add(excerpt("excerpt", hit.excerpt()));
      }
      assertThat(found).as(query).contains("\"full\":" + result.full() + ",");
      assertThat(found.split("\"score\":", -1)).as(query).hasSize(result.hits().size() + 1);
      assertThat(expected.stream().filter(part -> !found.contains(part))).as(query).isEmpty();
    }
  }

  private String excerpt(String name, Excerpt excerpt) {
    String marks =
        excerpt.marks().stream()
            .map(mark -> "[" + mark.from() + "," + mark.to() + "]")
            .collect(Collectors.joining(","));
    String text = "\"text\":" + reader.json(excerpt.text());
    String ends = ",\"before\":" + excerpt.before() + ",\"after\":" + excerpt.after();
    return name.equals("excerpt")
        ? text + ends + ",\"marks\":[" + marks + "]"
        : "\"" + name + "\":{" + text + ",\"marks\":[" + marks + "]}";
  }

  @Test
  void everyPageIsFoundByItsTitle() {
    var lost = new ArrayList<String>();
    for (var page : search.pages()) {
      var hits = search.find(page.title(), Optional.of(page.language()), 0, 5).hits();
      if (hits.stream().noneMatch(hit -> hit.path().equals(page.path()))) {
        lost.add(page.language().code() + "/" + page.path() + ": " + page.title());
      }
    }
    assertThat(lost).isEmpty();
  }

  @Test
  void everySectionThatHasAChinesePhraseIsFoundByIt() {
    var sections = search.pages().stream().flatMap(page -> page.sections().stream()).toList();
    var runs = new ArrayList<String>();
    for (var section : sections) {
      for (String run : section.text().split("[^\\u4e00-\\u9fff]+", -1)) {
        if (run.length() > 1) {
          runs.add(run);
        }
      }
    }
    var random = new Random(7);
    int found = 0;
    int right = 0;
    for (int i = 0; i < 400; i++) {
      String run = runs.get(random.nextInt(runs.size()));
      int from = random.nextInt(run.length() - 1);
      int length = Math.min(run.length() - from, 2 + random.nextInt(6));
      String phrase = run.substring(from, from + length);
      var full =
          search.rank(search.plan(phrase), Optional.empty(), 0, sections.size()).best().stream()
              .filter(Ranking.Ranked::full)
              .map(Ranking.Ranked::section)
              .collect(Collectors.toSet());
      for (int k = 0; k < sections.size(); k++) {
        boolean says = sections.get(k).text().contains(phrase);
        assertThat(!says || full.contains(k)).as("%s in section %d", phrase, k).isTrue();
        right += says && full.contains(k) ? 1 : 0;
      }
      found += full.size();
    }
    // The rest are titles, headings and the concept's other names.
    assertThat((double) right / found).isGreaterThan(0.5);
  }
}
