package bifolio.align;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** What is weighed together, mostly one block: how much it says, and its anchors by number. */
final class Bag {
  private final double weight;
  private final int[] ids;

  /**
   * Makes a bag.
   *
   * @param weight in English characters
   * @param ids numbers of anchors, ascending
   */
  Bag(double weight, int[] ids) {
    this.weight = weight;
    this.ids = ids;
  }

  /** Returns several bags as one. */
  static Bag of(List<Bag> bags) {
    var ids = new TreeSet<Integer>();
    bags.forEach(bag -> Arrays.stream(bag.ids).forEach(ids::add));
    double weight = bags.stream().mapToDouble(Bag::weight).sum();
    return new Bag(weight, ids.stream().mapToInt(Integer::intValue).toArray());
  }

  double weight() {
    return weight;
  }

  int size() {
    return ids.length;
  }

  /** Returns the number of its n-th anchor; beyond the last one, a number above all others. */
  int id(int n) {
    return n < ids.length ? ids[n] : Integer.MAX_VALUE;
  }
}
