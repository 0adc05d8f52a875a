package bifolio.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The terms of one field of a section.
 *
 * @param counts words, parts of compounds and pairs of Han characters, each with how often it
 *     stands there; they make the field's length
 * @param beside compounds as a whole, concepts and names: they stand where other terms stand and do
 *     not make the field longer
 */
record FieldTerms(Map<String, Integer> counts, List<String> beside) {
  /**
   * Returns the terms of a text.
   *
   * @param names what the section is called, for a search for exactly that
   */
  static FieldTerms of(String text, List<String> names, Concepts concepts) {
    var pieces = Pieces.of(text);
    var counts = new LinkedHashMap<String, Integer>();
    var beside = new ArrayList<String>();
    for (var token : Token.of(pieces)) {
      if (token.joined()) {
        beside.add(token.text());
      } else {
        counts.merge(token.text(), 1, Integer::sum);
      }
    }
    for (var match : concepts.in(pieces)) {
      beside.addAll(match.terms());
    }
    for (String name : names) {
      beside.add(Planner.name(Pieces.of(name)));
    }
    return new FieldTerms(counts, beside);
  }
}
