package bifolio.schedule;

import bifolio.svg.Svg;

/** What the marks of a picture mean, below it. */
final class GanttLegend {
  private static final double BOX = 12;

  private final Svg svg;
  private final GanttWords words;
  private final Timeline timeline;
  private double x;

  GanttLegend(Svg svg, GanttWords words, Timeline timeline) {
    this.svg = svg;
    this.words = words;
    this.timeline = timeline;
  }

  /** Draws the kinds that occur and, in a second line, the tones if there are several. */
  void draw(double left, double base) {
    x = left;
    for (Kind kind : Kind.values()) {
      if (occurs(kind)) {
        swatch(base, GanttSvg.type(kind) + " c0", kind == Kind.W ? 0.7 : 1, word(kind));
      }
    }
    var hatch = new StringBuilder();
    Hatch.append(hatch, x, base - 10, BOX + 6, BOX);
    svg.empty("path", "class", "si", "d", hatch.toString());
    svg.label(x + BOX + 11, base, "gl", "", words.idle()).line();
    x = left;
    int stages = timeline.workload().stages();
    int chunks = timeline.workload().chunks();
    if (timeline.schedule() == Schedule.DUALPIPE) {
      head(words.direction(), base + 20);
      swatch(base + 20, "sf c0", 1, "1 → " + stages);
      swatch(base + 20, "sf c2", 1, stages + " → 1");
    } else if (chunks > 1) {
      head(words.chunk(), base + 20);
      for (int chunk = 0; chunk < Math.min(chunks, 4); chunk++) {
        String more = chunk == 3 && chunks > 4 ? "–" + chunks : "";
        swatch(base + 20, "sf c" + chunk, 1, chunk + 1 + more);
      }
    }
  }

  private void head(String word, double base) {
    svg.label(x, base, "gl", "", word);
    x += Svg.width(word, 11) + 12;
  }

  private void swatch(double base, String type, double part, String word) {
    double height = BOX * part;
    svg.empty(
        "rect",
        "class",
        type,
        "x",
        Svg.number(x),
        "y",
        Svg.number(base + 2 - height),
        "width",
        Svg.number(BOX),
        "height",
        Svg.number(height));
    svg.label(x + BOX + 5, base, "gl", "", word);
    x += BOX + 5 + Svg.width(word, 11) + 16;
  }

  private boolean occurs(Kind kind) {
    for (var slots : timeline.devices()) {
      for (Slot slot : slots) {
        for (Work work : slot.work()) {
          if (work.kind() == kind) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private String word(Kind kind) {
    return switch (kind) {
      case F -> words.forward();
      case B -> words.backwardInput();
      case W -> words.backwardWeight();
      case BW -> words.backward();
    };
  }
}
