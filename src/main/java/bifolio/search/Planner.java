package bifolio.search;

import bifolio.search.Plan.Group;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Plans a query, by the contract of {@code docs/search-format.md}. The reader's script does the
 * same.
 */
final class Planner {
  private static final int LONGEST_QUERY = 200; // UTF-16 units
  private static final int MOST_WORDS = 24;
  private static final int MOST_CONCEPTS = 6;
  private static final int FAMILY = 12;
  private static final int CONTINUATIONS = 24;
  private static final int PAIRS = 16;
  private static final int SHORTEST_BEGINNING = 3;
  private static final Pattern QUOTED = Pattern.compile("[\"“”]([^\"“”]+)[\"“”]");

  private final Dictionary dictionary;
  private final Concepts concepts;

  Planner(Dictionary dictionary, Concepts concepts) {
    this.dictionary = dictionary;
    this.concepts = concepts;
  }

  /** How a word stands in the query: whether it may go on, whether its compound is known. */
  private record Place(Token token, boolean open, boolean part) {}

  /** The groups of a plan; equal ones are one, as Lucene would make of them. */
  private static final class Groups {
    final List<Group> all = new ArrayList<>();

    int add(Map<String, Float> terms, float boost) {
      for (int i = 0; i < all.size(); i++) {
        if (all.get(i).terms().equals(terms)) {
          all.set(i, new Group(terms, Math.max(boost, all.get(i).boost())));
          return i;
        }
      }
      all.add(new Group(terms, boost));
      return all.size() - 1;
    }
  }

  Plan plan(String query) {
    String text = query.substring(0, Math.min(query.length(), LONGEST_QUERY));
    var pieces = Pieces.of(text);
    var tokens = Token.of(pieces);
    var groups = new Groups();
    var byWord = new LinkedHashMap<String, Integer>();
    for (var place : places(text, pieces, tokens)) {
      if (byWord.size() == MOST_WORDS) {
        break;
      }
      String word = place.token().text();
      byWord.put(word, groups.add(terms(place, pieces), place.part() ? 0.25f : 1));
    }
    int[] covers = new int[pieces.size()]; // piece -> 1 + group of its concept
    var matches = concepts.in(pieces);
    for (var match : matches.subList(0, Math.min(matches.size(), MOST_CONCEPTS))) {
      var terms = new TreeMap<String, Float>(CodePoints::compare);
      match.terms().stream().filter(dictionary::has).forEach(term -> terms.put(term, 1f));
      int group = terms.isEmpty() ? -1 : groups.add(terms, 1);
      java.util.Arrays.fill(covers, match.first(), match.last() + 1, group + 1);
    }
    var needs = needs(pieces, tokens, byWord, covers);
    var unknown =
        tokens.stream()
            .filter(token -> !token.joined())
            .filter(token -> isNothing(byWord.get(token.text()), groups))
            .filter(token -> cover(covers, token.first(), token.last()) == 0)
            .map(Token::text)
            .distinct()
            .toList();
    String name = name(pieces);
    if (dictionary.has(name)) {
      groups.add(Map.of(name, 1f), 1);
    }
    boolean cut = text.length() < query.length() || needs.size() < runs(tokens, pieces);
    return new Plan(groups.all, needs, phrases(text), unknown, cut);
  }

  private static boolean isNothing(@Nullable Integer group, Groups groups) {
    return group != null && groups.all.get(group).terms().isEmpty();
  }

