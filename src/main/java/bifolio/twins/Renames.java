package bifolio.twins;

import bifolio.model.BilingualPage;
import bifolio.model.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the line of a page that has moved: the line of an alias, or the only one whose fingerprints
 * are those of the page in one of the languages.
 */
final class Renames {
  private final Map<String, List<Print>> lines;
  private final Map<String, String> found = new HashMap<>(); // path -> path in the lock

  private Renames(Map<String, List<Print>> lines) {
    this.lines = lines;
  }

  /**
   * Returns for each page that has a line the path under which it stands in the lock.
   *
   * @param units by path, of the pages that have both languages
   */
  static Map<String, String> find(
      Map<String, List<Print>> lines, List<BilingualPage> pages, Map<String, List<Unit>> units) {
    var renames = new Renames(lines);
    var homeless = new ArrayList<BilingualPage>();
    var free = new TreeSet<>(lines.keySet());
    for (var page : pages) {
      String path = page.id().path();
      if (free.remove(path)) {
        renames.found.put(path, path);
      } else if (units.containsKey(path)) {
        homeless.add(page);
      }
    }
    homeless.removeIf(page -> renames.byAlias(page, free));
    for (var language : Language.values()) {
      renames.byPrints(homeless, free, units, language);
      homeless.removeIf(page -> renames.found.containsKey(page.id().path()));
    }
    return renames.found;
  }

  private boolean byAlias(BilingualPage page, Set<String> free) {
    for (var language : Language.values()) {
      for (var alias : page.pages().in(language).front().aliases()) {
        if (free.remove(alias.path())) {
          found.put(page.id().path(), alias.path());
          return true;
        }
      }
    }
    return false;
  }

  private void byPrints(
      List<BilingualPage> homeless,
      Set<String> free,
      Map<String, List<Unit>> units,
      Language language) {
    var linesBySide = new HashMap<List<String>, List<String>>();
    for (String path : free) {
      var side = side(Objects.requireNonNull(lines.get(path)), language);
      linesBySide.computeIfAbsent(side, s -> new ArrayList<>()).add(path);
    }
    var pagesBySide = new HashMap<List<String>, List<String>>();
    for (var page : homeless) {
      var side = side(Unit.prints(Objects.requireNonNull(units.get(page.id().path()))), language);
      pagesBySide.computeIfAbsent(side, s -> new ArrayList<>()).add(page.id().path());
    }
    new TreeMap<>(pairs(pagesBySide, linesBySide))
        .forEach(
            (page, line) -> {
              free.remove(line);
              found.put(page, line);
            });
  }

  private static Map<String, String> pairs(
      Map<List<String>, List<String>> pages, Map<List<String>, List<String>> lines) {
    var pairs = new HashMap<String, String>();
    pages.forEach(
        (side, paths) ->
            Optional.ofNullable(lines.get(side))
                .filter(old -> old.size() == 1 && paths.size() == 1 && !side.isEmpty())
                .ifPresent(old -> pairs.put(paths.getFirst(), old.getFirst())));
    return pairs;
  }

  // In any order: a page that moved may have been sorted anew.
  private static List<String> side(List<Print> prints, Language language) {
    return prints.stream()
        .map(print -> print.in(language))
        .filter(print -> !print.equals(Print.NONE))
        .sorted()
        .toList();
  }
}
