package bifolio.schedule;

import bifolio.svg.Svg;
import bifolio.svg.Ticks;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A timeline as a picture: one row a device, time to the right, the number of the micro-batch where
 * there is room for it. Kinds differ in tone as well as in colour, passes for weights are lower,
 * bubbles are hatched. The time around a device's iteration that the next one can use is blank.
 */
public final class GanttSvg {
  /** At this width of the picture, in pixels, letters are 11 pixels high. */
  public static final int WIDTH = 700;

  private static final double SIZE = 11;
  private static final double TOP = 22;
  private static final int TONES = 4;

  /** A pass for weights is lower by this part: it waits for nobody and nobody for it. */
  private static final double LOWER = 0.3;

  private final Timeline timeline;
  private final GanttWords words;
  private final Svg svg;
  private final double width;
  private final double left;
  private final double right;
  private final double pitch;
  private final double span;

  private GanttSvg(Timeline timeline, GanttWords words, int width) {
    this.timeline = timeline;
    this.words = words;
    this.width = width;
    this.span = timeline.span();
    int devices = timeline.devices().size();
    boolean overlaps = timeline.schedule() == Schedule.DUALPIPE;
    this.pitch = devices <= 16 ? overlaps ? 34 : 27 : overlaps ? 26 : 16;
    this.left = Math.max(Svg.width(words.device(), SIZE), 18) + 10;
    this.right = width - Math.max(Svg.width(words.peak(), SIZE), 24) - 12;
    double height = bottom() + 62 + (hasTones() ? 20 : 0);
    // Narrow slots would be all border.
    String type = narrowest() < 5 ? "gantt fine" : "gantt";
    this.svg = Svg.drawing(type, width, height, words.title(), conclusion());
  }

  /**
   * Draws a timeline in a box that scrolls where the page is narrow. The text grows by some 25
   * bytes a slot, or 60 where slots have room for numbers.
   *
   * @param width of the picture in pixels at its natural size, at least 560
   */
  public static String draw(Timeline timeline, GanttWords words, int width) {
    return new GanttSvg(timeline, words, Math.max(560, width)).draw();
  }

  /** Draws a timeline at the natural width of a column. */
  public static String draw(Timeline timeline, GanttWords words) {
    return draw(timeline, words, WIDTH);
  }

  private String draw() {
    svg.label(left - 10, TOP - 9, "gl", "end", words.device());
    svg.label(width, TOP - 9, "gl", "end", words.peak());
    svg.line();
    axis();
    for (int device = 0; device < timeline.devices().size(); device++) {
      row(device);
    }
    // Two languages need the whole width.
    double from = words.idle().contains("\n") ? 0 : left;
    new GanttLegend(svg, words, timeline).draw(from, bottom() + 52);
    return Svg.box("schedule", words.title(), svg.close("svg").toString());
  }

  private String conclusion() {
    double percent = timeline.bubbleOfTotal() * 100;
    return words
        .conclusion()
        .replace("{bubble}", Svg.number(timeline.bubble()))
        .replace("{span}", Svg.number(span))
        .replace("{percent}", Svg.number(Math.round(percent * 10) / 10.0))
        .replace("{peak}", Svg.number(timeline.peak()));
  }

  private boolean hasTones() {
    return timeline.workload().chunks() > 1 || timeline.schedule() == Schedule.DUALPIPE;
  }

  private double narrowest() {
    double narrowest = width;
    for (var slots : timeline.devices()) {
      for (Slot slot : slots) {
        narrowest = Math.min(narrowest, x(slot.end()) - x(slot.start()));
      }
    }
    return narrowest;
  }

  private double bottom() {
    return TOP + pitch * timeline.devices().size();
  }

  private double x(double time) {
    return left + time / span * (right - left);
  }

  private void axis() {
    double y = bottom() + 2;
    for (double tick : Ticks.decimal(0, span, 9)) {
      String x = Svg.number(x(tick));
      svg.empty(
          "line", "class", "gr", "x1", x, "x2", x, "y1", Svg.number(TOP), "y2", Svg.number(y));
      svg.label(x(tick), y + 15, "gl", "middle", Svg.number(tick));
    }
    svg.label(width, y + 15, "gl", "end", words.time()).line();
  }

