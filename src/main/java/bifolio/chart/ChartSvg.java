package bifolio.chart;

import bifolio.svg.Svg;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws a chart. */
final class ChartSvg {
  private static final double SIZE = 11;
  private static final double TOP = 30;
  private static final double BOTTOM = 318;
  private static final double HEIGHT = 366;

  /** A line with more points shows the shape of its points at its end only. */
  private static final int FEW = 12;

  private final LineChart chart;
  private final Svg svg;
  private final double left;
  private final double right;
  private final Span x;
  private final Span y;
  private final List<Double> rows;
  private final Places places;
  private final List<Name> names = new ArrayList<>();

  /** The name of a line, its class, and its end on the page. */
  private record Name(String type, String text, double x, double y) {}

  ChartSvg(LineChart chart, int width) {
    this.chart = chart;
    this.y = new Span(chart.y(), values(false), 7, true, BOTTOM, TOP);
    this.rows = y.ticks(7);
    double widest = 0;
    for (double row : rows) {
      widest = Math.max(widest, Svg.width(chart.y().notation().write(row), SIZE));
    }
    this.left = widest + 12;
    double names = 0;
    for (Series series : chart.series()) {
      names = Math.max(names, Svg.width(series.name(), SIZE) * 1.06);
    }
    this.right = width - Math.min(width / 3.0, Math.max(names + 16, 20));
    this.x = new Span(chart.x(), values(true), 9, false, left + 8, right);
    this.places = new Places(left, right + 4, TOP - 8, BOTTOM - 4);
    this.svg = Svg.drawing("line-chart", width, HEIGHT, chart.title(), chart.description());
  }

  /** All values of an axis whose partners have a place too. */
  private List<Double> values(boolean horizontal) {
    var values = new ArrayList<Double>();
    for (Series series : chart.series()) {
      for (Point point : series.points()) {
        values.add(horizontal ? point.x() : point.y());
      }
    }
    for (Marker marker : chart.markers()) {
      values.add(horizontal ? marker.x() : marker.y());
    }
    for (Reference reference : chart.references()) {
      if (reference.vertical() == horizontal) {
        values.add(reference.at());
      }
    }
    return values;
  }

  String draw() {
    axes();
    for (Reference reference : chart.references()) {
      limit(reference);
    }
    svg.line();
    for (int i = 0; i < chart.series().size(); i++) {
      series(i, chart.series().get(i));
    }
    names();
    for (Marker marker : chart.markers()) {
      marker(marker);
    }
    for (Reference reference : chart.references()) {
      name(reference);
    }
    for (Marker marker : chart.markers()) {
      name(marker);
    }
    svg.line();
    return Svg.box("chart", chart.title(), svg.close("svg").toString());
  }

  private void axes() {
    svg.label(0, 13, "tl", "", chart.y().label()).line();
    for (double row : rows) {
      line("gr", left, y.at(row), right, y.at(row));
      svg.label(left - 7, y.at(row) + 4, "gl", "end", chart.y().notation().write(row));
    }
    svg.line();
    line("ax", left, BOTTOM, right, BOTTOM);
    for (double column : x.ticks(9)) {
      line("ax", x.at(column), BOTTOM, x.at(column), BOTTOM + 4);
      svg.label(x.at(column), BOTTOM + 18, "gl", "middle", chart.x().notation().write(column));
    }
    svg.label(right, BOTTOM + 38, "tl", "end", chart.x().label()).line();
  }

  private void limit(Reference reference) {
    double at = reference.at();
    if (reference.vertical() && x.has(at)) {
      line("rf", x.at(at), TOP, x.at(at), BOTTOM);
      places.avoid(x.at(at), TOP, x.at(at), BOTTOM);
    } else if (!reference.vertical() && y.has(at)) {
      line("rf", left, y.at(at), right, y.at(at));
      places.avoid(left, y.at(at), right, y.at(at));
    }
  }

