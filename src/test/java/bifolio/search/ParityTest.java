package bifolio.search;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.model.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The reader's script finds what Lucene finds, on the real handbook. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParityTest {
  private static final int MADE = 5_000;

  private SiteSearch search;
  private Reader reader;
  private List<String> queries;

  @BeforeAll
  void index() {
    search = Book.of("content");
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
      int part = i % 11 == 10 ? 1 + i % search.parts().size() : 0;
      String expected = lucene(query, language, part);
      String found = reader.rank(query, language.map(Language::code).orElse(""), part, 10);
      answered += expected.isEmpty() ? 0 : 1;
      if (!found.equals(expected)) {
        differences.add(query + "\n  Lucene " + expected + "\n  script " + found);
      }
    }
    assertThat(differences).isEmpty();
    assertThat(answered).isGreaterThan(MADE * 4 / 5);
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
}
