package bifolio.search;

import bifolio.model.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/** Ranks sections with Lucene: first those with every word, then those with some. */
final class Ranking {
  private static final int MOST_CLAUSES = 1 << 16;

  private final IndexSearcher searcher;

  Ranking(LuceneIndex index) {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES); // 31 groups of up to 37 terms in 3 fields
    searcher = index.searcher();
  }

  /**
   * A section that was found.
   *
   * @param full whether it has every word of the query
   */
  record Ranked(int section, float score, boolean full) {}

  /**
   * What was found.
   *
   * @param best in order
   * @param full how many sections have every word
   */
  record Result(List<Ranked> best, int full) {
    Result {
      best = List.copyOf(best);
    }
  }

  /**
   * Ranks.
   *
   * @param part the number of a section of the navigation; 0 for all
   */
  Result rank(Plan plan, Optional<Language> language, int part, int limit) {
    var any = any(plan);
    if (any.clauses().isEmpty()) {
      return new Result(List.of(), 0);
    }
    var filters = new BooleanQuery.Builder().add(any, Occur.MUST);
    language.ifPresent(
        l -> filters.add(new TermQuery(new Term(LuceneIndex.LANGUAGE, l.code())), Occur.FILTER));
    if (part > 0) {
      var query = new TermQuery(new Term(LuceneIndex.PART, Integer.toString(part)));
      filters.add(query, Occur.FILTER);
    }
    var filtered = filters.build();
    var strict = strict(plan);
    try {
      var best = new ArrayList<Ranked>();
      int count = 0;
      if (!strict.clauses().isEmpty()) {
        var full = with(filtered, strict, Occur.FILTER);
        count = searcher.count(full);
        find(full, limit, true, best);
      }
      if (best.size() < limit) {
        var rest = strict.clauses().isEmpty() ? filtered : with(filtered, strict, Occur.MUST_NOT);
        find(rest, limit - best.size(), false, best);
      }
      return new Result(best, count);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
  }

  private void find(Query query, int limit, boolean full, List<Ranked> best) throws IOException {
    for (var hit : searcher.search(query, limit).scoreDocs) {
      best.add(new Ranked(hit.doc, hit.score, full));
    }
  }

  private static BooleanQuery with(BooleanQuery query, Query other, Occur occur) {
    var builder = new BooleanQuery.Builder();
    query.clauses().forEach(builder::add);
    return builder.add(other, occur).build();
  }

  private static BooleanQuery any(Plan plan) {
    var builder = new BooleanQuery.Builder();
    for (var group : plan.groups()) {
      if (!group.terms().isEmpty()) {
        for (var field : SearchField.values()) {
          var query = new BoostQuery(query(group, field), field.boost() * group.boost());
          builder.add(query, Occur.SHOULD);
        }
      }
    }
    return builder.build();
  }

  private static Query query(Plan.Group group, SearchField field) {
    var builder = new SynonymQuery.Builder(field.code());
    group.terms().forEach((term, weight) -> builder.addTerm(new Term(field.code(), term), weight));
    return builder.build();
  }

  /** Returns what a full match must have; without clauses if no section can have it. */
  private static BooleanQuery strict(Plan plan) {
    var all = new BooleanQuery.Builder();
    for (var need : plan.needs()) {
      var ways = new BooleanQuery.Builder();
      for (int way : need) {
        var groups = new BooleanQuery.Builder();
        boolean possible = true;
        for (int i = 0; i < plan.groups().size(); i++) {
          if (((way >> i) & 1) == 1) {
            possible &= !plan.groups().get(i).terms().isEmpty();
            groups.add(anywhere(plan.groups().get(i)), Occur.MUST);
          }
        }
        if (possible) {
          ways.add(groups.build(), Occur.SHOULD);
        }
      }
      var any = ways.build();
      if (any.clauses().isEmpty()) {
        return any;
      }
      all.add(any, Occur.MUST);
    }
    return all.build();
  }

  private static Query anywhere(Plan.Group group) {
    var builder = new BooleanQuery.Builder();
    for (var field : SearchField.values()) {
      builder.add(query(group, field), Occur.SHOULD);
    }
    return builder.build();
  }
}