  /** Names a reference line: an upright one near the axis, a level one at an end. */
  private void name(Reference reference) {
    double at = reference.at();
    double wide = Svg.width(reference.label(), SIZE);
    if (reference.vertical() && x.has(at)) {
      double after = x.at(at) + 6;
      double before = x.at(at) - 6 - wide;
      label("rl", wide, reference.label(), after, BOTTOM - 8, before, BOTTOM - 8);
    } else if (!reference.vertical() && y.has(at)) {
      double above = y.at(at) - 5;
      double end = right - 6 - wide;
      label("rl", wide, reference.label(), left + 6, above, end, above, left + 6, above + 18);
    }
  }

  /** Writes a label at the best of some places, given as x and y in turn. */
  private void label(String type, double wide, String text, double... wishes) {
    var list = new ArrayList<Places.Place>();
    for (int i = 0; i < wishes.length; i += 2) {
      list.add(new Places.Place(wishes[i], wishes[i + 1]));
    }
    Places.Place place = places.take(wide, list);
    svg.label(place.x(), place.y(), type, "", text);
  }

  private void series(int number, Series series) {
    var path = new StringBuilder();
    var shapes = new StringBuilder();
    boolean few = series.points().size() <= FEW;
    boolean joined = false;
    Point last = new Point(0, 0);
    for (Point point : series.points()) {
      boolean has = has(point);
      if (has) {
        Point from = joined ? last : point;
        places.avoid(x.at(from.x()), y.at(from.y()), x.at(point.x()), y.at(point.y()));
        path.append(joined ? 'L' : 'M').append(Svg.number(x.at(point.x())));
        path.append(' ').append(Svg.number(y.at(point.y())));
        if (few) {
          Shapes.append(shapes, number, x.at(point.x()), y.at(point.y()));
        }
        last = point;
      }
      joined = has;
    }
    if (path.isEmpty()) {
      return;
    }
    if (!few) {
      Shapes.append(shapes, number, x.at(last.x()), y.at(last.y()));
    }
    String type = "s" + (number % Shapes.KINDS + 1);
    names.add(new Name(type, series.name(), x.at(last.x()), y.at(last.y())));
    svg.empty("path", "class", "cl " + type, "d", path.toString());
    svg.empty("path", "class", "cm " + type, "d", shapes.toString()).line();
  }

  private boolean has(Point point) {
    return x.has(point.x()) && y.has(point.y());
  }

  /** Writes the names of lines beside their ends, apart from each other. */
  private void names() {
    names.sort(Comparator.comparingDouble(Name::y));
    var bases = new double[names.size()];
    for (int i = 0; i < bases.length; i++) {
      bases[i] = names.get(i).y() + 4;
    }
    Places.apart(bases, TOP, BOTTOM + 2);
    for (int i = 0; i < bases.length; i++) {
      Name name = names.get(i);
      if (right - name.x() > 12 || Math.abs(bases[i] - 4 - name.y()) > 7) {
        line("ld", name.x() + 5, name.y(), right + 8, bases[i] - 4);
      }
      svg.label(right + 11, bases[i], "sl " + name.type(), "", name.text());
    }
    svg.line();
  }

  private void marker(Marker marker) {
    if (x.has(marker.x()) && y.has(marker.y())) {
      String across = Svg.number(x.at(marker.x()));
      String up = Svg.number(y.at(marker.y()));
      places.avoid(x.at(marker.x()) - 4, y.at(marker.y()), x.at(marker.x()) + 4, y.at(marker.y()));
      svg.empty("circle", "class", "mk", "cx", across, "cy", up, "r", "4.5");
    }
  }

  /** Names a point at one of its four corners. */
  private void name(Marker marker) {
    if (x.has(marker.x()) && y.has(marker.y()) && !marker.label().isEmpty()) {
      double wide = Svg.width(marker.label(), SIZE);
      double after = x.at(marker.x()) + 8;
      double before = x.at(marker.x()) - 8 - wide;
      double above = y.at(marker.y()) - 6;
      double below = y.at(marker.y()) + 15;
      label("ml", wide, marker.label(), before, above, after, below, after, above, before, below);
    }
  }

  private void line(String type, double fromX, double fromY, double toX, double toY) {
    svg.empty(
        "line",
        "class",
        type,
        "x1",
        Svg.number(fromX),
        "y1",
        Svg.number(fromY),
        "x2",
        Svg.number(toX),
        "y2",
        Svg.number(toY));
  }
}