  private void row(int device) {
    var slots = timeline.devices().get(device);
    double y = TOP + pitch * device;
    double height = pitch - 4;
    int devices = timeline.devices().size();
    // Too many rows for a label each: every fourth, as on a ruler.
    if (devices <= 40 || device % 4 == 0) {
      double base = y + height / 2 + 4;
      svg.label(left - 10, base, "gl", "end", Integer.toString(device + 1));
      svg.label(width, base, "gl", "end", Svg.number(timeline.peak(device)));
    }
    svg.empty("path", "class", "si", "d", bubbles(slots, y, height));
    var paths = new TreeMap<String, StringBuilder>();
    for (Slot slot : slots) {
      collect(slot, y, height, paths);
    }
    for (var path : paths.entrySet()) {
      svg.empty("path", "class", path.getKey(), "d", path.getValue().toString());
    }
    pairs(slots, y, height);
    numbers(slots, y, height);
    svg.line();
  }

  /** Hatches what counts as bubble: as long in all as the timeline says. */
  private String bubbles(List<Slot> slots, double y, double height) {
    double from = Math.min(slots.getFirst().start(), span - timeline.period());
    double until = from + timeline.period();
    var path = new StringBuilder();
    for (Slot slot : slots) {
      Hatch.append(path, x(from), y, x(slot.start()) - x(from), height);
      from = slot.end();
    }
    Hatch.append(path, x(from), y, x(until) - x(from), height);
    return path.toString();
  }

  private void collect(Slot slot, double y, double height, Map<String, StringBuilder> paths) {
    double high = height / slot.work().size();
    for (int i = 0; i < slot.work().size(); i++) {
      Work work = slot.work().get(i);
      double cut = work.kind() == Kind.W ? high * LOWER : 0;
      var path = paths.computeIfAbsent(type(work), type -> new StringBuilder());
      rectangle(path, slot, y + i * high + cut, high - cut);
    }
  }

  /** Frames what overlaps, so that two halves read as one. */
  private void pairs(List<Slot> slots, double y, double height) {
    var path = new StringBuilder();
    for (Slot slot : slots) {
      if (slot.work().size() == 2) {
        rectangle(path, slot, y, height);
      }
    }
    if (!path.isEmpty()) {
      svg.empty("path", "class", "sp", "d", path.toString());
    }
  }

  private void numbers(List<Slot> slots, double y, double height) {
    svg.open("g", "class", "gn", "text-anchor", "middle");
    for (Slot slot : slots) {
      double high = height / slot.work().size();
      for (int i = 0; i < slot.work().size(); i++) {
        Work work = slot.work().get(i);
        String number = Integer.toString(work.microbatch() + 1);
        if (x(slot.end()) - x(slot.start()) >= Svg.width(number, SIZE) + 2 && high >= SIZE) {
          double cut = work.kind() == Kind.W ? high * LOWER : 0;
          double base = y + i * high + (high + cut) / 2 + 3.9;
          svg.label(x((slot.start() + slot.end()) / 2), base, "", "", number);
        }
      }
    }
    svg.close("g");
  }

  private void rectangle(StringBuilder path, Slot slot, double top, double height) {
    double from = x(slot.start());
    double width = x(slot.end()) - from;
    path.append('M').append(Svg.number(from)).append(' ').append(Svg.number(top));
    path.append('h').append(Svg.number(width)).append('v').append(Svg.number(height));
    path.append('h').append(Svg.number(-width)).append('z');
  }

  /** The class of a kind. */
  static String type(Kind kind) {
    return switch (kind) {
      case F -> "sf";
      case B -> "sb";
      case W -> "sw";
      case BW -> "sbw";
    };
  }

  private static String type(Work work) {
    int tone = work.direction() == 1 ? 2 : Math.min(work.chunk(), TONES - 1);
    return type(work.kind()) + " c" + tone;
  }
}
