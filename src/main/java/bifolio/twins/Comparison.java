package bifolio.twins;

import bifolio.model.Bilingual;
import bifolio.model.Language;
import bifolio.model.Parity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what of a page is not as it was confirmed.
 *
 * <p>A pair that was confirmed is current wherever it stands now. A block that was confirmed with
 * another twin tells which side moved. What is left is new on its side or on both.
 */
final class Comparison {
  private final List<Print> confirmed;
  private final boolean[] taken;

  private Comparison(List<Print> confirmed) {
    this.confirmed = confirmed;
    this.taken = new boolean[confirmed.size()];
  }

  /** Returns what has changed, in the order of the units. */
  static List<Parity.Change> changes(List<Print> confirmed, List<Unit> units) {
    return new Comparison(confirmed).of(units);
  }

  private List<Parity.Change> of(List<Unit> units) {
    var pairs = places(print -> print);
    var changed = new ArrayList<Unit>();
    for (var unit : units) {
      if (take(pairs, unit.print()) < 0) {
        changed.add(unit);
      }
    }
    var en = places(Print::en);
    var zh = places(Print::zh);
    var changes = new ArrayList<Parity.Change>();
    for (var unit : changed) {
      changes.add(new Parity.Change(unit.row(), moved(unit.print(), en, zh), unit.at()));
    }
    return changes;
  }

  private Bilingual<Boolean> moved(
      Print print, Map<String, ArrayDeque<Integer>> en, Map<String, ArrayDeque<Integer>> zh) {
    if (!print.en().equals(Print.NONE) && take(en, print.en()) >= 0) {
      return new Bilingual<>(false, true);
    }
    if (!print.zh().equals(Print.NONE) && take(zh, print.zh()) >= 0) {
      return new Bilingual<>(true, false);
    }
    // New in both languages; or in one, if the other has nothing there.
    return new Bilingual<>(
        !print.in(Language.EN).equals(Print.NONE), !print.in(Language.ZH).equals(Print.NONE));
  }

  private <K> Map<K, ArrayDeque<Integer>> places(java.util.function.Function<Print, K> key) {
    var places = new HashMap<K, ArrayDeque<Integer>>();
    for (int i = 0; i < confirmed.size(); i++) {
      if (!taken[i]) {
        places.computeIfAbsent(key.apply(confirmed.get(i)), k -> new ArrayDeque<>()).add(i);
      }
    }
    return places;
  }

  /** Takes the first confirmed pair with this key that is still there; -1 if there is none. */
  private <K> int take(Map<K, ArrayDeque<Integer>> places, K key) {
    var found = places.get(key);
    while (found != null && !found.isEmpty()) {
      int place = found.removeFirst();
      if (!taken[place]) {
        taken[place] = true;
        return place;
      }
    }
    return -1;
  }
}
