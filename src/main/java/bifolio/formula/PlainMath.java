package bifolio.formula;

/** Writes a formula on one line of a terminal. */
public final class PlainMath {
  private PlainMath() {}

  /** Returns one line of text. */
  public static String write(Glyph glyph) {
    return switch (glyph) {
      case Glyph.Slot slot -> Template.slot(slot, false);
      case Glyph.Pick pick -> Template.pick(pick, PlainMath::write);
      case Glyph.Run run -> {
        var text = new StringBuilder();
        run.parts().forEach(part -> text.append(write(part)));
        yield text.toString();
      }
      case Glyph.Symbol symbol ->
          symbol.base()
              + accent(symbol.accent())
              + (symbol.below().isEmpty() ? "" : "_" + symbol.below())
              + (symbol.above().isEmpty() ? "" : "^" + symbol.above());
      case Glyph.Figure figure -> figure.text();
      case Glyph.Label label -> label.text();
      case Glyph.Sign sign -> " " + sign.text() + " ";
      case Glyph.Gap gap -> " ";
      case Glyph.Fraction fraction -> part(fraction.above()) + " / " + part(fraction.below());
      case Glyph.Power power -> part(power.base()) + "^" + part(power.exponent());
      case Glyph.Root root -> "√" + part(root.inside());
      case Glyph.Fence fence -> fence.open() + write(fence.inside()) + fence.close();
      case Glyph.Over over ->
          over.sign() + "[" + write(over.below()) + range(over.above()) + "] " + write(over.body());
      case Glyph.Cases cases ->
          write(cases.then()) + " " + write(cases.condition()) + "; " + write(cases.otherwise());
    };
  }

  /** Returns the sign that stands over the letter before it. */
  private static String accent(String name) {
    return switch (name) {
      case "" -> "";
      case "hat" -> "\u0302";
      case "tilde" -> "\u0303";
      default -> "\u0304";
    };
  }

  private static String range(Glyph above) {
    String text = write(above);
    return text.isEmpty() ? "" : " … " + text;
  }

  /** Returns a part that stays one thing beside an operator. */
  private static String part(Glyph glyph) {
    if (glyph instanceof Glyph.Slot slot) {
      return Template.slot(slot, true);
    }
    if (glyph instanceof Glyph.Pick pick) {
      return Template.pick(pick, PlainMath::part);
    }
    return isSimple(glyph) ? write(glyph) : "(" + write(glyph) + ")";
  }

  private static boolean isSimple(Glyph glyph) {
    return switch (glyph) {
      case Glyph.Symbol symbol -> true;
      case Glyph.Figure figure -> true;
      case Glyph.Label label -> true;
      case Glyph.Fence fence -> true;
      case Glyph.Run run ->
          (run.parts().size() == 1 && isSimple(run.parts().get(0)))
              || (run.parts().size() == 2
                  && run.parts().get(0) instanceof Glyph.Figure
                  && run.parts().get(1) instanceof Glyph.Label unit
                  && unit.text().indexOf('/') < 0);
      default -> false;
    };
  }
}
