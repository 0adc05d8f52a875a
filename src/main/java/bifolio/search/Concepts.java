package bifolio.search;

import bifolio.model.DataTable;
import bifolio.model.Language;
import bifolio.model.SiteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The names of the glossary's concepts in both languages. A name in a text is indexed as a term of
 * its own ({@code @gpu-memory}), so that 显存 finds "GPU memory" and the other way round.
 */
final class Concepts {
  private static final int LONGEST = 8; // pieces of a name

  private final Map<String, List<String>> byName = new TreeMap<>();
  private final Map<String, Integer> longest = new HashMap<>(); // first piece -> most pieces

  /**
   * A name found in a text.
   *
   * @param terms the concepts that it may mean, as terms
   * @param first the number of its first piece
   * @param last the number of its last piece
   */
  record Match(List<String> terms, int first, int last) {}

  private Concepts() {}

  /** Returns no concepts. */
  static Concepts none() {
    return new Concepts();
  }

  /** Reads the table {@code glossary}; without one there are no concepts. */
  static Concepts of(SiteModel site) {
    var concepts = new Concepts();
    DataTable table = site.tables().get("glossary");
    if (table == null) {
      return concepts;
    }
    var names = new TreeMap<String, Set<String>>();
    var other = new HashMap<String, Set<String>>();
    for (var row : table.rows()) {
      String term = "@" + row.id();
      for (var language : Language.values()) {
        for (String name : TermNames.of(text(row, language.code(), language))) {
          add(names, name, term);
        }
        for (String name : tags(row, "also")) {
          add(names, name, term);
        }
      }
      // What authors are told to avoid is what readers type, unless it is another concept's name.
      tags(row, "avoid").forEach(name -> add(other, name, term));
    }
    other.forEach(names::putIfAbsent);
    names.forEach((name, terms) -> concepts.put(name, List.copyOf(terms)));
    return concepts;
  }

  private void put(String name, List<String> terms) {
    byName.put(name, terms);
    int pieces = 1 + (int) name.chars().filter(c -> c == ' ').count();
    int end = name.indexOf(' ');
    longest.merge(end < 0 ? name : name.substring(0, end), pieces, Math::max);
  }

  private static String text(DataTable.DataRow row, String column, Language language) {
    var cell = row.cells().get(column);
    return cell == null ? "" : cell.content().in(language).text();
  }

  private static List<String> tags(DataTable.DataRow row, String column) {
    var cell = row.cells().get(column);
    return cell == null ? List.of() : cell.tags();
  }

  private static void add(Map<String, Set<String>> names, String name, String term) {
    var pieces = Pieces.of(name);
    boolean single =
        pieces.size() == 1
            && pieces.getFirst().text().codePointCount(0, pieces.getFirst().text().length()) == 1;
    if (pieces.isEmpty() || pieces.size() > LONGEST || single) { // 块 alone says too little
      return;
    }
    names.computeIfAbsent(key(pieces, 0, pieces.size()), key -> new TreeSet<>()).add(term);
    if (pieces.size() > 1
        && !pieces.getFirst().han()
        && pieces.getFirst().run() == pieces.getLast().run()) {
      var joined = new StringBuilder(); // All-Reduce is also written allreduce
      pieces.forEach(piece -> joined.append(piece.text()));
      names.computeIfAbsent(joined.toString(), key -> new TreeSet<>()).add(term);
    }
  }

  /** Returns the text by which a name is known: its pieces in the singular. */
  static String key(List<Piece> pieces, int from, int end) {
    var key = new StringBuilder();
    for (int i = from; i < end; i++) {
      key.append(i > from ? " " : "").append(pieces.get(i).singular());
    }
    return key.toString();
  }

  /** Returns the names in a text, the longest first at each place; they do not overlap. */
  List<Match> in(List<Piece> pieces) {
    var found = new ArrayList<Match>();
    if (byName.isEmpty()) {
      return found;
    }
    for (int i = 0; i < pieces.size(); i++) {
      var match = at(pieces, i);
      if (match != null) {
        found.add(match);
        i = match.last();
      }
    }
    return found;
  }

  private @Nullable Match at(List<Piece> pieces, int from) {
    Match found = null;
    var key = new StringBuilder();
    int most = longest.getOrDefault(pieces.get(from).singular(), 0);
    for (int i = from; i < Math.min(pieces.size(), from + most); i++) {
      key.append(i > from ? " " : "").append(pieces.get(i).singular());
      var terms = byName.get(key.toString());
      if (terms != null) {
        found = new Match(terms, from, i);
      }
    }
    return found;
  }

  /** Returns names and their concepts, in the order of the names. */
  Map<String, List<String>> byName() {
    return byName;
  }
}