  /** Returns the term by which a section of exactly this name is known. */
  static String name(List<Piece> pieces) {
    int hash = 0x811C9DC5; // FNV-1a
    String key = Concepts.key(pieces, 0, pieces.size());
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x01000193;
    }
    return "=" + Integer.toUnsignedString(hash, 36);
  }

  /** Returns each word once, as it stands best. */
  private List<Place> places(String text, List<Piece> pieces, List<Token> tokens) {
    var places = new LinkedHashMap<String, Place>();
    boolean known = false;
    int run = 0;
    for (var token : tokens) {
      int own = pieces.get(token.first()).run();
      boolean open = pieces.get(token.last()).end() == text.length();
      if (own != run) {
        run = own;
        known = token.joined() && !terms(new Place(token, open, false), pieces).isEmpty();
      }
      boolean part = known && !token.joined();
      var place = new Place(token, open, part);
      places.merge(
          token.text(),
          place,
          (a, b) -> new Place(b.token(), a.open() || b.open(), a.part() && b.part()));
    }
    return List.copyOf(places.values());
  }

  private Map<String, Float> terms(Place place, List<Piece> pieces) {
    var token = place.token();
    String word = token.text();
    boolean han = pieces.get(token.first()).han();
    var terms = new TreeMap<String, Float>(CodePoints::compare);
    if (!han && !token.joined()) {
      String stem = Stem.of(word);
      var family = new ArrayList<String>();
      for (String term : dictionary.startingWith(stem)) {
        if (Stem.of(term).equals(stem)) {
          family.add(term);
        }
      }
      dictionary.commonest(family, FAMILY).forEach(term -> terms.put(term, 0.5f));
    }
    boolean lone = han && token.first() == token.last();
    if (lone || (!han && place.open() && word.length() >= SHORTEST_BEGINNING)) {
      var longer = dictionary.startingWith(word);
      dictionary
          .commonest(longer, lone ? PAIRS : CONTINUATIONS)
          .forEach(term -> terms.put(term, 0.5f));
    }
    if (dictionary.has(word)) {
      terms.put(word, 1f);
    }
    if (terms.isEmpty() && !han && !token.joined()) {
      return Typos.of(word, dictionary);
    }
    return terms;
  }

  private static List<List<Integer>> needs(
      List<Piece> pieces, List<Token> tokens, Map<String, Integer> byWord, int[] covers) {
    var needs = new ArrayList<List<Integer>>();
    for (int i = 0; i < tokens.size(); ) {
      var token = tokens.get(i);
      boolean han = pieces.get(token.first()).han();
      int end = i + 1;
      while (!han
          && end < tokens.size()
          && pieces.get(tokens.get(end).first()).run() == pieces.get(token.first()).run()) {
        end++;
      }
      int parts = 0;
      int last = token.last();
      var ways = new ArrayList<Integer>();
      for (; i < end; i++) {
        var group = byWord.get(tokens.get(i).text());
        if (group == null) {
          return needs; // the rest of a long query
        }
        last = Math.max(last, tokens.get(i).last());
        if (tokens.get(i).joined()) {
          ways.add(1 << group);
        } else {
          parts |= 1 << group;
        }
      }
      if (parts != 0) {
        ways.add(parts);
      }
      int cover = cover(covers, token.first(), last);
      if (cover != 0) {
        ways.add(cover);
      }
      needs.add(ways);
    }
    return needs;
  }

  private static int cover(int[] covers, int first, int last) {
    int cover = 0;
    for (int i = first; i <= last; i++) {
      if (covers[i] == 0) {
        return 0;
      }
      cover |= 1 << (covers[i] - 1);
    }
    return cover;
  }

  private static int runs(List<Token> tokens, List<Piece> pieces) {
    int runs = 0;
    int last = -1;
    for (var token : tokens) {
      var piece = pieces.get(token.first());
      runs += piece.han() || piece.run() != last ? 1 : 0;
      last = piece.run();
    }
    return runs;
  }

  private static List<List<String>> phrases(String text) {
    var phrases = new ArrayList<List<String>>();
    var quoted = QUOTED.matcher(text);
    while (quoted.find()) {
      var pieces = Pieces.of(quoted.group(1)).stream().map(Piece::text).toList();
      if (!pieces.isEmpty()) {
        phrases.add(pieces);
      }
    }
    return phrases;
  }
}
