package bifolio.search;

import java.util.List;

/**
 * What a query found.
 *
 * @param hits in order; a section and its twin are one hit
 * @param full how many sections have every word
 * @param unknown words that nothing in the book resembles
 * @param cut whether the query was too long and its end was left out
 */
public record SearchResult(List<Hit> hits, int full, List<String> unknown, boolean cut) {
  public SearchResult {
    hits = List.copyOf(hits);
    unknown = List.copyOf(unknown);
  }
}
