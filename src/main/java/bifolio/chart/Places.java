package bifolio.chart;

import java.util.ArrayList;
import java.util.List;

/** Finds places for labels: on no other label and, if possible, on no line. */
final class Places {
  private static final double LINE = 14;

  /** Points of lines are this far apart, which is less than a letter. */
  private static final double STEP = 5;

  /** The left end of a base line. */
  record Place(double x, double y) {}

  private record Box(double x, double y, double width) {
    boolean meets(Box other) {
      return x < other.x + other.width + 4
          && other.x < x + width + 4
          && Math.abs(y - other.y) < LINE - 1;
    }

    boolean covers(Place point) {
      return point.x > x - 2 && point.x < x + width + 2 && point.y > y - 11 && point.y < y + 4;
    }
  }

  private final List<Box> taken = new ArrayList<>();
  private final List<Place> lines = new ArrayList<>();
  private final double left;
  private final double right;
  private final double top;
  private final double bottom;

  Places(double left, double right, double top, double bottom) {
    this.left = left;
    this.right = right;
    this.top = top;
    this.bottom = bottom;
  }

  /** Notes a stroke that labels had better not cover. */
  void avoid(double fromX, double fromY, double toX, double toY) {
    double length = Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY));
    double steps = Math.ceil(length / STEP) + 1;
    for (double i = 0; i <= steps; i++) {
      double part = i / steps;
      lines.add(new Place(fromX + (toX - fromX) * part, fromY + (toY - fromY) * part));
    }
  }

  /** Takes the best of some places, or one a line above or below; of equals the first. */
  Place take(double width, List<Place> wishes) {
    Place best = wishes.getFirst();
    double least = Double.POSITIVE_INFINITY;
    for (double away : new double[] {0, -LINE, LINE}) {
      for (Place wish : wishes) {
        var place = new Place(wish.x, wish.y + away);
        double cost = cost(new Box(place.x, place.y, width)) + Math.abs(away) / LINE * 2;
        if (cost < least) {
          least = cost;
          best = place;
        }
      }
    }
    taken.add(new Box(best.x, best.y, width));
    return best;
  }

  private double cost(Box box) {
    double cost = 0;
    if (box.x < left || box.x + box.width > right || box.y < top || box.y > bottom) {
      cost += 10_000;
    }
    for (Box other : taken) {
      cost += box.meets(other) ? 1000 : 0;
    }
    for (Place point : lines) {
      cost += box.covers(point) ? 1 : 0;
    }
    return cost;
  }

  /**
   * Moves labels that stand below each other apart: by a line, and inside if there is room.
   *
   * @param bases base lines, ascending; changed
   */
  static void apart(double[] bases, double top, double bottom) {
    for (int i = 0; i < bases.length; i++) {
      bases[i] = Math.max(bases[i], i == 0 ? top : bases[i - 1] + LINE);
    }
    double most = bottom;
    for (int i = bases.length - 1; i >= 0; i--) {
      bases[i] = Math.min(bases[i], most);
      most = bases[i] - LINE;
    }
  }
}
