package bifolio.search;

import bifolio.library.Library;
import bifolio.model.Bilingual;
import bifolio.model.Language;
import bifolio.model.OutputFile;
import bifolio.model.SiteModel;
import bifolio.search.LuceneIndex.PageTerms;
import bifolio.search.Ranking.Ranked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The index of a site: searched here, and written for the reader's browser. */
public final class SiteSearch {
  private static final int LOOKED_AT = 60; // sections, of which some are twins of others
  private static final int QUOTED_LOOKED_AT = 50;
  private static final int OF_ONE_PAGE = 3;

  private final List<IndexedPage> pages;
  private final List<Bilingual<String>> parts;
  private final Concepts concepts;
  private final Map<IndexedPage, PageTerms> terms;
  private final Optional<Opened> index;
  private @Nullable List<OutputFile> files;

  /** The place of a section: its page, and its number there. */
  private record Place(IndexedPage page, int number) {
    Section section() {
      return page.sections().get(number);
    }
  }

  /** What there is only if the site has a page. */
  private record Opened(
      LuceneIndex lucene, TermShards shards, Dictionary dictionary, Ranking ranking) {}

  private SiteSearch(
      List<IndexedPage> pages,
      List<Bilingual<String>> parts,
      Concepts concepts,
      Map<IndexedPage, PageTerms> terms) {
    this.pages = pages;
    this.parts = parts;
    this.concepts = concepts;
    this.terms = terms;
    this.index = pages.isEmpty() ? Optional.empty() : Optional.of(open(pages, terms));
  }

  /** Returns the index of no site. */
  public static SiteSearch empty() {
    var none = Concepts.none();
    return new SiteSearch(List.of(), List.of(), none, Map.of());
  }

  /**
   * Indexes a site; pages that are the same in this index are not read again.
   *
   * @param library the calculators that pages show
   */
  public SiteSearch again(SiteModel site, Library library) {
    var newPages = Sections.of(site, library);
    var newConcepts = Concepts.of(site);
    boolean same = newConcepts.byName().equals(concepts.byName());
    var known = same ? terms : Map.<IndexedPage, PageTerms>of();
    var newTerms = new ConcurrentHashMap<IndexedPage, PageTerms>();
    newPages.parallelStream()
        .forEach(
            page -> {
              var before = known.get(page);
              newTerms.put(page, before == null ? LuceneIndex.terms(page, newConcepts) : before);
            });
    return new SiteSearch(newPages, Sections.parts(site), newConcepts, Map.copyOf(newTerms));
  }

  private static Opened open(List<IndexedPage> pages, Map<IndexedPage, PageTerms> terms) {
    var inOrder = pages.stream().map(page -> Objects.requireNonNull(terms.get(page))).toList();
    var lucene = LuceneIndex.of(inOrder);
    var shards = new TermShards(lucene.segment());
    var dictionary = shards.dictionary(lucene.segment().maxDoc());
    return new Opened(lucene, shards, dictionary, new Ranking(lucene));
  }

  /** Returns the index as files below {@code assets/search/}. */
  public synchronized List<OutputFile> files() {
    if (files == null) {
      files = written();
    }
    return files;
  }

  private List<OutputFile> written() {
    return index
        .map(
            open ->
                new ShardFiles(pages, parts)
                    .of(open.lucene().segment(), open.shards(), open.dictionary(), concepts))
        .orElse(List.of());
  }

  /** Returns the titles of the navigation's sections; the first is number 1 of a query. */
  public List<Bilingual<String>> parts() {
    return parts;
  }

  /**
   * Searches.
   *
   * @param language the only language to search; empty for both
   * @param part the number of the only section of the navigation to search; 0 for all
   * @param limit how many hits are wanted at most
   */
  public SearchResult find(String query, Optional<Language> language, int part, int limit) {
    if (index.isEmpty()) {
      return new SearchResult(List.of(), 0, List.of(), false);
    }
    var open = index.get();
    var plan = plan(query);
    boolean quoted = !plan.phrases().isEmpty();
    int looked = quoted ? QUOTED_LOOKED_AT : Math.max(LOOKED_AT, 3 * limit);
    var result = open.ranking().rank(plan, language, part, looked);
    var places = places();
    var best = result.best();
    int full = result.full();
    if (quoted) {
      best =
          best.stream().filter(one -> one.full() && says(places.get(one.section()), plan)).toList();
      full = best.size();
    }
    var hits = new ArrayList<Hit>();
    var seen = new HashSet<String>();
    Map<String, Integer> ofPage = new HashMap<>();
    for (var one : best) {
      var place = places.get(one.section());
      String path = place.page().path();
      if (hits.size() < limit
          && ofPage.getOrDefault(path, 0) < OF_ONE_PAGE
          && seen.add(path + "#" + place.section().anchor())) {
        ofPage.merge(path, 1, Integer::sum);
        hits.add(hit(place, one, plan, open.dictionary()));
      }
    }
    return new SearchResult(hits, full, plan.unknown(), plan.cut());
  }

  /** Returns the plan of a query. */
  Plan plan(String query) {
    return new Planner(dictionary(), concepts).plan(query);
  }

  /** Ranks the sections for a plan. */
  Ranking.Result rank(Plan plan, Optional<Language> language, int part, int limit) {
    return index.orElseThrow().ranking().rank(plan, language, part, limit);
  }

  Dictionary dictionary() {
    return index.orElseThrow().dictionary();
  }

  List<IndexedPage> pages() {
    return pages;
  }

  private List<Place> places() {
    var places = new ArrayList<Place>();
    for (var page : pages) {
      for (int i = 0; i < page.sections().size(); i++) {
        places.add(new Place(page, i));
      }
    }
    return places;
  }

  private static boolean says(Place place, Plan plan) {
    var texts =
        List.of(place.page().title(), place.section().heading(), place.section().text()).stream()
            .map(text -> Pieces.of(text).stream().map(Piece::text).toList())
            .toList();
    return plan.phrases().stream()
        .allMatch(
            phrase ->
                texts.stream()
                    .anyMatch(text -> java.util.Collections.indexOfSubList(text, phrase) >= 0));
  }

  private Hit hit(Place place, Ranked ranked, Plan plan, Dictionary dictionary) {
    var page = place.page();
    var section = place.section();
    var trail = new ArrayList<String>();
    int level = section.level();
    for (int i = place.number() - 1; i > 0; i--) {
      var above = page.sections().get(i);
      if (above.level() < level && level < 4) {
        level = above.level();
        trail.addFirst(above.heading());
      }
    }
    boolean twin =
        pages.stream()
            .anyMatch(p -> p.path().equals(page.path()) && p.language() != page.language());
    return new Hit(
        page.path(),
        page.language(),
        section.anchor(),
        page.part() == 0 ? "" : parts.get(page.part() - 1).in(page.language()),
        Excerpt.whole(page.title(), plan, concepts),
        trail,
        Excerpt.whole(section.heading(), plan, concepts),
        Excerpt.of(section.text(), plan, concepts, dictionary),
        ranked.full(),
        ranked.score(),
        twin);
  }
}
